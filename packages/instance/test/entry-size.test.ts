import { expect, test } from '@jest/globals';
import { checkEntrySize, editEntry, parseEntry } from '@edp/instance';

const FILE = 'instances/prod/shop.yaml';
const fieldsOf = (sizeBytes: number): Record<string, unknown> => ({ note: 'x'.repeat(sizeBytes) });
const check = (sizeBytes: number, text?: string) => {
  const fields = fieldsOf(sizeBytes);
  return checkEntrySize({ text, set: fields, fields, file: FILE });
};

test('fields that fit once, but not twice, are refused with the size that the file would have', () => {
  expect(check(60_000)).toEqual([]);
  expect(check(70_000)).toEqual([
    expect.objectContaining({
      code: 'FIELDS_INVALID',
      at: { file: FILE },
      message: expect.stringMatching(/^instances\/prod\/shop\.yaml would have 14\d{4} bytes .*; 131072 are allowed$/),
    }),
  ]);
});

test('what else stands in the entry counts', () => {
  expect(check(60_000, `# ${'long history '.repeat(2000)}\nfields: {}\n`)).toHaveLength(1);
});

test('an entry beyond what may be written can be read', () => {
  const fields = fieldsOf(128_000);
  const text = editEntry(undefined, { fields, deployed: { at: 'now', run: 'run', commit: 'c', fields } });
  expect(Buffer.byteLength(text)).toBeGreaterThan(250_000);
  expect(parseEntry(text, FILE).deployed?.fields).toEqual(fields);
});
