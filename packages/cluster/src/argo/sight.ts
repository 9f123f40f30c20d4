import type { Verdict } from './judge-application.ts';

/** How every Application stands at one moment. */
export interface Sight {
  /** By the name of the Application. */
  verdicts: Map<string, Verdict>;
  synced: boolean;
  healthy: boolean;
  /** Images that the Applications really run, where that can be seen. */
  images: string[];
  /** Tells what those say of themselves that are not there yet, each line with `<Application>: ` before it. */
  describe: () => Promise<string[]>;
}

/** Looks at the Applications once; it may remember the looks before. */
export type Watch = () => Promise<Sight>;
