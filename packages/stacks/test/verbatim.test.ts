import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { checkTree, renderTree, type Tree } from '@edp/stacks';
import { CORPUS } from './corpus.ts';
import { CONTEXT } from './support.ts';

const LEAST = 500;

/** The forms in which the same text turns up in repositories. */
const FORMS: [name: string, form: (text: string) => string | Buffer][] = [
  ['as it is', (text) => text],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['without the last line end', (text) => text.replace(/\n$/, '')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['under a comment', (text) => `# {{ managed by }} somebody: {{else}}\n${text}`],
  [
    'inside of a ConfigMap',
    (text) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: wrapped}\ndata:\n  file: |\n${text.replace(/^(?=.)/gm, '    ')}`,
  ],
  ['as JSON text', (text) => JSON.stringify({ text })],
  ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['in Latin 1', (text) => Buffer.from(`${text}é`, 'latin1')],
];

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

test('real files pass byte for byte, whatever braces they hold', () => {
  const template: Tree = new Map();
  const expected = new Map<string, string>();
  for (const [kind, texts] of Object.entries(CORPUS)) {
    for (const [index, text] of texts.entries()) {
      for (const [number, [, form]] of FORMS.entries()) {
        const content = Buffer.from(form(text) as string);
        const path = `${kind}/${index}-${number}.${kind === 'grafana' ? 'json' : 'yaml'}`;
        template.set(path, { content, executable: number % 2 === 1 });
        expected.set(path, sha256(content));
      }
    }
  }
  const different = new Set(expected.values());
  expect(different.size).toBeGreaterThanOrEqual(LEAST);
  const rendered = renderTree(template, CONTEXT);
  expect([...rendered.keys()]).toEqual([...template.keys()]);
  for (const [path, { content, executable }] of rendered) {
    expect({ path, sha256: sha256(content) }).toEqual({ path, sha256: expected.get(path) });
    expect(executable).toBe(template.get(path)!.executable);
  }
});

test('the same files pass through templates as raw blocks', () => {
  for (const text of Object.values(CORPUS).flat()) {
    // What looks like the end of a raw block would end it, and a line break behind a block alone on its line belongs to the block.
    if (text.includes('{{{{') || /^(\n|$)/.test(text)) continue;
    const template = `{{tenant}}\n{{{{raw}}}}${text}{{{{/raw}}}}`;
    const rendered = renderTree(new Map([['f.hbs', { content: Buffer.from(template), executable: false }]]), CONTEXT);
    expect(rendered.get('f')!.content.toString()).toBe(`prod\n${text}`);
  }
});

test('files of these shapes that are sound are not refused by the checks either', () => {
  const refused = Object.entries(CORPUS)
    .filter(([kind]) => kind !== 'helm-template' && kind !== 'other')
    .flatMap(([kind, texts]) =>
      texts.map((text, index) => [`${kind}-${index}.${kind === 'grafana' ? 'json' : 'yaml'}`, text] as const),
    )
    .flatMap(([path, text]) => {
      const { violations } = checkTree(new Map([[path, { content: Buffer.from(text), executable: false }]]), {
        instance: CONTEXT.instance,
        stacksInstancesUrl: CONTEXT.stacksInstances.url,
        allowUnknown: false,
      });
      return violations.map(({ code, message }) => `${path}: ${code} ${message}`);
    });
  expect(refused).toEqual([]);
});
