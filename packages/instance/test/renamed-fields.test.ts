import { describe, expect, test } from '@jest/globals';
import { mergeFields, parseEntry, parseFieldSchema } from '@edp/instance';
import { stringifyYaml } from '@edp/yaml';

type Values = Record<string, unknown>;

function merge(
  properties: Values,
  { fields, deployed, renamed, initial }: { fields: Values; deployed: Values; renamed?: Values; initial?: Values },
) {
  const schema = parseFieldSchema(stringifyYaml({ type: 'object', properties }), 'schema.yaml');
  const entryText = stringifyYaml({
    fields,
    ...(renamed === undefined ? {} : { renamed }),
    status: 'deployed',
    deployed: { at: 't', run: 'r', commit: 'c', fields: deployed, ...(initial === undefined ? {} : { initial }) },
  });
  const entry = parseEntry(entryText, 'e.yaml');
  return mergeFields({ schema, entry, form: {}, operation: 'plan', entryFile: 'e.yaml', entryText });
}

const SIZE = { type: 'string', default: 'small', 'x-initial': true };
const LARGE = { clusterFlavor: 'large' };

describe('a deployed (INITIAL) value whose field is gone from the schema', () => {
  test('is refused with old name and value, although the new field has a default', () => {
    const { violations } = merge({ controlPlane: SIZE }, { fields: {}, deployed: LARGE });
    expect(violations).toMatchObject([
      {
        code: 'FIELD_INITIAL',
        field: 'clusterFlavor',
        message: expect.stringMatching(/clusterFlavor was deployed with "large".*no field of schema\.yaml carries it/),
        fix: expect.stringMatching(/x-renamed-from: clusterFlavor.*renamed: \{ clusterFlavor: /),
      },
    ]);
  });

  test.each([
    ['was only dropped', {}, LARGE, 'clusterFlavor'],
    ['moved into an object', { cluster: { type: 'object', properties: { flavor: SIZE } } }, LARGE, 'clusterFlavor'],
    [
      'stood in an object',
      { cluster: { type: 'object', properties: { nodes: { type: 'integer' } } } },
      { cluster: { flavor: 'large', nodes: 3 } },
      'cluster.flavor',
    ],
    [
      'stood in a list',
      { pools: { type: 'array', items: { type: 'object', properties: { size: { type: 'string' } } } } },
      { pools: [{ size: 'a', flavor: 'large' }] },
      'pools[0].flavor',
    ],
  ])('that %s is refused', (_, properties, deployed, field) => {
    const { violations } = merge(properties, { fields: {}, deployed });
    expect(violations.filter(({ code }) => code === 'FIELD_INITIAL')).toEqual(
      expect.arrayContaining([expect.objectContaining({ field })]),
    );
  });

  test('lets ordinary fields go, once it is recorded which were (INITIAL)', () => {
    const deployed = { ...LARGE, note: 'x', net: { mtu: 1 } };
    const initial = { marked: ['clusterFlavor', 'net.mtu'], byDefault: [] };
    const { violations } = merge({ other: SIZE }, { fields: {}, deployed, initial });
    expect(violations.map(({ field }) => field)).toEqual(['clusterFlavor', 'net']);
  });

  test('is refused until the entry names the successor, and then its value until it stands there', () => {
    const options = { deployed: LARGE, renamed: { clusterFlavor: 'controlPlane' } };
    expect(merge({ controlPlane: SIZE }, { fields: {}, ...options }).violations).toMatchObject([
      { code: 'FIELD_INITIAL', field: 'controlPlane', message: expect.stringMatching(/"large" → "small" would come/) },
    ]);
    const kept = merge({ controlPlane: SIZE }, { fields: { controlPlane: 'large' }, ...options });
    expect(kept).toMatchObject({ violations: [], warnings: [], fields: { controlPlane: 'large' } });
  });

  test('may go where the entry says that nothing carries it any more, loudly', () => {
    const dropped = merge({ other: SIZE }, { fields: {}, deployed: LARGE, renamed: { clusterFlavor: null } });
    expect(dropped).toMatchObject({
      violations: [],
      warnings: [{ message: expect.stringMatching(/clusterFlavor is dropped.*"large" is deployed/) }],
    });
  });
});

describe('x-renamed-from', () => {
  test('takes values over: those of the entry, which is written anew, and those that were deployed', () => {
    const renamed = { controlPlane: { ...SIZE, 'x-renamed-from': 'clusterFlavor' } };
    expect(merge(renamed, { fields: LARGE, deployed: LARGE })).toMatchObject({
      violations: [],
      fields: { controlPlane: 'large' },
      set: { controlPlane: 'large' },
      changed: [],
      warnings: [{ message: 'field clusterFlavor is called controlPlane now: its value "large" is taken over' }],
    });
    expect(merge(renamed, { fields: LARGE, deployed: LARGE }).set).not.toHaveProperty('clusterFlavor');
    // The line was removed: a default would take the place of what is deployed.
    expect(merge(renamed, { fields: {}, deployed: LARGE }).violations).toMatchObject([
      { code: 'FIELD_INITIAL', field: 'controlPlane', message: expect.stringMatching(/"large" → "small"/) },
    ]);
    // Edited by hand under its old name.
    expect(merge(renamed, { fields: { clusterFlavor: 'huge' }, deployed: LARGE })).toMatchObject({
      violations: [],
      warnings: [
        {},
        {
          message: expect.stringMatching(
            /controlPlane is \(INITIAL\), and was changed in Git: "large" is deployed, "huge"/,
          ),
        },
      ],
    });
  });

  test.each<[string, Values, Values, Values]>([
    ['an ordinary field', { mail: { type: 'string', 'x-renamed-from': 'email' } }, { email: 'a' }, { mail: 'a' }],
    [
      'one that had several names',
      { mail: { type: 'string', 'x-renamed-from': ['address', 'email'] } },
      { email: 'a' },
      { mail: 'a' },
    ],
    [
      'into an object',
      { net: { type: 'object', properties: { cidr: { type: 'string', 'x-renamed-from': 'cidr' } } } },
      { cidr: '10/8', net: {} },
      { net: { cidr: '10/8' } },
    ],
    [
      'out of an object',
      { cidr: { type: 'string', 'x-renamed-from': 'net.cidr' } },
      { net: { cidr: 'x' } },
      { cidr: 'x' },
    ],
    [
      'into an object of its own name',
      { db: { type: 'object', properties: { engine: { type: 'string', 'x-renamed-from': 'db' } } } },
      { db: 'pg' },
      { db: { engine: 'pg' } },
    ],
    [
      'in the elements of a list, behind $ref',
      {
        pools: {
          type: 'array',
          items: { type: 'object', properties: { size: { type: 'string', 'x-renamed-from': 'flavor' } } },
        },
      },
      { pools: [{ flavor: 'a' }, { size: 'b' }] },
      { pools: [{ size: 'a' }, { size: 'b' }] },
    ],
    [
      'in the values of a map',
      {
        pools: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            properties: { size: { type: 'string', 'x-renamed-from': 'flavor' } },
          },
        },
      },
      { pools: { x: { flavor: 'a' } } },
      { pools: { x: { size: 'a' } } },
    ],
  ])('moves %s', (_, properties, fields, expected) => {
    expect(merge(properties, { fields, deployed: fields })).toMatchObject({
      violations: [],
      set: expected,
      changed: [],
    });
  });

  test('decides nothing where both names have values', () => {
    const properties = { mail: { type: 'string', 'x-renamed-from': 'email' } };
    const { violations } = merge(properties, { fields: { mail: 'a', email: 'b' }, deployed: { mail: 'a' } });
    expect(violations).toMatchObject([{ code: 'FIELD_UNKNOWN', field: 'email' }]);
  });

  test('may not name a field that is still there, with its place', () => {
    const text = 'type: object\nproperties:\n  a: {type: string}\n  b:\n    type: string\n    x-renamed-from: a\n';
    expect(() => parseFieldSchema(text, 'schema.yaml')).toThrow(
      expect.objectContaining({
        violations: [
          expect.objectContaining({ code: 'SCHEMA_INVALID', at: { file: 'schema.yaml', line: 6, column: 5 } }),
        ],
      }),
    );
  });
});

describe('what is recorded of a deployment', () => {
  const NET = {
    type: 'object',
    default: {},
    'x-initial': true,
    properties: { mtu: { type: 'integer', default: 1500 }, cidr: { type: 'string' } },
  };
  test('says which values were (INITIAL) and which of them nobody set', () => {
    const { initial } = merge(
      { region: SIZE, net: NET, note: {} },
      { fields: { net: { cidr: 'x' }, note: 'y' }, deployed: {} },
    );
    expect(initial).toEqual({ marked: ['net', 'region'], byDefault: ['net.mtu', 'region'] });
  });
  test('so that a default which is removed from the schema is refused, and a line removed by hand is a warning', () => {
    const { default: _, ...withoutDefault } = SIZE;
    const deployed = { region: 'small' };
    const byDefault = merge(
      { region: withoutDefault },
      { fields: {}, deployed, initial: { marked: ['region'], byDefault: ['region'] } },
    );
    expect(byDefault.violations).toMatchObject([
      { code: 'FIELD_INITIAL', field: 'region', message: expect.stringMatching(/"small" → \(not set\)/) },
    ]);
    const byHand = merge(
      { region: withoutDefault },
      { fields: {}, deployed, initial: { marked: ['region'], byDefault: [] } },
    );
    expect(byHand).toMatchObject({ violations: [], warnings: [{}] });
  });
});
