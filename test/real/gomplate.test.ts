import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { delimitersOf } from '../../tools/convert/delimiters-of.ts';
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
