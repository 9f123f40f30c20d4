import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffLines } from '../src/diff-lines.ts';

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

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });

test('the changes lead from one text to the other, and are as few as can be', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const changes = diffLines(a, b);
      const made = [...a];
      for (const { oldFrom, oldTo, newFrom, newTo } of changes.toReversed())
        made.splice(oldFrom, oldTo - oldFrom, ...b.slice(newFrom, newTo));
      expect(made).toEqual(b);
      const removed = changes.reduce((sum, { oldFrom, oldTo }) => sum + oldTo - oldFrom, 0);
      expect(removed).toBe(a.length - commonLines(a, b));
      for (const [index, { oldFrom, newFrom }] of changes.entries())
        if (index > 0)
          expect([oldFrom > changes[index - 1]!.oldTo, newFrom > changes[index - 1]!.newTo]).toEqual([true, true]);
    }),
    { numRuns: 2000 },
  );
});

test('texts that share little are replaced as a whole between their common ends', () => {
  const text = (mark: string): string[] => ['head', ...Array.from({ length: 50_000 }, (_, n) => `${mark} ${n}`), 'end'];
  expect(diffLines(text('a'), text('b'))).toEqual([{ oldFrom: 1, oldTo: 50_001, newFrom: 1, newTo: 50_001 }]);
});
