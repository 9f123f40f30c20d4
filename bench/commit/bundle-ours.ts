import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Bundles a measured program as the actions are bundled, into a new directory; returns that directory and the program. */
export async function bundleOurs(program: URL): Promise<{ directory: string; program: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'edp-bench-'));
  const input = { ours: fileURLToPath(program) };
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'warn' });
  await bundle.write({
    dir: directory,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    minify: false,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await bundle.close();
  return { directory, program: join(directory, 'ours.mjs') };
}
