import { chmodSync, copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a directory, or one file of it, appear at a second place that every user can read; nobody may change the files there. */
export function shareFiles(from: string, to: string, only?: string): void {
  mkdirSync(to);
  // Whatever the umask of this process.
  chmodSync(to, 0o755);
  for (const name of only === undefined ? readdirSync(from) : [only]) {
    const [source, target] = [join(from, name), join(to, name)];
    if (statSync(source).isDirectory()) shareFiles(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // On another file system: a second slower, and a hundred megabytes a server.
    copyFileSync(source, target);
  }
}
