import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('every test that the page about security names is there', () => {
  const text = readFileSync('docs/security.md', 'utf8');
  const named = [...text.matchAll(/`((?:test|packages)\/[\w./-]+\.test\.ts)`/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
