import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toHunks } from '../src/diff/to-hunks.ts';

/** Length of the longest common subsequence, the slow and plain way. */
function commonLines(a: string[], b: string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const line of a) {
    const next = [0];
    b.forEach((each, index) => next.push(line === each ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!)));
    row = next;
  }
  return row.at(-1)!;
}

/** What git makes of a text and our hunks. */
function applied(before: string, after: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'edp-hunks-'));
  try {
    const patch = toHunks(before, after).map(({ head, lines }) => `${head}\n${lines.join('\n')}\n`);
    writeFileSync(join(directory, 'f'), before);
    writeFileSync(join(directory, 'p'), `--- a/f\n+++ b/f\n${patch.join('')}`);
    execFileSync('git', ['apply', '--unidiff-zero', 'p'], { cwd: directory });
    return readFileSync(join(directory, 'f'), 'utf8');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });
const toText = (all: string[]): string => all.map((line) => `${line}\n`).join('');

test('the hunks hold as few lines gone and new as can be', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const hunks = toHunks(toText(a), toText(b));
      const sum = (side: 'added' | 'removed'): number => hunks.reduce((total, hunk) => total + hunk[side], 0);
      const common = commonLines(a, b);
      expect([sum('removed'), sum('added')]).toEqual([a.length - common, b.length - common]);
    }),
    { numRuns: 2000 },
  );
});

test('git makes the one text of the other with them, with and without an end of the last line', () => {
  fc.assert(
    fc.property(lines, lines, fc.boolean(), fc.boolean(), (a, b, oldEnds, newEnds) => {
      const [before, after] = [oldEnds ? toText(a) : a.join('\n'), newEnds ? toText(b) : b.join('\n')];
      fc.pre(before !== after && before !== '' && after !== '');
      expect(applied(before, after)).toBe(after);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['with', '\n'],
  ['without', ''],
])('texts that share little are replaced as a whole, %s an end of the last line', (_, end) => {
  const text = (mark: string): string => Array.from({ length: 50_000 }, (__, n) => `${mark} ${n}`).join('\n') + end;
  const [before, after] = [text('a'), text('b')];
  expect(toHunks(before, after)).toMatchObject([{ added: 50_000, removed: 50_000 }]);
  expect(applied(before, after)).toBe(after);
});
