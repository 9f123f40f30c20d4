import { describe, expect, test } from '@jest/globals';
import {
  buildIndex,
  checkedFiles,
  INDEX_FILE,
  METADATA_FILE,
  OLD_INDEX_FILE,
  parseIndex,
  planTree,
  type Tree,
} from '@edp/stacks';

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
  test('takes over a directory without index: equal files silently, others as edited by hand, further ones by name', () => {
    const found = tree({ same: '1', other: 'by hand', extra: 'x', 'a/extra': 'y' });
    const { drifted, strangers, result, changed } = plan(
      found,
      tree({ same: '1', other: '2', more: '3' }),
      'overwrite',
    );
    expect({ drifted: drifted.map(({ path }) => path), strangers, changed }).toEqual({
      drifted: ['other'],
      strangers: ['a/extra', 'extra'],
      changed: ['other'],
    });
    expect(text(result, 'extra')).toBe('x');
    expect(plan(written({ same: '1' }, { extra: 'x' }), tree({ same: '1' })).strangers).toEqual([]);
  });
});

describe('the index may have been written by anybody', () => {
  const ID = /^[0-9a-f]{40}$/;
  const withIndex = (files: Record<string, string>, index: unknown, name = INDEX_FILE): Tree =>
    tree({ ...files, [name]: typeof index === 'string' ? index : JSON.stringify(index) });

  test('a file that was removed by hand and that no template gives any more is gone, whatever on-drift says', () => {
    const current = written({ a: '1', b: '2' });
    current.delete('b');
    for (const onDrift of ['fail', 'overwrite', 'keep'] as const) {
      const { drifted, result, equal } = plan(current, tree({ a: '1' }), onDrift);
      expect({ drifted, files: [...result.keys()].sort(), equal }).toEqual({
        drifted: [],
        files: [INDEX_FILE, 'a', METADATA_FILE].sort(),
        // The next index does not name it any more.
        equal: false,
      });
    }
  });

  test.each([
    ['an id that is none', { a: 'odd' }],
    ['an id that is no text', { a: { x: 1 } }],
    ['no id', { a: null }],
    ['a path that climbs', { '../../etc/passwd': 'a'.repeat(40) }],
    ['its own name', { [INDEX_FILE]: 'a'.repeat(40), [METADATA_FILE]: 'a'.repeat(40) }],
    ['__proto__', JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, unknown>],
    ['a path of git', { '.git/config': 'a'.repeat(40) }],
  ])('a line with %s is repaired by what is there', (_, files) => {
    const current = withIndex({ a: '1', other: 'by hand' }, { version: 1, files });
    for (const rendered of [tree({ a: '1' }), tree({ b: '2' })]) {
      const { result } = plan(current, rendered, 'overwrite');
      const index = JSON.parse(text(result, INDEX_FILE)!) as { files: Record<string, string> };
      expect(Object.keys(index.files)).toEqual([...rendered.keys()]);
      expect(Object.values(index.files)).toEqual([expect.stringMatching(ID)]);
      expect(text(result, 'other')).toBe('by hand');
      expect([...result.keys()].filter((path) => /passwd|\.git\//.test(path))).toEqual([]);
    }
  });

  test('a file under an id that is none counts as edited by hand, unless it is what would be written', () => {
    const current = withIndex({ a: '1' }, { version: 1, files: { a: 'odd' } });
    expect(plan(current, tree({ a: '1' })).drifted).toEqual([]);
    expect(plan(current, tree({ a: '2' })).drifted.map(({ path }) => path)).toEqual(['a']);
    expect(plan(current, tree({ b: '2' })).drifted.map(({ path }) => path)).toEqual(['a']);
  });

  test('what it says was checked is believed only of files that are there', () => {
    const files = { a: '1', b: '2' };
    const ids = parseIndex(buildIndex(tree(files))).files;
    const current = withIndex({ a: '1' }, { version: 1, files: ids });
    expect(checkedFiles(current)).toEqual({ a: ids['a'] });
  });

  test('one under the old name is read, and replaced with the next commit even where nothing else changes', () => {
    const index = buildIndex(tree({ a: '1', b: '2' }));
    const current = withIndex(
      { a: '1', b: '2', 'NOTES.md': 'by hand', [METADATA_FILE]: '{}\n' },
      index,
      OLD_INDEX_FILE,
    );
    const { result, equal, removed, drifted } = plan(current, tree({ a: '1', b: '2' }));
    expect({ equal, removed, drifted, files: [...result.keys()].sort() }).toEqual({
      equal: false,
      removed: [],
      drifted: [],
      files: [INDEX_FILE, 'NOTES.md', 'a', 'b', METADATA_FILE].sort(),
    });
    expect(text(result, INDEX_FILE)).toBe(index);
    expect(plan(result, tree({ a: '1', b: '2' })).equal).toBe(true);
    expect(plan(current, tree({ a: '1' })).removed).toEqual(['b']);
  });

  test('no name of ours is one that a directory source of Argo CD decodes', () => {
    for (const name of [INDEX_FILE, METADATA_FILE]) expect(name).not.toMatch(/\.(?:ya?ml|json|jsonnet|libsonnet)$/i);
  });
});
