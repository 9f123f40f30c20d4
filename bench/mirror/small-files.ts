import { createHash } from 'node:crypto';
import { cachedRepository } from '../cached-repository.ts';

const DIRECTORIES = 64;
const FILES_EACH = 60;
const FILES_A_COMMIT = 10;
/** One commit, two trees and its files. */
const OBJECTS_A_COMMIT = 1 + 2 + FILES_A_COMMIT;
const LINES = 14;

/** Returns a bare repository of so many objects, most of them files of about 900 bytes: as small as LFS pointers, and none of them. */
export async function smallFiles({ objects }: { objects: number }): Promise<string> {
  return cachedRepository(`small-files-${objects}-v1`, () => stream(objects));
}

/** Yields the input of `git fast-import`: each change leaves most lines of its files as they were, so that git keeps deltas. */
function* stream(objects: number): Generator<string> {
  const commits = Math.ceil(objects / OBJECTS_A_COMMIT);
  yield 'feature done\n';
  for (let index = 1; index <= commits; index += 1) {
    const head = `commit refs/heads/main\ncommitter seed <seed@localhost> ${1.6e9 + index} +0000\n`;
    const files = Array.from({ length: FILES_A_COMMIT }, (_, file) => {
      const path = `module-${index % DIRECTORIES}/file-${(index + file * 7) % FILES_EACH}.txt`;
      const lines = Array.from({ length: LINES }, (__, line) =>
        digest(line === file ? `${path} ${index}` : `${path} ${line}`),
      );
      return `M 100644 inline ${path}\n${data(lines.join('\n'))}`;
    });
    yield `${head}${data(`Change ${index}`)}${files.join('')}`;
  }
  yield 'done\n';
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const data = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`;
