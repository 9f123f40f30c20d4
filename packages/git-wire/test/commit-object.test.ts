import { expect, test } from '@jest/globals';
import { parseCommit } from '@edp/git-wire';

const commitAt = (seconds: string): Buffer =>
  Buffer.from(`tree ${'a'.repeat(40)}\nauthor x <a@b> ${seconds} +0000\ncommitter x <a@b> 1 +0000\n\nm\n`);

test.each([
  ['1700000000', '2023-11-14T22:13:20.000Z'],
  ['253402300799', '9999-12-31T23:59:59.000Z'],
  ['253402300800', '1970-01-01T00:00:00.000Z'],
  ['8640000000001', '1970-01-01T00:00:00.000Z'],
  ['99999999999999999999999', '1970-01-01T00:00:00.000Z'],
  ['9'.repeat(400), '1970-01-01T00:00:00.000Z'],
  ['-1', '1970-01-01T00:00:00.000Z'],
])('a commit at second %s is one that can be printed', (seconds, date) => {
  expect(parseCommit(commitAt(seconds)).author.at.toISOString()).toBe(date);
});
