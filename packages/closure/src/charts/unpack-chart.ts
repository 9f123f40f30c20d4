import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { ChartError } from './chart-error.ts';

/** As Helm itself bounds a chart. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_FILES = 10_000;

/**
 * Returns the files of a packed chart, below its own directory; links and paths that leave it are left out, as Helm does.
 * @throws ChartError where it is no chart
 */
export async function unpackChart(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  let tar: Buffer;
  try {
    tar = gunzipSync(archive, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (cause) {
    throw new ChartError(`it is no archive of at most ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB`, { cause });
  }
  const reader = extract();
  const done = (async () => {
    for await (const entry of reader) {
      const parts: Buffer[] = [];
      for await (const part of entry) parts.push(part as Buffer);
      const path = entry.header.name.split('/').filter((part) => part !== '' && part !== '.');
      // The first is the chart's own directory.
      if (entry.header.type !== 'file' || path.length < 2 || path.includes('..') || /[\\:]/.test(path.join('/')))
        continue;
      if (files.size === MAX_FILES) throw new ChartError(`it holds more than ${MAX_FILES} files`);
      files.set(path.slice(1).join('/'), Buffer.concat(parts));
    }
  })();
  reader.end(tar);
  try {
    await done;
  } catch (cause) {
    if (cause instanceof ChartError) throw cause;
    throw new ChartError('its archive cannot be read', { cause });
  }
  if (!files.has('Chart.yaml')) throw new ChartError('there is no Chart.yaml in it');
  return files;
}
