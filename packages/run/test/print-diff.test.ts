import { type Log, silentLog } from '@edp/kit';
import { diffTrees, type Tree } from '@edp/stacks';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { printDiff } from '../src/configuration/print-diff.ts';

beforeAll(() => {
  process.env['NO_COLOR'] = '1';
});
afterAll(() => {
  delete process.env['NO_COLOR'];
});

const files = (count: number, value: number): Tree =>
  new Map(
    Array.from({ length: count }, (_, n) => [
      `stacks/s${n % 3}/f${n}.yaml`,
      { content: Buffer.from(`a: ${value}\nb: ${n}\n`), executable: false },
    ]),
  );

/** Returns what is printed outside of groups, and the groups with what is in them. */
async function printed(before: Tree, after: Tree): Promise<{ lines: string[]; groups: Map<string, string> }> {
  const lines: string[] = [];
  const groups = new Map<string, string>();
  let open: string | undefined;
  const log: Log = {
    ...silentLog,
    info: (text) => {
      if (open === undefined) lines.push(...text.split('\n'));
      else groups.set(open, (groups.get(open) ?? '') + text);
    },
    group: async (title, body) => {
      open = title;
      const result = await body();
      open = undefined;
      return result;
    },
  };
  await printDiff(diffTrees(before, after), { title: 'stacks-instances prod/edp', log });
  return { lines, groups };
}

test('a small change is told whole, then shown a group a file', async () => {
  const { lines, groups } = await printed(files(2, 1), files(2, 2));
  expect(lines).toEqual([
    'stacks-instances prod/edp: files: 0 added, 2 changed, 0 removed (+2 -2 lines); objects: 0 added, 2 changed, 0 removed',
    '  ~ stacks/s0/f0.yaml',
    '  ~     a: 1 → 2',
    '  ~ stacks/s1/f1.yaml',
    '  ~     a: 1 → 2',
  ]);
  expect([...groups.keys()]).toEqual(['Diff of stacks/s0/f0.yaml', 'Diff of stacks/s1/f1.yaml']);
  expect(groups.get('Diff of stacks/s0/f0.yaml')).toContain('-a: 1\n+a: 2\n b: 0');
});

test('a large one is cut in the open, and whole in the groups', async () => {
  const { lines, groups } = await printed(files(300, 1), files(300, 2));
  expect(lines).toHaveLength(102);
  expect(lines.at(-1)).toBe('… 500 more lines in the next group');
  expect([...groups.keys()]).toEqual([
    'All objects that change in stacks-instances prod/edp',
    'Diff of stacks/s0/',
    'Diff of stacks/s1/',
    'Diff of stacks/s2/',
  ]);
  const [objects = '', ...diffs] = [...groups.values()];
  expect(objects.split('\n')).toHaveLength(600);
  expect(diffs.join('\n').match(/^diff --git/gm)).toHaveLength(300);
});

test('a diff of megabytes is printed in its head, and the rest is counted', async () => {
  const line = `${'x'.repeat(99)}\n`;
  const of = (mark: string): Tree =>
    new Map(
      Array.from({ length: 500 }, (_, n) => [
        `stacks/s/f${n}.txt`,
        { content: Buffer.from(`${mark}\n${line.replaceAll('x', mark).repeat(100)}`), executable: false },
      ]),
    );
  const { lines, groups } = await printed(of('a'), of('b'));
  const bytes = [...groups.values(), ...lines].reduce((sum, text) => sum + text.length, 0);
  expect(bytes).toBeLessThan(2_500_000);
  expect(lines.at(-1)).toMatch(/^… 4\d\d more files: the diff-file has the whole diff\.$/);
});
