import { describe, expect, test } from '@jest/globals';
import { silentLog } from '@edp/kit';
import { checkGates, type PlanStore, type ReviewedPlan, type Target, toPlanDocument } from '@edp/plan-review';
import { redactPlan, reviewPlan } from '@edp/terraform';

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

function reviewed(overrides: Partial<ReviewedPlan> = {}): ReviewedPlan {
  return {
    id: '0123456789ab',
    json: JSON_PLAN,
    canonical: redactPlan(JSON_PLAN),
    review: reviewPlan(JSON_PLAN, {}),
    drift: [],
    environment: {},
    state: { lineage: 'one', serial: 3, resources: 1, outputs: [], identity: 'prod/edp' },
    providerLock: '',
    toolVersion: 'terraform 1.11.4',
    ...overrides,
  };
}

function target(overrides: Partial<Target> = {}): Target {
  return {
    run: undefined,
    title: 'edp.buildth.ing',
    name: 'edp',
    identity: 'prod/edp',
    directory: '/module',
    varFile: '',
    backendFile: '',
    runDirectory: '/run',
    configDigest: 'd1',
    planId: '',
    confirm: '',
    reviewRequired: false,
    lineage: 'one',
    ...overrides,
  };
}

const RUN = {
  instance: { domain: 'edp.buildth.ing' },
  run: { startedAt: '2026-01-01T00:00:00Z', url: 'https://forge/run/1', actor: 'anna' },
  fields: { nodes: 3 },
  stacks: { ref: 'main', commit: 'c'.repeat(40) },
} as unknown as NonNullable<Target['run']>;

/** Holds one plan made `ageMs` ago. */
function storeWith(document: string, ageMs = 0): PlanStore {
  return {
    save: async () => {},
    read: async () => ({ document, savedAt: new Date(Date.now() - ageMs) }),
  };
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
  test('with the id somebody reviewed within a day', async () => {
    const store = storeWith(toPlanDocument(reviewed(), { target: target(), run: RUN }), 23 * 3_600_000);
    expect(await gates(reviewed(), { planId: '0123456789ab', reviewRequired: true, store })).toBe('passed');
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
    const before = {
      ...reviewed(),
      id: 'aaaaaaaaaaaa',
      state: { lineage: 'one', serial: 2, resources: 1, outputs: [] },
    };
    const store = storeWith(toPlanDocument(before, { target: target({ configDigest: 'd0' }), run: RUN }));
    const now = target({ run: { ...RUN, fields: { nodes: 5 } } }).run;
    const error = await gates(reviewed(), { planId: 'aaaaaaaaaaaa', store, run: now });
    expect(error).toMatchObject({ code: 'PLAN_CHANGED' });
    const { details } = error as { details: string };
    expect(details).toMatch(/field\.nodes: 3 -> 5/);
    expect(details).toMatch(/state serial: 2 -> 3/);
    expect(details).toMatch(/configuration .* is another/);
  });
  test('when only values moved that change by themselves, saying so', async () => {
    const before = reviewed({ id: 'aaaaaaaaaaaa' });
    const after = structuredClone(JSON_PLAN);
    after.resource_changes[0]!.change.after.input = 'c';
    const store = storeWith(toPlanDocument(before, { target: target(), run: RUN }));
    const run = target({ run: RUN }).run;
    const error = await gates(reviewed({ canonical: redactPlan(after) }), { planId: 'aaaaaaaaaaaa', store, run });
    expect((error as { details: string }).details.split('\n')).toEqual([
      'What moved since the reviewed plan:',
      '~ resource terraform_data.database',
      '    after.input: "b" -> "c"',
      expect.stringContaining('plantimestamp()'),
    ]);
  });
  test('when it was reviewed more than a day ago', async () => {
    const store = storeWith(toPlanDocument(reviewed(), { target: target(), run: RUN }), 25 * 3_600_000);
    expect(await gates(reviewed(), { planId: '0123456789ab', store })).toMatchObject({ code: 'PLAN_TOO_OLD' });
  });
  test('when it is older than the given age', async () => {
    const store = storeWith(toPlanDocument(reviewed(), { target: target(), run: RUN }), 3 * 3_600_000);
    const given = { planId: '0123456789ab', store };
    expect(await gates(reviewed(), { ...given, maxPlanAgeHours: 4 })).toBe('passed');
    expect(await gates(reviewed(), { ...given, maxPlanAgeHours: 2 })).toMatchObject({
      code: 'PLAN_TOO_OLD',
      message: expect.stringContaining('more than 2 hours ago'),
    });
  });
  test('when the kept document is none', async () => {
    expect(await gates(reviewed(), { planId: 'bbbbbbbbbbbb', store: storeWith('{"version":2}') })).toMatchObject({
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
