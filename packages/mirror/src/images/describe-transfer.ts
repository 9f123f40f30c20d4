import { formatBytes } from '../format-bytes.ts';
import type { TransferTotals } from '../sync-report.ts';

/** Returns one line on what happened to the layers of images; undefined where nothing did. */
export function describeTransfer({
  sentBytes,
  mountedBytes,
  presentBytes,
  seconds,
}: TransferTotals): string | undefined {
  if (sentBytes + mountedBytes + presentBytes === 0) return undefined;
  const rate = seconds > 0 && sentBytes > 0 ? ` (${formatBytes(sentBytes / seconds)}/s)` : '';
  return [
    `Layers of images: ${formatBytes(sentBytes)} sent in ${seconds.toFixed(1)} s${rate}`,
    `${formatBytes(mountedBytes)} shared with other images`,
    `${formatBytes(presentBytes)} there already`,
  ].join(', ');
}
