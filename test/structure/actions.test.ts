import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseYaml } from '@edp/yaml';

interface ActionFile {
  name: string;
  inputs?: Record<string, { description?: string }>;
  outputs?: Record<string, { description?: string }>;
  runs: { using: string; main: string; post?: string; 'post-if'?: string };
}

const readSources = (directory: string): string =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.ts'))
    .map((each) => readFileSync(join(directory, each), 'utf8'))
    .join('\n');

describe.each(readdirSync('actions'))('action %s', (name) => {
  const directory = join('actions', name);
  const file = join(directory, 'action.yml');
  const action = parseYaml(readFileSync(file, 'utf8'), { file }) as ActionFile;
  // The modes of a run set the outputs of the action that is made of them.
  const source = [directory, ...(name === 'render-config' ? ['packages/run'] : [])]
    .map((each) => readSources(join(each, 'src')))
    .join('\n');
  const called = (pattern: RegExp): string[] =>
    [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))].sort();

  test('declares exactly the inputs its code reads', () => {
    const read = called(/\bread(?:Input|Required|Boolean|Choice|Count|Lines|Secret)(?:<[^>(]*>)?\(\s*'([^']+)'/g);
    expect(Object.keys(action.inputs ?? {}).sort()).toEqual(read);
  });

  test('declares exactly the outputs its code sets', () => {
    expect(Object.keys(action.outputs ?? {}).sort()).toEqual(called(/\bsetOutput\(\s*'([^']+)'/g));
  });

  test('describes every input and output', () => {
    const described = [...Object.entries(action.inputs ?? {}), ...Object.entries(action.outputs ?? {})];
    expect(described.filter(([, { description }]) => !description).map(([key]) => key)).toEqual([]);
  });

  test('runs bundles that exist', () => {
    const { using, main, post } = action.runs;
    // Runners join the path with the action's directory inside the whole repository.
    expect({ name: action.name, using, main }).toEqual({ name, using: 'node24', main: `../../dist/${name}.mjs` });
    expect(existsSync(join(directory, main))).toBe(true);
    expect(post).toBe(existsSync(join(directory, 'src', 'post.ts')) ? `../../dist/${name}-post.mjs` : undefined);
    if (post === undefined) return;
    expect(existsSync(join(directory, post))).toBe(true);
    expect(action.runs['post-if']).toBe('always()');
  });
});
