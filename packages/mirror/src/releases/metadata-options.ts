import type { ForgeAddress } from '@edp/forge';

/** Where what a repository has beside git is read, and where it goes. */
export interface MetadataOptions {
  source: { address: ForgeAddress; owner: string; name: string };
  /** `exists` is false where the repository is only going to be there. */
  target: { address: ForgeAddress; owner: string; name: string; exists: boolean };
  mode: 'plan' | 'sync';
}
