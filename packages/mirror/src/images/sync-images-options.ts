import type { Progress } from '@edp/kit';
import type { RegistryClient } from '@edp/oci';
import type { MirrorState } from '../mirror-state.ts';

/** What every part of a sync of images knows. */
export interface SyncImagesOptions {
  target: RegistryClient;
  mode: 'plan' | 'sync';
  /** `content` looks for every layer at the target, not only at what tags stand for. */
  verify: 'tags' | 'content';
  maxDeletions: number;
  /** Whether all that goes to a name of the target is part of this run: else what is kept of it is not known. */
  mayPrune: (to: string) => boolean;
  /** What was last found equal, where that may be believed. */
  known?: MirrorState['images'];
  /** Makes sure that an owner is there before anything is pushed to it. */
  ensureOwner: (owner: string) => Promise<void>;
  /** Whether the target's registry takes an index within an index. */
  nestedIndexes: 'copy' | 'refuse';
  progress: Progress;
  log: (line: string) => void;
}
