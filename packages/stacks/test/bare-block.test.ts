import { expect, test } from '@jest/globals';
import { diffFile, renderFileDiff } from '@edp/stacks';
import { CONTEXT, render } from './support.ts';

const withPeople = (people: unknown) => ({ context: { ...CONTEXT, fields: { people, top: 'x' } } });
const TEMPLATE = '{{#fields.people}}{{name}} {{mail.home}} {{../fields.top}}{{else}}none{{/fields.people}}';

test('a bare block over a value that is not set takes its else, whatever names its inside will have', () => {
  expect(render(TEMPLATE, withPeople(null))).toBe('none');
  expect(render(TEMPLATE, withPeople([]))).toBe('none');
  expect(render(TEMPLATE, withPeople({ name: 'a', mail: { home: 'b' } }))).toBe('a b x');
  expect(render(TEMPLATE, withPeople([{ name: 'a', mail: { home: 'b' } }]))).toBe('a b x');
});

test.each([
  // In a block over `true`, `../` leads where it leads outside of the block.
  [
    '{{#each fields.items}}{{#with @root.instance}}{{#@root.fields.people}}{{../on}}{{/@root.fields.people}}{{/with}}{{/each}}',
    true,
    'true',
  ],
  ['{{#fields.people}}{{@index}}{{@first}}{{@key}} {{/fields.people}}', [{ name: 'a' }], '0true0 '],
])('a name that is right for some value is taken while there is none: %s', (template, people, text) => {
  const context = (value: unknown) => ({ ...CONTEXT, fields: { items: [{ on: true }], people: value } });
  expect(render(template, { context: context(null) })).toBe('');
  expect(render(template, { context: context(people) })).toBe(text);
});

test('what is surely wrong inside of it is said all the same', () => {
  expect(() => render('{{#fields.people}}{{../fields.topp}}{{/fields.people}}', withPeople(null))).toThrow(/topp/);
});

test('a name with a space ends in a tab, as git writes it', () => {
  const file = { content: Buffer.from('x\n'), executable: false };
  expect(renderFileDiff(diffFile('a b.txt', { before: undefined, after: file }))).toContain(
    '\n--- /dev/null\n+++ b/a b.txt\t\n',
  );
  expect(renderFileDiff(diffFile('ab.txt', { before: file, after: undefined }))).toContain(
    '\n--- a/ab.txt\n+++ /dev/null\n',
  );
});
