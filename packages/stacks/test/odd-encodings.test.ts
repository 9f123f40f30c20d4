import { describe, expect, test } from '@jest/globals';
import { checkTree, type CheckTreeOptions } from '@edp/stacks';

const OURS = 'https://edp.buildth.ing/o/stacks-instances';
const check = (files: Record<string, Buffer>, options: Partial<CheckTreeOptions> = {}) =>
  checkTree(new Map(Object.entries(files).map(([path, content]) => [path, { content, executable: false }])), {
    instance: { path: 'prod/edp' },
    stacksInstancesUrl: OURS,
    allowUnknown: true,
    ...options,
  }).violations.map(({ code, at }) => `${code} ${at?.file}${at?.line === undefined ? '' : `:${at.line}`}`);

const utf32 = (text: string): Buffer =>
  Buffer.concat(Array.from(text, (each) => Buffer.from(Uint32Array.of(each.codePointAt(0)!).buffer)));
const ENCODINGS: [string, (text: string) => Buffer][] = [
  ['UTF-16, little end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-32, little end first', (text) => utf32(`\uFEFF${text}`)],
  ['UTF-32, big end first', (text) => utf32(`\uFEFF${text}`).swap32()],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
];
const APP = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: a}
spec:
  source: {repoURL: ${OURS}, path: prod/other}
`;
const SECRET = ['apiToken: aB3dE5fG7hJ9', 'kL2mN4pQ6rS8\n'].join('');

describe.each(ENCODINGS)('a file in %s', (_, encode) => {
  test('is read as what reads it does', () => {
    expect(check({ 'a.yaml': encode(APP) })).toEqual(['SCOPE_OUTSIDE a.yaml:5']);
    expect(check({ 'a.yaml': encode(SECRET) })).toEqual(['SECRET_FOUND a.yaml:1']);
    expect(check({ 'a.yaml': encode('a: [\n') })).toEqual([expect.stringMatching(/^OUTPUT_INVALID a\.yaml/)]);
    expect(check({ 'notes.txt': encode('x hunter2hunter2hunter2') }, { secrets: ['hunter2hunter2hunter2'] })).toEqual([
      'SECRET_KNOWN notes.txt:1',
    ]);
    expect(check({ 'a.yaml': encode('a: b\n') })).toEqual([]);
  });
  test('of somebody else, and one that is unchanged, are seen as well', () => {
    const content = encode(APP);
    const others = new Map([['by-hand.yaml', { content, executable: false }]]);
    expect(check({ 'b.yaml': Buffer.from('a: b\n') }, { others })).toEqual(['SCOPE_OUTSIDE by-hand.yaml:5']);
  });
  test('may not be JSON', () => {
    expect(check({ 'a.json': encode('{"a": 1}') })).toEqual(['OUTPUT_INVALID a.json:1']);
  });
});

describe('a file with zero bytes and no mark', () => {
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
  test.each([
    ['is no YAML', { 'a.yaml': Buffer.from('a: b\0\n') }, 'OUTPUT_INVALID a.yaml'],
    ['is no YAML in UTF-16', { 'a.yaml': wide(APP) }, 'OUTPUT_INVALID a.yaml'],
    ['may not hold a manifest', { 'a.bin': Buffer.from(`\0\0${APP}`) }, 'OUTPUT_INVALID a.bin'],
    ['may not hold a manifest between zeros', { 'a.bin': wide(APP) }, 'OUTPUT_INVALID a.bin'],
    ['may not hold a token', { 'a.bin': wide(`x ghp_${'aB3d'.repeat(9)} y`) }, 'SECRET_FOUND a.bin'],
  ])('%s', (_, files, expected) => {
    expect(check(files)).toEqual([expected]);
  });
  test('may be a picture, but hold no secret of the run', () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0]);
    expect(check({ 'logo.png': picture })).toEqual([]);
    const hidden = Buffer.concat([picture, Buffer.from('hunter2hunter2hunter2')]);
    expect(check({ 'logo.png': hidden }, { secrets: ['hunter2hunter2hunter2'] })).toEqual(['SECRET_KNOWN logo.png']);
  });
});
