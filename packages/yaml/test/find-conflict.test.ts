import { describe, expect, test } from '@jest/globals';
import { findConflict, parseYaml, parseYamlDocuments } from '../src/index.ts';

const sides = (eol = '\n', base = ''): string =>
  ['a: 1', '<<<<<<< HEAD', 'b: 2', base, '=======', 'b: 3', '>>>>>>> feature', ''].join(eol);
const thrownBy = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return error;
  }
};

describe('a merge that nobody has resolved', () => {
  test.each([
    ['plain', sides()],
    ['with line ends of Windows', sides('\r\n')],
    ['with its base (diff3)', sides('\n', '||||||| 1234567\nb: 0')],
    ['that is YAML all the same', '<<<<<<< HEAD\n=======\n>>>>>>> x\n'],
    ['without names of the sides', '<<<<<<<\na: 1\n=======\n>>>>>>>\n'],
  ])('%s is refused with the line that it begins in', (_, text) => {
    const line = text.startsWith('<') ? 1 : 2;
    expect(findConflict(text)).toBe(line);
    expect(thrownBy(() => parseYaml(text, { file: 'tenants.yaml' }))).toMatchObject({
      code: 'MERGE_CONFLICT',
      message: 'tenants.yaml holds a merge that nobody has resolved: "<<<<<<<" begins it',
      fix: expect.stringMatching(
        /^Keep one of the two sides .*remove the lines that begin with <<<<<<<, ======= and >>>>>>>/,
      ),
      at: { file: 'tenants.yaml', line },
    });
  });

  test('is the cause that a reader names which forgives much', () => {
    const text = `a: [\n${sides()}`;
    expect(thrownBy(() => parseYamlDocuments(text, { file: 'a.yaml', lenient: true }))).toMatchObject({
      code: 'MERGE_CONFLICT',
      at: { line: 3 },
    });
  });

  test.each([
    ['a heading', 'title\n=======\n'],
    ['an arrow', 'a: "<<<<<<< and >>>>>>>"\n'],
    ['marks inside of a block', 'a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n'],
    ['another order', '# >>>>>>> x\n# =======\n# <<<<<<< y\n'],
  ])('%s is none', (_, text) => {
    expect(findConflict(text)).toBeUndefined();
  });
});
