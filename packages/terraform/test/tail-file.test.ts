import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tailFile } from '../src/run/tail-file.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'edp-tail-'));
  file = join(directory, 'log');
  await writeFile(file, '');
});
afterEach(async () => rm(directory, { recursive: true }));

function follow(): { lines: string[]; tail: ReturnType<typeof tailFile> } {
  const lines: string[] = [];
  return { lines, tail: tailFile(file, { onLine: (line) => lines.push(line) }) };
}

describe('tailFile', () => {
  test('hands over whole lines as they come, the unfinished one at the end', async () => {
    const { lines, tail } = follow();
    await appendFile(file, 'one\ntw');
    tail.read();
    expect(lines).toEqual(['one']);
    await appendFile(file, 'o\r\nthree');
    tail.read();
    expect(lines).toEqual(['one', 'two']);
    tail.read({ last: true });
    expect(lines).toEqual(['one', 'two', 'three']);
  });

  test('keeps a character whole that two reads divide', async () => {
    const bytes = Buffer.from('größe\n');
    const { lines, tail } = follow();
    await appendFile(file, bytes.subarray(0, 3));
    tail.read();
    await appendFile(file, bytes.subarray(3));
    tail.read();
    expect(lines).toEqual(['größe']);
  });

  test('keeps the beginning of an overlong line, and reads on behind it', async () => {
    const { lines, tail } = follow();
    await appendFile(file, `{"state":${'x'.repeat(5 * 2 ** 20)}\nafter\n`);
    tail.read();
    expect(lines.map(({ length }) => length)).toEqual([2 ** 20, 5]);
    expect(lines[0]).toMatch(/^\{"state":x/);
  });
});
