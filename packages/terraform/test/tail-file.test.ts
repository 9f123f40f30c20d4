import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMask } from '@edp/kit';
import { tailFile } from '../src/tail-file.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'edp-tail-'));
  file = join(directory, 'log');
  await writeFile(file, '');
});
afterEach(async () => rm(directory, { recursive: true }));

describe('tailFile', () => {
  test('hands over whole lines as they come, the unfinished one at the end', async () => {
    const seen: string[] = [];
    const tail = tailFile(file, { onLine: (line) => seen.push(line) });
    await appendFile(file, 'one\ntw');
    tail.read();
    expect(seen).toEqual(['one']);
    await appendFile(file, 'o\r\nthree');
    tail.read();
    expect(seen).toEqual(['one', 'two']);
    tail.read({ last: true });
    expect(tail.lines).toEqual(['one', 'two', 'three']);
  });

  test('keeps a character whole that two reads divide', async () => {
    const bytes = Buffer.from('größe\n');
    const tail = tailFile(file);
    await appendFile(file, bytes.subarray(0, 3));
    tail.read();
    await appendFile(file, bytes.subarray(3));
    tail.read();
    expect(tail.lines).toEqual(['größe']);
  });

  test('hides a secret that two writes divide', async () => {
    addMask('tail-file-secret', { announce: false });
    const tail = tailFile(file);
    await appendFile(file, 'password: tail-fi');
    tail.read();
    await appendFile(file, 'le-secret!\n');
    tail.read();
    expect(tail.lines).toEqual(['password: ***!']);
  });

  test('withholds the state that Terraform prints as a last resort, and reads on', async () => {
    await appendFile(file, 'Error: Failed to persist state\n{\n  "version": 4,\n  "password": "clear"\n}\nafter\n');
    const tail = tailFile(file);
    tail.read();
    expect(tail.stateWithheld()).toBe(true);
    expect(tail.lines.join('\n')).not.toContain('clear');
    expect(tail.lines.at(-1)).toBe('after');
  });
});
