import { describe, expect, test } from '@jest/globals';
import { diffPlans } from '../src/plan/diff-plans.ts';
import type { Change, PlanJson, ResourceChange } from '../src/plan/plan-json.ts';
import { plannedOutputs } from '../src/plan/planned-outputs.ts';
import { redactDrift, redactPlan } from '../src/plan/redact-plan.ts';
import { sensitiveValues } from '../src/secrets/sensitive-values.ts';

const SECRET = 'vault:Zq7-Kx2!mn';

const plan = (change: Change, more: Partial<PlanJson> = {}): PlanJson => ({
  resource_changes: [{ address: 'null.a', mode: 'managed', type: 'null', change }],
  ...more,
});

const only = (change: Change) => redactPlan(plan(change)).resources[0]!;

describe('redactPlan', () => {
  test('keeps a sensitive value only as changed or unchanged', () => {
    const marks = { password: true };
    const changed: Change = {
      actions: ['update'],
      before: { password: 'old', size: 1 },
      after: { password: SECRET, size: 1 },
      before_sensitive: marks,
      after_sensitive: marks,
    };
    expect(only(changed).after).toEqual({ password: '(sensitive, changed)', size: 1 });
    expect(only({ ...changed, before: { password: SECRET, size: 0 } }).after).toEqual({
      password: '(sensitive)',
      size: 1,
    });
  });

  test.each([
    ['in another attribute', { url: `https://admin:${SECRET}@db` }],
    ['deep inside', { a: [{ b: { c: SECRET } }] }],
    ['under a name that says so', { client_secret: 'not marked at all' }],
  ])('leaves no secret %s', (_, after) => {
    const json = plan({ actions: ['create'], after: { ...after, kept: SECRET }, after_sensitive: { kept: true } });
    const text = JSON.stringify(redactPlan(json));
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('not marked at all');
  });

  test('leaves no secret number where it is not marked, as a number or in a text, and tells them apart', () => {
    const of = (pin: number, other: number): string =>
      JSON.stringify(
        redactPlan(
          plan({
            actions: ['create'],
            after: { pin, copy: other, text: `pin ${other}` },
            after_sensitive: { pin: true },
          }),
        ),
      );
    expect(of(83_429_911, 83_429_911)).not.toContain('83429911');
    expect(of(83_429_911, 83_429_911)).toMatch(/"copy":"\(sensitive\) #[0-9a-f]{32}"/);
    expect(of(83_429_911, 17)).toContain('"copy":17');
  });

  test('leaves no secret in what things are called, and keeps apart what differs in it alone', () => {
    const other = 'hunter2-hunter2';
    const json: PlanJson = {
      ...plan({ actions: ['create'], after: { kept: [SECRET, other] }, after_sensitive: { kept: true } }),
      output_changes: {
        [`key-${SECRET}`]: { actions: ['create'], after: { [SECRET]: 1, [other]: 2 } },
      },
      variables: { map: { value: { [SECRET]: [{ [other]: true }] } } },
    };
    const named = (key: string): ResourceChange => ({
      ...{ address: `null.b["${key}"]`, previous_address: `null.c["${key}"]`, type: 'null' },
      change: {
        ...{ actions: ['update'], before: { tags: { [key]: 'a' } }, after: { tags: { [key]: 'b' } } },
        ...{ importing: { id: `id/${key}`, identity: { id: key } }, replace_paths: [['tags', key]] },
      },
    });
    json.resource_changes!.push(named(SECRET), named(other));
    json.resource_drift = [named(SECRET)];
    const canonical = redactPlan(json);
    for (const text of [JSON.stringify(canonical), JSON.stringify(redactDrift(json))]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(other);
    }
    expect(new Set(canonical.resources.map(({ address }) => address)).size).toBe(3);
    expect(Object.values(canonical.outputs[0]!.after as object).toSorted()).toEqual([1, 2]);
  });

  test('shows what is only known after apply', () => {
    expect(
      only({ actions: ['create'], after: { list: ['a'] }, after_unknown: { id: true, list: [false] } }).after,
    ).toEqual({ id: '(known after apply)', list: ['a'] });
  });

  test('leaves out what stays as it is', () => {
    expect(redactPlan(plan({ actions: ['no-op'], before: { at: '12:00' }, after: { at: '12:01' } })).resources).toEqual(
      [],
    );
  });

  test('survives an attribute named __proto__', () => {
    const after = JSON.parse('{"__proto__": {"polluted": true}}') as unknown;
    redactPlan(plan({ actions: ['create'], after }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a plain value beside a sensitive kubeconfig', () => {
  const KUBECONFIG = `apiVersion: v1
kind: Config
users:
- name: admin
  user:
    token: tok-5e0f-19aa
`;
  const pods = (replicas: number): string => `apiVersion: v1\nkind: Deployment\nspec:\n  replicas: ${replicas}\n`;
  const withPlain = (after: object, { before = null, seed }: { before?: object | null; seed?: string } = {}) =>
    redactPlan(
      plan(
        { actions: [before === null ? 'create' : 'update'], before, after },
        { output_changes: { kubeconfig: { actions: ['create'], after: KUBECONFIG, after_sensitive: true } } },
      ),
      seed === undefined ? {} : { seed },
    );

  test('is shown as it is where it only looks alike', () => {
    expect(withPlain({ manifest: pods(3) }).resources[0]!.after).toEqual({ manifest: pods(3) });
    expect(withPlain({ manifest: pods(300) })).not.toEqual(withPlain({ manifest: pods(3) }));
  });

  test.each([
    ['the secret and more', (n: number) => ({ script: `login tok-5e0f-19aa ${n}` })],
    [
      'the secret in another form',
      (n: number) => ({ script: `${Buffer.from('tok-5e0f-19aa').toString('base64')} ${n}` }),
    ],
    ['a name that says so', (n: number) => ({ client_secret: `chosen-${n}` })],
    ['the secret in a key', (n: number) => ({ map: { [`tok-5e0f-19aa/${n}`]: 'x' } })],
  ])('that holds %s is told apart by a digest that tells nothing', (_, after) => {
    const [three, more] = [withPlain(after(3), { seed: 's' }), withPlain(after(300), { seed: 's' })];
    expect(three).toEqual(withPlain(after(3), { seed: 's' }));
    expect(three).not.toEqual(more);
    for (const each of [three, more]) expect(JSON.stringify(each)).not.toMatch(/tok-5e0f|chosen/);
    // Whoever has no state cannot make the digest of a guess.
    expect(withPlain(after(3), { seed: 'another' })).not.toEqual(three);
  });

  test('that a short secret stands in keeps the rest readable, and is told apart too', () => {
    const json = (text: string): PlanJson =>
      plan(
        { actions: ['create'], after: { note: text } },
        { output_changes: { pin: { actions: ['create'], after: ['ab1c', 'xy2z'], after_sensitive: true } } },
      );
    const [one, other] = [redactPlan(json('pin ab1c!')), redactPlan(json('pin xy2z!'))];
    expect((one.resources[0]!.after as { note: string }).note).toMatch(/^pin \*\*\*! #[0-9a-f]{32}$/);
    expect(one).not.toEqual(other);
  });

  test('keeps no secret in an address, an import id or the name of an output', () => {
    const text = JSON.stringify(
      redactPlan({
        resource_changes: [
          {
            address: 'null.a["tok-5e0f-19aa"]',
            previous_address: 'null.b["tok-5e0f-19aa"]',
            type: 'null',
            change: {
              actions: ['create'],
              after: {},
              importing: { id: 'x/tok-5e0f-19aa' },
              replace_paths: [['tok-5e0f-19aa', 0]],
            },
          },
        ],
        output_changes: {
          kubeconfig: { actions: ['create'], after: KUBECONFIG, after_sensitive: true },
          'tok-5e0f-19aa': { actions: ['create'], after: 'x' },
        },
      }),
    );
    expect(text).not.toContain('tok-5e0f-19aa');
  });
});

describe('sensitiveValues', () => {
  test('finds variables, attributes and outputs that are marked, shortest first', () => {
    const json = plan(
      {
        actions: ['create'],
        after: { nested: [{ key: 'attribute-secret' }] },
        after_sensitive: { nested: [{ key: true }] },
      },
      {
        variables: { pass: { value: 'variable-secret!' }, region: { value: 'eu-de-is-public' } },
        configuration: { root_module: { variables: { pass: { sensitive: true } } } },
        output_changes: { o: { actions: ['create'], after: 'output-secret-longest', after_sensitive: true } },
      },
    );
    expect(sensitiveValues(json)).toEqual(['attribute-secret', 'variable-secret!', 'output-secret-longest']);
  });

  test('leaves short values and user names alone, which would blank the log', () => {
    const after = { admin: { username: 'administrator', password: 'correct horse' }, flag: 'true', pin: '123' };
    const json = plan(
      { actions: ['no-op'] },
      {
        output_changes: { login: { actions: ['create'], after, after_sensitive: true } },
      },
    );
    expect(sensitiveValues(json)).toEqual(['correct horse']);
  });
});

test('what forces a replacement is a set: Terraform names it in another order each time', () => {
  const of = (paths: string[]) =>
    only({ actions: ['delete', 'create'], before: {}, after: {}, replace_paths: paths.map((each) => [each]) });
  expect(of(['name', 'flavor_id'])).toEqual(of(['flavor_id', 'name']));
  expect(of(['name'])).not.toEqual(of(['flavor_id']));
});

describe('diffPlans', () => {
  test('names what moved, attribute by attribute, and never a secret', () => {
    const marks = { password: true };
    const reviewed = redactPlan(
      plan({ actions: ['update'], before: {}, after: { size: 1, password: 'one-secret' }, after_sensitive: marks }),
    );
    const now = redactPlan({
      resource_changes: [
        {
          address: 'null.a',
          type: 'null',
          change: {
            actions: ['delete', 'create'],
            before: {},
            after: { size: 2, password: 'two-secret' },
            after_sensitive: marks,
          },
        },
        { address: 'null.b', type: 'null', change: { actions: ['create'] } },
      ],
    });
    expect(diffPlans(reviewed, now).split('\n')).toEqual([
      '~ resource null.a',
      '    actions: "update" -> "delete/create"',
      '    after.size: 1 -> 2',
      '+ resource null.b: create is new, the reviewed plan left it alone',
    ]);
    expect(diffPlans(now, reviewed)).toContain('- resource null.b: create was reviewed');
  });

  test('prints no line that a key of a map begins', () => {
    const of = (value: number) =>
      redactPlan(plan({ actions: ['update'], before: {}, after: { 'a\n##[add-path]/tmp\u001b[2J': value } }));
    expect(diffPlans(of(1), of(2)).split('\n')).toEqual([
      '~ resource null.a',
      String.raw`    after.a\x0a##[add-path]/tmp\x1b[2J: 1 -> 2`,
    ]);
  });

  test('is empty for equal plans', () => {
    const one = redactPlan(plan({ actions: ['create'], after: { a: 1 } }));
    expect(diffPlans(one, one)).toBe('');
  });
});

describe('plannedOutputs', () => {
  test('hands out known values, marks unknown ones and hides sensitive ones', () => {
    const outputs = plannedOutputs({
      output_changes: {
        known: { actions: ['create'], after: 'x' },
        later: { actions: ['create'], after_unknown: true },
        half: { actions: ['create'], after: { a: 1 }, after_unknown: { b: true } },
        secret: { actions: ['create'], after: SECRET, after_sensitive: true },
        gone: { actions: ['delete'], before: 'x' },
      },
    });
    expect(outputs).toEqual({
      known: { value: 'x', sensitive: false },
      later: { unknown: true, sensitive: false },
      half: { unknown: true, sensitive: false },
      secret: { sensitive: true },
    });
  });
});
