import { expect, test } from '@jest/globals';
import { HELPERS, renderTree, type Tree } from '@edp/stacks';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { parseTemplate } from '../src/template/parse-template.ts';
import { trials } from '../../../test/world/trials.ts';
import { CONTEXT, writeTemplates } from './template-writer.ts';

const TEMPLATES = trials({ few: 300, many: 10_000 });

// Nothing is escaped, but everything is printed as Handlebars prints what it escapes. Its option noEscape does not: numbers and
// booleans side by side are added up there ({{@index}}{{@first}} prints 1).
Handlebars.Utils.escapeExpression = (value: string | number | boolean | null | undefined): string =>
  String(value ?? '');

function handlebars(template: string, partials: Record<string, string>): string {
  const runtime = Handlebars.create();
  for (const { name, run } of HELPERS) runtime.registerHelper(name, (...args: unknown[]) => run(...args.slice(0, -1)));
  runtime.registerHelper('raw', function (this: unknown, options: Handlebars.HelperOptions) {
    return options.fn(this);
  });
  for (const [name, text] of Object.entries(partials)) runtime.registerPartial(name, text);
  return runtime.compile(template)(structuredClone(CONTEXT));
}

function ours(template: string, partials: Record<string, string>): string {
  const files = Object.entries(partials).map(([name, text]) => [`_partials/${name}.hbs`, text]);
  const tree: Tree = new Map(
    [...files, ['f.hbs', template]].map(([path, text]) => [path!, { content: Buffer.from(text!), executable: false }]),
  );
  return renderTree(tree, CONTEXT).get('f')!.content.toString();
}

test(`${TEMPLATES} generated templates render as with Handlebars itself, byte for byte`, () => {
  const covered = new Set<string>();
  let compared = 0;
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const { template, partials } = writeTemplates(g);
      expect({ template, partials, text: ours(template, partials) }).toEqual({
        template,
        partials,
        text: handlebars(template, partials),
      });
      compared += 1;
      for (const [construct, pattern] of CONSTRUCTS) if (pattern.test(template)) covered.add(construct);
    }),
    { numRuns: TEMPLATES, endOnFailure: true },
  );
  expect(compared).toBe(TEMPLATES);
  expect([...covered].sort()).toEqual(CONSTRUCTS.map(([construct]) => construct).sort());
});

const CONSTRUCTS: [string, RegExp][] = [
  ['block', /#if /],
  ['else', /\{\{~?\s*else\s*~?\}\}/],
  ['else chain', /else if /],
  ['inverse block', /\{\{~?\^ ?@root/],
  ['bare block', /# ?@root/],
  ['parent path', /\.\.\//],
  ['data variable', /@index/],
  ['block parameters', /as \|/],
  ['sub-expression', /\(lookup|\(not|\(toJson/],
  ['raw block', /\{\{\{\{raw/],
  ['whitespace control', /~\}\}/],
  ['partial', /\{\{~?> ?(?:dir\/)?n\d/],
  ['partial block', /\{\{~?#> ?/],
  ['inline partial', /#\*inline/],
  ['comment', /\{\{~?!--/],
  ['escaped mustache', /\\\{\{/],
  ['triple mustache', /\{\{~?\{@/],
];

test('whatever is put together, the tree is that of Handlebars, and an error is refused', () => {
  const same = (text: string): void => {
    let expected: unknown;
    try {
      expected = Handlebars.parse(text);
    } catch {
      expect(() => parseTemplate(text)).toThrow(expect.objectContaining({ name: 'TemplateSyntaxError' }));
      return;
    }
    expect(parseTemplate(text)).toEqual(expected);
  };
  fc.assert(
    fc.property(fc.gen(), (g) => same(writeTemplates(g).template)),
    { numRuns: 300 },
  );
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{{{{',
      '}}}}',
      '{{{{/',
      '{{#',
      '{{^',
      '{{/',
      '{{>',
      '{{#>',
      '{{#*',
      '{{!',
      '{{!--',
      '--}}',
    ],
    ...[
      '{{~',
      '~}}',
      '{{&',
      '{{else',
      '{{ else }}',
      '\\',
      '\\\\',
      '"',
      "'",
      '[',
      ']',
      '(',
      ')',
      '|',
      'as |',
      '=',
      '@',
      '.',
      '..',
    ],
    ...[
      '/',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      'a',
      'if',
      'true',
      'null',
      'undefined',
      '12',
      '-1.5',
      'x y',
      'raw',
      'this',
      'é',
      '~',
      '%',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => same(pieces.join(''))),
    { numRuns: trials({ few: 1000, many: 30_000 }) },
  );
});
