import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planIdOf, type PlanStore } from '@edp/gitops';
import { silentLog } from '@edp/kit';
import {
  checkGates,
  passGates,
  type PlanIdentity,
  renderPlanDocument,
  type ReviewedPlan,
  type Target,
} from '@edp/plan-review';
import { redactPlan, reviewPlan, toSecrets } from '@edp/terraform';

const JSON_PLAN = {
  resource_changes: [
    {
      address: 'terraform_data.database',
      mode: 'managed',
      type: 'terraform_data',
      change: { actions: ['delete' as const, 'create' as const], before: { input: 'a' }, after: { input: 'b' } },
    },
  ],
};

const RUN = {
  instance: { domain: 'edp.buildth.ing' },
  run: { startedAt: '2026-01-01T00:00:00Z', url: 'https://forge/run/1', actor: 'anna' },
  fields: { nodes: 3 },
  stacks: { ref: 'main', commit: 'c'.repeat(40) },
} as unknown as NonNullable<Target['run']>;

const digest = (letter: string): string => letter.repeat(64);

const IDENTITY: PlanIdentity = {
  instance: 'prod/edp',
  configDigest: digest('d'),
  code: { files: { 'main.tf': digest('a') }, modules: { '': { source: '', version: '' } } },
  tool: 'terraform 1.11.4',
  toolDigest: digest('b'),
  providerLock: digest('c'),
  environment: {},
  lineage: 'one',
  serial: 3,
  plan: redactPlan(JSON_PLAN),
};

/** A plan made `ageMs` ago by a run; without one, by an action alone. */
function reviewed({
  identity = {},
  run = RUN,
  ageMs = 0,
  ...overrides
}: Partial<Omit<ReviewedPlan, 'identity'>> & {
  identity?: Partial<PlanIdentity>;
  run?: Target['run'] | null;
  ageMs?: number;
} = {}): ReviewedPlan {
  const whole = { ...IDENTITY, ...identity };
  const startedAt = new Date(Date.now() - ageMs).toISOString();
  const made = run === null ? undefined : { ...run, run: { ...run.run, startedAt } };
  const document = renderPlanDocument(whole, { run: made, secrets: toSecrets([]) });
  return {
    id: planIdOf(document),
    document,
    identity: whole,
    json: JSON_PLAN,
    review: reviewPlan(JSON_PLAN, {}),
    drift: [],
    state: { lineage: 'one', serial: 3, resources: 1, outputs: [], identity: 'prod/edp' },
    ...overrides,
  };
}

function target(overrides: Partial<Target> = {}): Target {
  return {
    run: undefined,
    title: 'edp.buildth.ing',
    stateOf: 'edp.buildth.ing',
    name: 'edp',
    identity: 'prod/edp',
    directory: '/module',
    varFile: '',
    backendFile: '',
    runDirectory: '/run',
    configDigest: digest('d'),
    code: { checkout: '/', directory: '/module', reads: undefined, hasEntries: true },
    planId: '',
    confirm: '',
    reviewRequired: false,
    lineage: 'one',
    ...overrides,
  };
}

/** Holds one plan. */
function storeWith({ document }: Pick<ReviewedPlan, 'document'>): PlanStore {
  return { save: async () => '', read: async () => document };
}

const gates = async (
  plan: ReviewedPlan,
  {
    store,
    destroy = false,
    maxPlanAgeHours,
    ...rest
  }: Partial<Target> & { store?: PlanStore; destroy?: boolean; maxPlanAgeHours?: number } = {},
): Promise<unknown> =>
  checkGates(plan, {
    target: target(rest),
    destroy,
    store,
    log: silentLog,
    ...(maxPlanAgeHours === undefined ? {} : { maxPlanAgeHours }),
  }).then(
    () => 'passed',
    (error: unknown) => error,
  );

describe('a plan passes', () => {
  test('without review where none is required and no data is lost', async () => {
    expect(await gates(reviewed())).toBe('passed');
  });
  test('with the id somebody reviewed within a day, and says who did', async () => {
    const kept = reviewed({ ageMs: 23 * 3_600_000 });
    const lines: string[] = [];
    const options = { target: target({ planId: kept.id, reviewRequired: true }), destroy: false };
    await checkGates(reviewed(), {
      ...options,
      store: storeWith(kept),
      log: { ...silentLog, info: (line) => void lines.push(line) },
    });
    expect(lines.join('\n')).toMatch(new RegExp(`${kept.id}, made by anna at \\S+Z: https://forge/run/1$`));
  });
  test('alone, with the id that the same plan had before', async () => {
    const plan = reviewed({ run: null });
    expect(await gates(plan, { planId: plan.id })).toBe('passed');
    expect(await gates(plan, { planId: plan.id.slice(0, 32) })).toMatchObject({ code: 'PLAN_CHANGED' });
  });
  test('on the first deployment, whatever lineage the new state has', async () => {
    const state = { lineage: '', serial: 0, resources: 0, outputs: [] };
    expect(await gates(reviewed({ state }), { lineage: undefined })).toBe('passed');
  });
});

describe('a plan is refused', () => {
  test.each([
    ['the state of another instance', { identity: 'prod/other', lineage: 'one' }],
    ['a state of another lineage', { identity: 'prod/edp', lineage: 'two' }],
    ['a state that is gone', { identity: undefined, lineage: '' }],
  ])('for %s, typed name or not', async (_, { identity, lineage }) => {
    const state = { lineage, serial: 1, resources: 1, outputs: [], ...(identity === undefined ? {} : { identity }) };
    for (const destroy of [false, true]) {
      expect(await gates(reviewed({ state }), { destroy, confirm: 'edp' })).toMatchObject({ code: 'STATE_FOREIGN' });
    }
  });
  test('for a state of which nobody can tell whose it is, unless the name is typed; a destroy always', async () => {
    const plan = reviewed({ state: { lineage: 'one', serial: 1, resources: 1, outputs: [] } });
    expect(await gates(plan, { lineage: undefined })).toMatchObject({ code: 'STATE_UNKNOWN' });
    expect(await gates(plan, { lineage: undefined, confirm: 'edp' })).toBe('passed');
    const destroy = { lineage: undefined, confirm: 'edp', destroy: true };
    expect(await gates(plan, destroy)).toMatchObject({ code: 'STATE_UNKNOWN' });
    expect(await gates(plan, { ...destroy, lineage: 'one' })).toBe('passed');
  });
  test('alone, for a state whose identity does not end with the name', async () => {
    const alone = { identity: undefined, lineage: undefined };
    const of = (identity: string) =>
      reviewed({ state: { lineage: 'x', serial: 1, resources: 1, outputs: [], identity } });
    expect(await gates(of('prod/edp2'), alone)).toMatchObject({ code: 'STATE_FOREIGN' });
    expect(await gates(of('prod/edp'), alone)).toBe('passed');
    expect(await gates(of('edp'), alone)).toBe('passed');
  });
  test('without an id where review is required', async () => {
    expect(await gates(reviewed(), { reviewRequired: true })).toMatchObject({ code: 'PLAN_REQUIRED' });
  });
  test('when it is not the reviewed one, telling what moved', async () => {
    const module = { source: 'git::https://x/net?ref=main', version: '', digest: digest('1') };
    const code = { files: { 'a.sh': digest('1'), 'gone.sh': digest('2') }, modules: { net: module } };
    const before = reviewed({ identity: { configDigest: digest('e'), serial: 2, toolDigest: digest('f'), code } });
    const now = reviewed({
      run: { ...RUN, fields: { nodes: 5 } },
      identity: {
        code: {
          files: { 'a.sh': digest('3'), 'new.sh': digest('2') },
          modules: { net: { ...module, digest: digest('2') } },
        },
      },
    });
    const error = await gates(now, { planId: before.id, store: storeWith(before) });
    expect(error).toMatchObject({ code: 'PLAN_CHANGED', message: expect.stringContaining(before.id) });
    expect((error as { details: string }).details.split('\n')).toEqual([
      'What moved since the reviewed plan:',
      'field.nodes: 3 -> 5',
      'the configuration (fields, tenant settings or templates) is another',
      'file a.sh is another',
      'file gone.sh is gone',
      'file new.sh is new',
      'module net is another',
      'the executable of the tool is another',
      'state serial: 2 -> 3',
    ]);
  });
  test('when only values moved that change by themselves, saying so', async () => {
    const after = structuredClone(JSON_PLAN);
    after.resource_changes[0]!.change.after.input = 'c';
    const before = reviewed();
    const error = await gates(reviewed({ identity: { plan: redactPlan(after) } }), {
      planId: before.id,
      store: storeWith(before),
    });
    expect((error as { details: string }).details.split('\n')).toEqual([
      'What moved since the reviewed plan:',
      '~ resource terraform_data.database',
      '    after.input: "b" -> "c"',
      expect.stringContaining('plantimestamp()'),
    ]);
  });
  test('when it was reviewed more than a day ago', async () => {
    const kept = reviewed({ ageMs: 25 * 3_600_000 });
    expect(await gates(reviewed(), { planId: kept.id, store: storeWith(kept) })).toMatchObject({
      code: 'PLAN_TOO_OLD',
    });
  });
  test('when it is older than the given age', async () => {
    const kept = reviewed({ ageMs: 3 * 3_600_000 });
    const given = { planId: kept.id, store: storeWith(kept) };
    expect(await gates(reviewed(), { ...given, maxPlanAgeHours: 4 })).toBe('passed');
    expect(await gates(reviewed(), { ...given, maxPlanAgeHours: 2 })).toMatchObject({
      code: 'PLAN_TOO_OLD',
      message: expect.stringContaining('more than 2 hours ago'),
    });
  });
  test('when nobody says when it was made', async () => {
    const kept = reviewed({ run: null });
    expect(await gates(reviewed(), { planId: kept.id, store: storeWith(kept) })).toMatchObject({
      code: 'PLAN_TOO_OLD',
    });
  });
  test.each<[string, (document: string) => string]>([
    ['is none', () => '{"version":2}'],
    ['is of another version', (text) => text.replace('"version": 2', '"version": 1')],
    ['names a branch with a line break', (text) => text.replace('"ref": "main"', '"ref": "main\\n##[add-path]/tmp"')],
    ['names a branch that is an option', (text) => text.replace('"ref": "main"', '"ref": "--upload-pack=x"')],
    ['names a person with a line break', (text) => text.replace('"anna"', '"anna\\n::set-env::"')],
    ['links to no run', (text) => text.replace('https://forge/run/1', 'javascript:alert(1)')],
    ['has an address with a line break', (text) => text.replace('terraform_data.database', 'a\\n##[x]')],
    ['says more than a plan does', (text) => text.replace('"version": 2', '"version": 2, "more": 1')],
  ])('when the kept document %s', async (_, change) => {
    const kept = reviewed();
    const document = change(kept.document);
    expect(document).not.toBe(kept.document);
    expect(await gates(reviewed(), { planId: kept.id, store: storeWith({ document }) })).toMatchObject({
      code: 'PLAN_UNREADABLE',
    });
  });
  test.each(['', 'ed', 'EDP', 'edp '])('when data is lost and "%s" was typed', async (confirm) => {
    const plan = reviewed({ review: reviewPlan(JSON_PLAN, { dataBearing: ['terraform_data.database'] }) });
    expect(await gates(plan, { confirm })).toMatchObject({ code: 'CONFIRM_REQUIRED' });
    expect(await gates(plan, { confirm: 'edp' })).toBe('passed');
  });
  test('when everything goes and the name was not typed, even without anything to destroy', async () => {
    const empty = reviewed({ review: reviewPlan({}, {}) });
    expect(await gates(empty, { destroy: true })).toMatchObject({ code: 'CONFIRM_REQUIRED' });
    expect(await gates(empty, { destroy: true, confirm: 'edp' })).toBe('passed');
  });
});

describe('the steps of one job', () => {
  let runDirectory = '';
  beforeAll(async () => {
    runDirectory = await mkdtemp(join(tmpdir(), 'edp-gates-'));
  });
  afterAll(() => rm(runDirectory, { recursive: true, force: true }));

  /** Passes a plan as a further step does; returns what it says. */
  async function step(
    plan: ReviewedPlan,
    { maxPlanAgeHours = 24, store, ...rest }: Partial<Target> & { maxPlanAgeHours?: number; store?: PlanStore } = {},
  ): Promise<string[]> {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    await passGates(
      { ...plan, planFile: '/run/apply.tfplan', maxPlanAgeHours },
      {
        target: target({ runDirectory, ...rest }),
        ...{ destroy: false, store, log: { ...silentLog, info: say, notice: say } },
      },
    );
    return said;
  }

  test('look at a plan anew, and say once that nobody has reviewed it', async () => {
    const [one, other] = [reviewed({ run: null }), reviewed({ run: null, identity: { serial: 4 } })];
    expect(await step(one)).toEqual(['No plan-id was given: nobody has reviewed this plan.']);
    expect(await step(one)).toEqual([]);
    await expect(step(one, { reviewRequired: true })).rejects.toMatchObject({ code: 'PLAN_REQUIRED' });
    expect(await step(other)).toHaveLength(1);
  });

  test('take a reviewed plan for as long as the one that made it was told', async () => {
    const kept = reviewed({ ageMs: 30 * 3_600_000 });
    const given = { planId: kept.id, store: storeWith(kept) };
    await expect(step(reviewed(), given)).rejects.toMatchObject({ code: 'PLAN_TOO_OLD' });
    expect(await step(reviewed(), { ...given, maxPlanAgeHours: 48 })).toHaveLength(1);
  });
});
