import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { extract } from 'tar-stream';
import type { ReleaseFiles } from './tool-release.ts';

const MAX_EXECUTABLE_BYTES = 500 * 1024 * 1024;

/** Returns the executable of a verified archive, a zip or a gzipped tar by its name; undefined where it is not in it. */
export async function unpackTool(
  archive: Uint8Array,
  { archive: name, executable }: Pick<ReleaseFiles, 'archive' | 'executable'>,
): Promise<Uint8Array | undefined> {
  if (name.endsWith('.zip'))
    return unzipSync(archive, {
      filter: (entry) => entry.name === executable && entry.originalSize <= MAX_EXECUTABLE_BYTES,
    })[executable];
  const reader = extract();
  reader.end(gunzipSync(archive, { maxOutputLength: MAX_EXECUTABLE_BYTES }));
  let found: Buffer | undefined;
  for await (const entry of reader) {
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer);
    if (entry.header.name === executable && entry.header.type === 'file') found = Buffer.concat(parts);
  }
  return found;
}
