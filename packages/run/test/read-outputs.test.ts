import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutputs } from '../src/configuration/read-outputs.ts';

const root = mkdtempSync(join(tmpdir(), 'edp-read-outputs-'));
afterAll(() => rmSync(root, { recursive: true }));

function written(outputs: object): string {
  const file = join(root, `${Object.keys(outputs).join('-')}.json`);
  writeFileSync(file, JSON.stringify(outputs));
  return file;
}

test('an output that lost digits is refused by its place, with tostring as the fix', async () => {
  const file = written({ id: { inexact: 'id', sensitive: false }, net: { inexact: 'net.share', sensitive: false } });
  await expect(readOutputs(file)).rejects.toMatchObject({
    code: 'OUTPUT_INEXACT',
    message: expect.stringContaining('output id, output net.share'),
    fix: expect.stringContaining('tostring('),
  });
});

test('a sensitive one and texts are no reason to stop', async () => {
  const file = written({ secret: { sensitive: true }, text: { value: '12345678901234567890', sensitive: false } });
  expect(await readOutputs(file)).toEqual({ text: '12345678901234567890' });
});
