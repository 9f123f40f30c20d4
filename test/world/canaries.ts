import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Name → secret, unique in the world. */
export type Canaries = Record<string, string>;

/** Returns every form a secret may leak in: whole and by line, raw, base64 at three offsets, URI, JSON and hex. */
function forms(secret: string): Map<string, string> {
  const found = new Map<string, string>();
  const parts = [secret, ...secret.split('\n').map((line) => line.trim())].filter((part) => part.length >= 4);
  for (const [index, part] of parts.entries()) {
    const of = index === 0 ? '' : ` of line ${index}`;
    const bytes = Buffer.from(part);
    found.set(`raw${of}`, part);
    found.set(`URI${of}`, encodeURIComponent(part));
    found.set(`JSON${of}`, JSON.stringify(part).slice(1, -1));
    found.set(`hex${of}`, bytes.toString('hex'));
    for (const offset of [0, 1, 2]) {
      const padded = Buffer.concat([Buffer.alloc(offset), bytes, Buffer.alloc(3)]).toString('base64');
      const inner = padded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
      // Four characters of base64 stand in any text by chance.
      if (inner.length > 4) found.set(`base64 at offset ${offset}${of}`, inner);
    }
  }
  return found;
}

/** Returns one line per leak: which secret in which form, and what stands around it. */
export function leaksIn(text: string, { canaries, where }: { canaries: Canaries; where: string }): string[] {
  return Object.entries(canaries).flatMap(([name, secret]) =>
    [...forms(secret)].flatMap(([form, leaked]) => {
      const at = text.indexOf(leaked);
      if (at === -1) return [];
      const around = text.slice(Math.max(0, at - 40), at + leaked.length + 20);
      return [`${where}: ${name}, ${form}: …${JSON.stringify(around.slice(0, 200))}…`];
    }),
  );
}

/** Returns the leaks in every file below a directory, plan files and other archives opened. */
export function leaksBelow(
  directory: string,
  { canaries, ignore = () => false }: { canaries: Canaries; ignore?: (path: string) => boolean },
): string[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const where = path.slice(directory.length + 1);
    if (ignore(where)) return [];
    const content = readFileSync(path);
    const isZip = content.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
    const parts: [string, Uint8Array][] = isZip ? Object.entries(unzipSync(content)) : [['', content]];
    return parts.flatMap(([part, bytes]) =>
      leaksIn(Buffer.from(bytes).toString('utf8'), { canaries, where: part === '' ? where : `${where}!${part}` }),
    );
  });
}

/** Returns the leaks in every object of a bare repository, whatever ref it hangs on, and in the names of its refs. */
export function leaksInRepository(directory: string, { canaries }: { canaries: Canaries }): string[] {
  const git = (...argv: string[]): string =>
    execFileSync('git', ['-C', directory, ...argv], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const text = git('for-each-ref') + git('cat-file', '--batch-all-objects', '--batch');
  return leaksIn(text, { canaries, where: directory });
}
