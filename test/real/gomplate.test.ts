import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { delimitersOf } from '../../tools/convert/delimiters-of.ts';
import { ignoredFiles } from '../../tools/convert/ignored-files.ts';
import type { Delimiters } from '../../tools/convert/split-actions.ts';
import { CASES, ENVIRONMENT } from '../convert/cases.ts';
import { generateTemplate } from '../convert/generate-template.ts';
import { renderConverted } from '../convert/render-converted.ts';

const GENERATED = 1500;
const DEFAULT: Delimiters = ['{{', '}}'];

let root: string;
let gomplate: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'edp-gomplate-'));
  gomplate = await ensurePart('gomplate', console.log);
}, 1_800_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Returns what gomplate makes of templates; it writes no file that would hold nothing but white space. */
function render(templates: string[], [left, right]: Delimiters = DEFAULT): string[] {
  const place = mkdtempSync(join(root, 'world-'));
  const [from, to] = [join(place, 'in'), join(place, 'out')];
  mkdirSync(from);
  for (const [index, text] of templates.entries()) writeFileSync(join(from, `${index}.txt`), text);
  const args = ['--input-dir', from, '--output-dir', to, '--left-delim', left, '--right-delim', right];
  execFileSync(gomplate, args, { env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'] });
  return templates.map((_, index) => {
    const file = join(to, `${index}.txt`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
}

describe('gomplate itself', () => {
  test.each(CASES)('prints what the tests say: %s', (_, template, output) => {
    expect(render([template], delimitersOf(template) ?? DEFAULT)).toEqual([output]);
  });

  test(`prints what ${GENERATED} generated templates print once they are converted`, () => {
    const templates = Array.from({ length: GENERATED }, (_, seed) => generateTemplate(seed));
    for (const [index, expected] of render(templates).entries()) {
      const template = templates[index]!;
      const { 'a.txt': found } = renderConverted({ 'a.txt': template }, ENVIRONMENT, { delimiters: DEFAULT });
      if (expected === '') expect({ template, found: found?.trim() }).toEqual({ template, found: '' });
      else expect({ template, found }).toEqual({ template, found: expected });
    }
  });
});

describe('files that gomplate leaves out', () => {
  const PATHS = [
    ...[
      'a.md',
      'keep.md',
      'top.txt',
      'sp ace.txt',
      'foo.bar',
      'sub/top.txt',
      'sub/skip.txt',
      'sub/b.md',
      'sub/deep/q.x',
    ],
    ...['sub/deep/q.y', 'build/z', 'a/b/c/one.log', 'logs/x/two', 'a/logs', 'doc/x.md', '.hidden/y'],
  ];

  test.each([
    ['names', '*.md\n!keep.md\nsub/skip.txt\n/top.txt\n# a comment\n'],
    ['folders at any depth', '**/logs\nbuild\n'],
    ['folders alone', 'build/\nsub/deep/\n'],
    ['folders between', 'a/**/one.log\n**/deep/**\n'],
    ['everything below', 'sub/*\na/**\n'],
    ['one letter, a range, a blank', '*.b?r\n[a-f]*.md\nsp ace.txt\n'],
    ['blanks at the end, a comment that is none', 'top.txt  \n*.md # not this\n'],
    ['a hidden folder', '.hidden\n'],
    ['all', '*\n'],
  ])('are left out by convert: %s', (_, patterns) => {
    const place = mkdtempSync(join(root, 'ignoring-'));
    const [from, to] = [join(place, 'in'), join(place, 'out')];
    const files = { ...Object.fromEntries(PATHS.map((path) => [path, 'x'])), '.gomplateignore': patterns };
    for (const [path, text] of Object.entries({ ...files, 'sub/.gomplateignore': 'deep/*.x\n' })) {
      mkdirSync(dirname(join(from, path)), { recursive: true });
      writeFileSync(join(from, path), text);
    }
    execFileSync(gomplate, ['--input-dir', from, '--output-dir', to], { stdio: ['ignore', 'ignore', 'pipe'] });
    const ignored = ignoredFiles(from);
    expect(PATHS.filter((path) => !ignored.has(path))).toEqual(PATHS.filter((path) => existsSync(join(to, path))));
    expect(ignored.size).toBeGreaterThan(0);
  });
});
