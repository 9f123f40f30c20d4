import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UNKNOWN } from '@edp/kit';
import {
  diffTrees,
  renderCounts,
  renderDiffMarkdown,
  renderObjects,
  renderPatch,
  type Tree,
  type TreeDiff,
} from '@edp/stacks';
import fc from 'fast-check';

const OURS = 'https://edp.buildth.ing/o/stacks-instances';
/** What a plan shows for an output that only apply will know. */
const LATER = String(UNKNOWN);
const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const diff = (before: Record<string, string>, after: Record<string, string>): TreeDiff =>
  diffTrees(tree(before), tree(after), { instance: { path: 'prod/edp', stacksInstancesUrl: OURS } });
const lines = (before: Record<string, string>, after: Record<string, string>): string[] =>
  renderObjects(diff(before, after)).map(({ mark, text }) => `${mark} ${text}`);
const counts = (before: Record<string, string>, after: Record<string, string>): string[] =>
  renderCounts(diff(before, after));

const deployment = ({
  replicas = 2,
  image = 'app:1',
  checksum = 'a',
  args = '[]',
  name = 'web',
} = {}): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: gitea
spec:
  replicas: ${replicas}
  template:
    metadata:
      annotations:
        checksum/config: ${checksum.repeat(64)}
    spec:
      containers:
        - name: side
          image: side:1
        - name: app
          image: ${image}
          args: ${args}
`;

describe('objects and fields', () => {
  test('a field reads as its path with old and new', () => {
    expect(
      lines({ 'd.yaml': deployment() }, { 'd.yaml': deployment({ replicas: 3, image: 'app:2', checksum: 'b' }) }),
    ).toEqual([
      '~ Deployment gitea/web (d.yaml)',
      '~     spec.replicas: 2 → 3',
      '~     spec.template.spec.containers[app].image: app:1 → app:2',
      '      … 1 checksum, time or version',
    ]);
  });
  test('objects that come, go and move between files', () => {
    const before = {
      'a.yaml': deployment(),
      'b.yaml': `${deployment({ name: 'gone' })}---\n${deployment({ name: 'moved' })}`,
    };
    const after = { 'a.yaml': deployment({ name: 'new' }), 'c.yaml': deployment({ name: 'moved', replicas: 5 }) };
    expect(lines(before, after)).toEqual([
      '+ Deployment gitea/new (a.yaml)',
      '- Deployment gitea/web (a.yaml)',
      '- Deployment gitea/gone (b.yaml)',
      '~ Deployment gitea/moved (c.yaml, was in b.yaml)',
      '~     spec.replicas: 2 → 5',
    ]);
  });
  test('lists: items by name wherever they stand, scalars as a set, order told', () => {
    const args = (value: string): Record<string, string> => ({ 'd.yaml': deployment({ args: value }) });
    const path = '    spec.template.spec.containers[app].args';
    expect(lines(args('[a, b]'), args('[a, c]')).slice(1)).toEqual([`~ ${path}[]: b → c`]);
    expect(lines(args('[a]'), args('[a, b, c]')).slice(1)).toEqual([`+ ${path}[]: b`, `+ ${path}[]: c`]);
    expect(lines(args('[a, b]'), args('[b, a]')).slice(1)).toEqual([`~ ${path}: ["a","b"] → ["b","a"]`]);
    const items = (text: string): Record<string, string> => ({ 'v.yaml': `hosts: ${text}\n` });
    expect(lines(items('[{host: a, n: 1}, {host: b}]'), items('[{host: b}, {host: a, n: 2}]'))).toEqual([
      '~ v.yaml',
      '~     hosts[a].n: 1 → 2',
    ]);
  });
  test('files that hold no object, and files inside of values', () => {
    expect(
      lines({ 'x.json': '{"fields": {"nodes": 3}}' }, { 'x.json': '{"fields": {"nodes": 4, "on": true}}' }),
    ).toEqual(['~ x.json', '~     fields.nodes: 3 → 4', '+     fields.on: true']);
    const map = (inner: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  values.yaml: |\n    replicas: ${inner}\n    x: 1\n  run.sh: |\n    echo ${inner}\n    true\n`;
    expect(lines({ 'c.yaml': map('1') }, { 'c.yaml': map('2') })).toEqual([
      '~ ConfigMap c (c.yaml)',
      '~     data["values.yaml"].replicas: 1 → 2',
      '~     data["run.sh"]: (2 lines) → (2 lines)',
    ]);
    expect(lines({ 'a.txt': 'x\ny\n' }, { 'a.txt': 'x\nz\n', 'b.md': 'n\n' })).toEqual([
      '~ a.txt (+1 -1 lines)',
      '+ b.md (+1 -0 lines)',
    ]);
  });
  test('texts that look like something else are quoted, unknown outputs read so', () => {
    const value = (text: string): Record<string, string> => ({ 'v.yaml': `a: ${text}\n` });
    expect(lines(value('1'), value('"1"'))).toEqual(['~ v.yaml', '~     a: 1 → "1"']);
    expect(lines(value('x'), value(LATER))).toEqual(['~ v.yaml', `~     a: x → ${LATER}`]);
    const json = { 'v.json': `{"port": ${LATER}, "host": "h-${LATER}"}` };
    expect(lines({ 'v.json': '{"port": 1, "host": "h"}' }, json)).toEqual([
      '~ v.json',
      `~     port: 1 → ${LATER}`,
      `~     host: h → h-${LATER}`,
    ]);
    expect(counts({}, json)).toContainEqual('with values known after apply: v.json');
  });
});

describe('noise', () => {
  const stamp = (value: string): string =>
    `metadata:\n  name: x\n  creationTimestamp: "${value}"\n  annotations: {a: b}\n`;

  test('a file of checksums and times is named, not shown', () => {
    const result = diff(
      { 'a.yaml': stamp('2026-01-01T00:00:00Z'), 'b.yaml': deployment() },
      { 'a.yaml': stamp('2026-02-02T00:00:00Z'), 'b.yaml': deployment({ checksum: 'b' }) },
    );
    expect(renderCounts(result)).toEqual([
      'files: 0 added, 0 changed, 0 removed (+0 -0 lines); objects: 0 added, 0 changed, 0 removed',
      'only checksums, times or versions differ in 2 files: a.yaml, b.yaml',
    ]);
    expect(renderPatch(result, { fold: true }).text).toBe('');
    expect(renderPatch(result).text).toContain('+  creationTimestamp: "2026-02-02T00:00:00Z"');
  });
  test('places of them in a file that changes otherwise become a line', () => {
    const far = '# far\n'.repeat(10);
    const text = renderPatch(
      diff({ 'a.yaml': `${stamp('2026-01-01')}${far}b: 1\n` }, { 'a.yaml': `${stamp('2026-02-02')}${far}b: 2\n` }),
      { fold: true },
    ).text;
    expect(text).toContain('+b: 2\n');
    expect(text).not.toContain('2026');
    expect(text).toContain('… one place with checksums or times only');
  });
  test.each([
    ['a: 1\nchecksum: aaaaaaa\n', 'a: 1\nchecksum: not-a-digest\n'],
    ['a: 1\n', 'a: 1\nchecksum/config: aaaaaaaa\n'],
    ['targetRevision: aaaaaaaa\n', 'targetRevision: bbbbbbbb\n'],
    ['updatedBy: 2026-01-01\n', 'updatedBy: 2026-01-02\n'],
  ])('%j → %j is none', (before, after) => {
    expect(diff({ 'a.yaml': before }, { 'a.yaml': after }).files[0]?.isNoise).toBe(false);
  });
});

describe('secrets', () => {
  const secret = (password: string, style = 'yaml'): string =>
    style === 'json'
      ? JSON.stringify(
          { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { password, user: 'same-user' } },
          null,
          2,
        )
      : `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  user: same-user\n  password: ${style === 'block' ? `|\n    ${password}\n    second-${password}` : password}\n`;
  const whole = (result: TreeDiff): string =>
    [
      ...renderCounts(result),
      ...renderObjects(result).map(({ text }) => text),
      renderPatch(result).text,
      renderDiffMarkdown(result, { title: 't' }),
    ].join('\n');

  test.each(['yaml', 'json', 'block'])('of a Secret in %s never show, and that they changed does', (style) => {
    const result = diff({ 's.yaml': secret('hunter2', style) }, { 's.yaml': secret('correct-horse', style) });
    expect(whole(result)).not.toMatch(/hunter2|correct-horse|same-user/);
    expect(renderObjects(result).map(({ text }) => text)).toEqual([
      'Secret s (s.yaml)',
      expect.stringMatching(/^ {4}stringData\.password: \*\*\* \(\w{4}\) → \*\*\* \(\w{4}\)$/),
    ]);
    const { text } = renderPatch(result);
    expect(text.match(/^[-+].*\*\*\* \(\w{4}\)/gm)?.length).toBe(2);
  });
  test('that no parser can tell from the rest hide the file', () => {
    for (const old of [
      `${secret('hunter2')}  password: twice\n`,
      `x: &x {password: hunter2}\n---\n${secret('hunter2')}...\n%`,
    ])
      expect(whole(diff({ 's.yaml': old }, { 's.yaml': secret('x') }))).not.toMatch(/hunter2/);
    const alias = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nx: &x {password: hunter2}\nstringData: *x\n';
    expect(whole(diff({ 's.yaml': alias }, {}))).not.toMatch(/hunter2/);
  });
  test('of known shape or name are written over in any file', () => {
    const key = [
      '-----BEGIN PRIVATE KEY-----',
      'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7',
      '-----END PRIVATE KEY-----',
    ];
    const token = `ghp_${'aB3dE5fG7h'.repeat(4)}`;
    const before = {
      'a.txt': `x\n${key.join('\n')}\ny\n`,
      'b.yaml': `token: ${token}\nadminPassword: aB3dE5fG7hJ9kL2mN4pQ6\n`,
    };
    const result = diff(before, { 'b.yaml': 'token: x\n' });
    expect(whole(result)).not.toMatch(/MIIEv|aB3dE5/);
  });
  test('an annotation that repeats a Secret is hidden as well', () => {
    const old = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"p":"hunter2"}}'\n`;
    expect(whole(diff({ 's.yaml': old }, { 's.yaml': old.replace('hunter2', 'hunter3') }))).not.toMatch(/hunter/);
  });
});

describe('Argo CD', () => {
  const app = (name: string, path: string, revision = 'main'): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${name}}\nspec: {source: {repoURL: '${OURS}', path: '${path}', targetRevision: ${revision}}}\n`;
  const set = (generators: string, path: string, name = '{{stack}}'): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: stacks}\nspec:\n  generators: ${generators}\n  template: {metadata: {name: '${name}'}, spec: {source: {repoURL: '${OURS}', path: '${path}'}}}\n`;
  const files = {
    'argocd/root.yaml': app('root', 'prod/edp/argocd'),
    'stacks/a/x.yaml': 'v: 1\n',
    'stacks/b/x.yaml': 'v: 1\n',
    'notes.md': 'n\n',
  };

  test('names what changes, what syncs, and what nobody reads', () => {
    const before = {
      ...files,
      'argocd/a.yaml': app('a', 'prod/edp/stacks/a'),
      'argocd/b.yaml': app('b', 'prod/edp/stacks/b'),
    };
    const after = {
      ...before,
      'argocd/b.yaml': app('b', 'prod/edp/stacks/b', 'v2'),
      'stacks/a/x.yaml': 'v: 2\n',
      'notes.md': 'm\n',
    };
    expect(counts(before, after)).toEqual([
      'files: 0 added, 3 changed, 0 removed (+3 -3 lines); objects: 0 added, 2 changed, 0 removed',
      'Argo CD: 3 of 3 Applications affected: a (1 file), b (changed), root (1 file)',
      'read by no Application of this directory: notes.md',
    ]);
  });
  test('new and removed ones', () => {
    const before = { ...files, 'argocd/a.yaml': app('a', 'prod/edp/stacks/a') };
    const after = { ...files, 'argocd/b.yaml': app('b', 'prod/edp/stacks/b') };
    expect(counts(before, after)[1]).toBe(
      'Argo CD: 3 of 3 Applications affected: a (removed), b (added), root (2 files)',
    );
  });
  test.each([
    ['a list', set('[{list: {elements: [{stack: a}, {stack: b}]}}]', 'prod/edp/stacks/{{stack}}')],
    [
      'git directories',
      set(`[{git: {repoURL: '${OURS}', directories: [{path: 'prod/edp/stacks/*'}]}}]`, '{{path}}', '{{path.basename}}'),
    ],
    [
      'Go templates',
      set('[{list: {elements: [{stack: a}, {stack: b}]}}]', 'prod/edp/stacks/{{ .stack }}', '{{ .stack }}'),
    ],
  ])('sees through an ApplicationSet with %s', (_, manifest) => {
    const before = { ...files, 'argocd/set.yaml': manifest };
    expect(counts(before, { ...before, 'stacks/b/x.yaml': 'v: 2\n' })[1]).toBe(
      'Argo CD: 1 of 3 Applications affected: b (1 file)',
    );
  });
  test('says so much as can be known where only Argo CD knows the rest', () => {
    const before = { ...files, 'argocd/set.yaml': set('[{clusters: {}}]', 'prod/edp/stacks/{{name}}', 'x') };
    expect(counts(before, { ...before, 'stacks/b/x.yaml': 'v: 2\n' })[1]).toBe(
      'Argo CD: 1 of 2 Applications affected: x (1 file)',
    );
  });
});

describe('the unified diff', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'edp-diff-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('is one that git applies', () => {
    const name = fc.constantFrom('a.txt', 'd/b.yaml', 'd/ä ö.txt', 'x.sh');
    const line = fc.constantFrom('', 'a', ' b', 'same', '--- x', '+++ y', '@@', 'c\r', '\\ d');
    const content = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
      .map(([parts, end]) => parts.join('\n') + (end ? '\n' : ''));
    const trees = fc.dictionary(name, content);
    let run = 0;
    fc.assert(
      fc.property(trees, trees, (before, after) => {
        run += 1;
        const root = join(directory, String(run));
        mkdirSync(root);
        for (const [path, text] of Object.entries(before)) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), text);
        }
        const { text } = renderPatch(diff(before, after));
        if (text !== '')
          execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
            cwd: root,
            input: text,
            env: { ...process.env, GIT_DIR: '/nonexistent' },
          });
        for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
          const expected = after[path];
          const read = (): string => readFileSync(join(root, path), 'utf8');
          if (expected === undefined) expect(read).toThrow(/ENOENT/);
          else expect(read()).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('names binary and huge files without comparing them, tells a mode, and no path forges a line', () => {
    const before: Tree = new Map([
      ['bin', { content: Buffer.from([0, 1]), executable: false }],
      ['huge', { content: Buffer.alloc(3 * 1024 * 1024, 'x\n'), executable: false }],
      ['mode', { content: Buffer.from('x\n'), executable: false }],
    ]);
    const after: Tree = new Map([
      ['bin', { content: Buffer.from([0, 2]), executable: false }],
      ['huge', { content: Buffer.from('y\n'), executable: false }],
      ['mode', { content: Buffer.from('x\n'), executable: true }],
      ['a\n::error::x', { content: Buffer.from('x\n'), executable: false }],
    ]);
    const { text } = renderPatch(diffTrees(before, after));
    expect(text).toContain('Binary files differ (2 and 2 bytes)');
    expect(text).toContain('too large to compare');
    expect(text).toContain('old mode 100644\nnew mode 100755\n');
    expect(text).not.toMatch(/^::error/m);
  });
  test('is cut between files in a summary, and its fence holds', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`f${n}.txt`, `${'~'.repeat(5)}\n${'x'.repeat(500)}\n`]),
    );
    const markdown = renderDiffMarkdown(diff({}, many), { title: 'stacks-instances prod/edp' });
    expect(markdown.length).toBeLessThan(100_000);
    expect(markdown).toMatch(/… \d+ more files: the log and the diff-file have the whole diff/);
    expect(markdown.match(/^~~~~~~diff$/gm)?.length).toBe(1);
  });
});
