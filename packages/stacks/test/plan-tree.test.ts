import { describe, expect, test } from '@jest/globals';
import { buildIndex, INDEX_FILE, METADATA_FILE, planTree, type Tree } from '@edp/stacks';

const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const plan = (
  current: Tree,
  rendered: Tree,
  onDrift: 'fail' | 'overwrite' | 'keep' = 'fail',
): ReturnType<typeof planTree> => planTree({ current, rendered, metadata: '{"new":1}\n', onDrift });
/** A directory as an earlier run left it. */
const written = (files: Record<string, string>, extra: Record<string, string> = {}): Tree =>
  new Map([...tree(files), ...tree({ [INDEX_FILE]: buildIndex(tree(files)), [METADATA_FILE]: '{}\n', ...extra })]);
const text = (files: Tree, path: string): string | undefined => files.get(path)?.content.toString();

describe('planTree', () => {
  test('fills an empty directory', () => {
    const { result, added, equal } = plan(new Map(), tree({ a: '1' }));
    expect({ added, equal, files: [...result.keys()].sort() }).toEqual({
      added: ['a'],
      equal: false,
      files: [INDEX_FILE, 'a', METADATA_FILE].sort(),
    });
  });
  test('replaces and removes only what was rendered before', () => {
    const { result, changed, removed } = plan(written({ a: '1', b: '2' }, { 'NOTES.md': 'by hand' }), tree({ a: '9' }));
    expect({ changed, removed }).toEqual({ changed: ['a'], removed: ['b'] });
    expect(text(result, 'NOTES.md')).toBe('by hand');
  });
  test('is equal, metadata included, when the output is', () => {
    const current = written({ a: '1' });
    const { result, equal } = plan(current, tree({ a: '1' }));
    expect(equal).toBe(true);
    expect(result).toEqual(current);
  });
  test('sees an edit by hand, a removal by hand and a stranger in the way', () => {
    const current = written({ a: '1', b: '2' }, { c: 'stranger' });
    current.set('a', { content: Buffer.from('edited'), executable: false });
    current.delete('b');
    const rendered = tree({ a: '1', b: '2', c: 'ours' });
    expect(plan(current, rendered).drifted.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
    expect(plan(current, rendered).drifted[0]?.diff).toMatch(/-1[\s\S]*\+edited/);
    expect(text(plan(current, rendered, 'overwrite').result, 'c')).toBe('ours');
    const kept = plan(current, rendered, 'keep').result;
    expect([text(kept, 'a'), text(kept, 'b'), text(kept, 'c')]).toEqual(['edited', undefined, 'stranger']);
  });
});
