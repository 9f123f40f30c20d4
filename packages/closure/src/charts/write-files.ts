import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ChartError } from './chart-error.ts';
import type { ChartFiles } from './chart-files.ts';

/** Writes files below a directory that holds none of them yet. @throws ChartError for a path that leaves it */
export async function writeFiles(directory: string, files: ChartFiles): Promise<void> {
  const made = new Set<string>();
  await mkdir(directory, { recursive: true });
  for (const [path, content] of files) {
    if (path.split('/').some((part) => part === '..' || part === '') || path.includes('\0'))
      throw new ChartError(`its file ${path} leaves it`);
    const file = join(directory, path);
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    made.add(dirname(file));
    await writeFile(file, content, { flag: 'wx', mode: 0o600 });
  }
}
