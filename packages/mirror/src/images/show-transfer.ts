import type { Progress } from '@edp/kit';
import type { CopyRun } from '@edp/oci';
import { formatBytes } from '../format-bytes.ts';

/** What a progress line is made of. */
export interface TransferState {
  images: { done: number; total: number };
  bytes: { done: number; total: number };
  seconds: number;
}

/** Before that a rate says nothing of what is to come: configurations of a few bytes arrive first. */
const FORETELLS_AFTER_S = 2;

/** Returns one line on how far a transfer is: images, bytes, rate and time left. */
export function renderTransfer({ images, bytes, seconds }: TransferState): string {
  const rate = seconds > 0 ? bytes.done / seconds : 0;
  const left = rate > 0 && bytes.total > bytes.done ? (bytes.total - bytes.done) / rate : 0;
  return [
    `${images.done}/${images.total} images`,
    `${formatBytes(bytes.done)} of ${formatBytes(bytes.total)}`,
    ...(rate > 0 ? [`${formatBytes(rate)}/s`] : []),
    ...(left >= 1 && seconds >= FORETELLS_AFTER_S ? [`${formatSeconds(left)} left`] : []),
  ].join(', ');
}

/** Shows the progress of a run's blobs until `end`; `blobs` are all that may have to be brought, each once. */
export function showTransfer({
  run,
  progress,
  images,
  blobs,
}: {
  run: CopyRun;
  progress: Progress;
  images: number;
  blobs: Map<string, number>;
}): { imageDone(): void; end(): void } {
  const started = performance.now();
  const total = [...blobs.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0);
  let done = 0;
  const render = (): string => {
    // What the target has already is brought without being sent.
    const brought = Math.min(run.done.sentBytes + run.done.presentBytes, total);
    const seconds = (performance.now() - started) / 1000;
    return renderTransfer({ images: { done, total: images }, bytes: { done: brought, total }, seconds });
  };
  const show = (): void => progress.update(render);
  if (total > 0) run.onProgress = show;
  return {
    imageDone: () => {
      done += 1;
      if (total > 0) show();
    },
    end: () => {
      run.onProgress = () => {};
      progress.done();
    },
  };
}

function formatSeconds(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
