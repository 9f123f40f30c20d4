import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { editEntry, mergeFields, parseEntry, parseFieldSchema, parseForm, readFormFields } from '@edp/instance';
import { stringifyYaml } from '@edp/yaml';
import fc from 'fast-check';
import { trials } from '../../../test/world/trials.ts';

const TEXT = readFileSync('packages/instance/test/nested-schema.yaml', 'utf8');
const SCHEMA = parseFieldSchema(TEXT, 'schema.yaml');

function merge(lines: string, { entryText, schema = SCHEMA }: { entryText: string; schema?: typeof SCHEMA }) {
  const { form } = parseForm(JSON.stringify({ fields: lines }));
  const { values } = readFormFields(form, schema);
  const entry = parseEntry(entryText, 'e.yaml');
  return mergeFields({ schema, entry, form: values, operation: 'plan', entryFile: 'e.yaml', entryText });
}

/** An entry as a successful run leaves it, and then its fields as somebody's hand leaves them. */
function deployedEntry(fields: string, now = fields): string {
  const { fields: filled } = merge('', { entryText: `fields:\n${indent(fields)}` });
  const deployed = { at: 't', run: 'r', commit: 'c', fields: filled };
  return `fields:\n${indent(now)}status: deployed\n${stringifyYaml({ deployed })}`;
}

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

const FIELDS = `contact: a@b.de
region: eu-nl
network: { cidr: 10.1.0.0/16, zones: [a, b] }
database: { engine: pg16, size: 20 }
pools: [{ name: one }, { name: two, nodes: 2 }]
`;

describe('(INITIAL) through the form', () => {
  const entryText = deployedEntry(FIELDS);
  test.each([
    ['a field', 'region: eu-de', 'region', /"eu-nl" → "eu-de"/],
    [
      'a value in a block',
      'network: { cidr: 10.2.0.0/16 }',
      'network.cidr',
      /part of network.*"10\.1\.0\.0\/16" → "10\.2/,
    ],
    ['the order of a list in a block', 'network: { zones: [b, a] }', 'network.zones[0]', /"a" → "b"/],
    ['one element less', 'network: { zones: [a] }', 'network.zones[1]', /"b" → \(not set\)/],
    ['a field inside of another', 'database: { engine: pg17 }', 'database.engine', /"pg16" → "pg17"/],
    ['a name in a list', 'pools: [{ name: one }, { name: zwei }]', 'pools[1].name', /"two" → "zwei"/],
    ['the order of a list with fixed names', 'pools: [{ name: two }, { name: one }]', 'pools[0].name', /"one" → "two"/],
    ['an element removed', 'pools: [{ name: one }]', 'pools[1].name', /"two" → \(not set\)/],
    ['another type', 'database: { engine: [pg16] }', 'database.engine', /"pg16" → \["pg16"\]/],
  ])('%s is refused, old and new named, with the way round', (_, lines, field, message) => {
    const found = merge(lines, { entryText }).violations.filter(({ code }) => code === 'FIELD_INITIAL');
    expect(found[0]).toMatchObject({ field, message: expect.stringMatching(message) });
    expect(found[0]?.fix).toMatch(/edit .* in e\.yaml in Git.*destroy its data/);
  });
  test.each([
    ['the same again, spelt otherwise', "region: 'eu-nl'\nnetwork: {zones: [a, b], cidr: 10.1.0.0/16}"],
    ['through an alias', 'network: { zones: [&z a, b] }\nlabels: { x: *z }'],
    ['what is not marked', 'database: { size: 30 }\ncontact: c@d.de\nlabels: { team: x }'],
    ['another element', 'pools: [{ name: one, nodes: 5 }, { name: two }, { name: three }]'],
  ])('%s is accepted', (_, lines) => {
    expect(merge(lines, { entryText }).violations).toEqual([]);
  });
  test('what was never set is fixed too', () => {
    const text = deployedEntry('contact: a@b.de\n');
    expect(merge('network: { cidr: 10.9.0.0/16 }', { entryText: text }).violations).toMatchObject([
      { field: 'network', message: expect.stringMatching(/\(not set\) → \{"cidr":"10\.9\.0\.0\/16"\}/) },
    ]);
    expect(merge('region: eu-de', { entryText: text }).violations).toEqual([]);
  });
});

describe('(INITIAL) through Git', () => {
  test('is accepted, with a loud warning that names the last deployed value and its place', () => {
    const entryText = deployedEntry(FIELDS, FIELDS.replace('cidr: 10.1', 'cidr: 10.2').replace('pg16', 'pg17'));
    const { violations, warnings } = merge('', { entryText });
    expect(violations).toEqual([]);
    expect(warnings).toMatchObject([
      {
        message: expect.stringMatching(/network\.cidr.*"10\.1\.0\.0\/16" is deployed, "10\.2/),
        at: { line: 4, column: 14 },
      },
      { message: expect.stringMatching(/database\.engine.*"pg16" is deployed, "pg17" is asked for/), at: { line: 5 } },
    ]);
  });
  test('means what it means: order of keys, quotes, aliases and a default written out are no change', () => {
    const now = `pools: [{ nodes: 1, name: &one one }, { nodes: 2, name: "two" }]
network:
  zones:
    - 'a'
    - b
  cidr: "10.1.0.0/16"
database: { size: 20 }
region: eu-nl
labels: { x: *one }
contact: a@b.de
`;
    expect(merge('', { entryText: deployedEntry(FIELDS, now) })).toMatchObject({ violations: [], warnings: [] });
  });
  test('removed is a change: to the default only when somebody says so', () => {
    const removed = merge('', { entryText: deployedEntry(FIELDS, FIELDS.replace(/network.*\n/, '')) });
    expect(removed).toMatchObject({
      violations: [],
      warnings: [{ message: expect.stringMatching(/network.*\(not set\) is asked for/) }],
    });
    const toDefault = merge('', { entryText: deployedEntry(FIELDS, FIELDS.replace(/region.*\n/, '')) });
    expect(toDefault.violations).toMatchObject([
      {
        code: 'FIELD_INITIAL',
        field: 'region',
        message: expect.stringMatching(/"eu-nl" → "eu-de" would come from a default/),
        fix: expect.stringMatching(/Write region with the value "eu-nl" into e\.yaml/),
      },
    ]);
  });
  test('a default that changes in the templates re-creates nothing by itself', () => {
    const entryText = deployedEntry('contact: a@b.de\n');
    const schema = parseFieldSchema(TEXT.replace('default: eu-de', 'default: eu-ch2'), 'schema.yaml');
    expect(merge('', { entryText, schema }).violations).toMatchObject([{ field: 'region', code: 'FIELD_INITIAL' }]);
    const kept = entryText.replace('fields:\n', 'fields:\n  region: eu-de\n');
    expect(merge('', { entryText: kept, schema })).toMatchObject({ violations: [], warnings: [] });
    const wanted = entryText.replace('fields:\n', 'fields:\n  region: eu-ch2\n');
    expect(merge('', { entryText: wanted, schema })).toMatchObject({ violations: [], warnings: [{}] });
  });
});

test('destroy takes what was deployed, whatever hands and templates have made of it since', () => {
  const entryText = deployedEntry(FIELDS, 'region: mars\ndatabase: { engine: pg99 }\nnew: 1\n');
  const entry = parseEntry(entryText, 'e.yaml');
  const options = { form: {}, operation: 'destroy', entryFile: 'e.yaml', entryText } as const;
  const { fields, violations } = mergeFields({ schema: SCHEMA, entry, ...options });
  expect(violations).toEqual([]);
  expect(fields).toMatchObject({ region: 'eu-nl', database: { engine: 'pg16', size: 20 }, new: 1 });
});

// The rule again, as simple as it can be said: which values are fixed is written down by hand, and compared as texts.
interface Model {
  region?: string;
  network?: { cidr?: string; zones?: string[] };
  database?: { engine?: string; size?: number };
  pools?: { name: string; nodes?: number }[];
}

function meaning({ region, network, database, pools = [] }: Model): Map<string, string> {
  return new Map([
    ['region', region ?? 'eu-de'],
    ...(network === undefined
      ? []
      : [
          ['cidr', network.cidr ?? '10.0.0.0/16'],
          ['zones', JSON.stringify(network.zones)],
        ]),
    ...(database === undefined ? [] : [['engine', database.engine ?? 'pg16']]),
    ...pools.map(({ name }, index) => [`pool ${index}`, name]),
  ] as [string, string][]);
}

/** Fixed values that differ. A new element of a list is free. */
const moved = (before: Model, after: Model): string[] => {
  const [a, b] = [meaning(before), meaning(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) => a.get(key) !== b.get(key) && !(key.startsWith('pool') && !a.has(key)),
  );
};

const isWritten = ({ region, network, database }: Model, key: string): boolean =>
  ({ region, cidr: network?.cidr, engine: database?.engine })[key] !== undefined;

const hasDefault = (model: Model, key: string): boolean =>
  key === 'region' ||
  (key === 'cidr' && model.network !== undefined) ||
  (key === 'engine' && model.database !== undefined);

const model: fc.Arbitrary<Model> = fc.record(
  {
    region: fc.constantFrom('eu-de', 'eu-nl'),
    network: fc.record(
      {
        cidr: fc.constantFrom('10.0.0.0/16', '10.1.0.0/16'),
        zones: fc.constantFrom<string[]>(['a', 'b'], ['b', 'a'], ['a']),
      },
      { requiredKeys: [] },
    ),
    database: fc.record(
      { engine: fc.constantFrom('pg16', 'pg17'), size: fc.constantFrom(10, 20) },
      { requiredKeys: [] },
    ),
    pools: fc.array(
      fc.record({ name: fc.constantFrom('a', 'b'), nodes: fc.constantFrom(1, 2) }, { requiredKeys: ['name'] }),
      {
        maxLength: 3,
      },
    ),
  },
  { requiredKeys: [] },
);
const step = fc.record({
  /** What a hand writes into Git before the run; often nothing. */
  hand: fc.option(model, { freq: 3 }),
  spelling: fc.constantFrom<Spelling>('block', 'flow', 'quoted', 'reversed', 'aliased'),
  form: fc.oneof({ weight: 2, arbitrary: fc.constant<Model>({}) }, { weight: 3, arbitrary: model }),
  ends: fc.constantFrom('deployed', 'deployed', 'failed', 'destroyed'),
});

type Spelling = 'block' | 'flow' | 'quoted' | 'reversed' | 'aliased';

/** The same fields, written by different hands. */
function write(fields: Model, spelling: Spelling): string {
  const all = { contact: 'a@b.de', ...fields };
  if (spelling === 'flow') return JSON.stringify(all);
  if (spelling === 'reversed')
    return `\n${indent(stringifyYaml(Object.fromEntries(Object.entries(all).toReversed())))}`;
  const text = stringifyYaml(all);
  const styled =
    spelling === 'quoted'
      ? text.replaceAll(/: ([a-z]\S*|10\.\S+)$/gm, ': "$1"')
      : spelling === 'aliased'
        ? text.replace(/region: (\S+)/, 'labels: { same: &region $1 }\nregion: *region')
        : text;
  return `\n${indent(styled)}`;
}

const overlay = (git: Model, form: Model): Model => ({
  ...git,
  ...form,
  ...(form.network && { network: { ...git.network, ...form.network } }),
  ...(form.database && { database: { ...git.database, ...form.database } }),
});

const LIVES = trials({ few: 100, many: 500 });

test(`(INITIAL) holds over ${20 * LIVES} steps of hands, forms and outcomes, against the simple oracle`, () => {
  let steps = 0;
  const outcomes = { refused: 0, warned: 0, free: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 22 }), (sequence) => {
      let git: Model = {};
      let deployed: Model | undefined;
      let text = 'fields:\n  contact: a@b.de\n';
      for (const { hand, spelling, form, ends } of sequence) {
        steps += 1;
        if (hand) {
          git = hand;
          const rest = text.slice(text.search(/^(status|deployed):|$(?![\s\S])/m));
          text = `fields: ${write(git, spelling).trimEnd()}\n${rest}`;
        }
        const { violations, warnings, set, fields } = merge(stringifyYaml(form), { entryText: text });

        const next = overlay(git, form);
        const byGit = deployed === undefined ? [] : moved(deployed, git);
        const byDefault = byGit.filter(
          (key) => meaning(deployed!).has(key) && hasDefault(git, key) && !isWritten(git, key),
        );
        const isRefused = deployed !== undefined && (moved(git, next).length > 0 || byDefault.length > 0);
        expect(violations.map(({ code }) => code).filter((code) => code !== 'FIELD_INITIAL')).toEqual([]);
        expect([violations.length > 0, text, form]).toEqual([isRefused, text, form]);
        expect(warnings.length > 0).toBe(byGit.length > byDefault.length);
        outcomes[isRefused ? 'refused' : warnings.length > 0 ? 'warned' : 'free'] += 1;
        if (isRefused) continue;

        git = next;
        if (ends === 'deployed') deployed = git;
        if (ends === 'destroyed') deployed = undefined;
        text = editEntry(text, {
          fields: set,
          status: ends,
          ...(ends === 'deployed' ? { deployed: { at: 't', run: 'r', commit: 'c', fields } } : {}),
          ...(ends === 'destroyed' ? { deployed: undefined } : {}),
        });
      }
    }),
    { numRuns: LIVES },
  );
  expect(steps).toBeGreaterThanOrEqual(20 * LIVES);
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(LIVES);
});
