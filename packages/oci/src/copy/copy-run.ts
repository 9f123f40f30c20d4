import { createLedger, type Ledger } from './ledger.ts';
import { createPool } from './pool.ts';

/** What all copies to one target share while a run lasts. */
export interface CopyRun {
  readonly ledger: Ledger;
  /** What has been done so far, in blobs and bytes; a running stream counts as it goes. */
  readonly done: {
    sent: number;
    sentBytes: number;
    mounted: number;
    mountedBytes: number;
    present: number;
    presentBytes: number;
  };
  /** Whether the target has shown that it takes a blob from another of its images. */
  mounts: boolean;
  /** Runs a transfer as soon as one of the run's places for blobs is free. */
  transfer<T>(task: () => Promise<T>): Promise<T>;
  /** Called whenever `done` has changed. */
  onProgress: () => void;
}

export interface CopyRunOptions {
  /** Blobs on the way at once, over all images; 12 unless told: a registry that writes each to its disk keeps most of them waiting. */
  blobsAtOnce?: number;
  onProgress?: () => void;
}

/** Returns the shared state of a run: every blob is brought once, whichever images want it. */
export function createCopyRun({ blobsAtOnce = 12, onProgress = () => {} }: CopyRunOptions = {}): CopyRun {
  const places = createPool({ concurrency: blobsAtOnce, stopOnFailure: false });
  return {
    ledger: createLedger(),
    done: { sent: 0, sentBytes: 0, mounted: 0, mountedBytes: 0, present: 0, presentBytes: 0 },
    mounts: false,
    transfer: async (task) => places.run(task),
    onProgress,
  };
}
