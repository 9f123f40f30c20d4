import { describe, expect, test } from '@jest/globals';
import {
  heldInstances,
  parseRollout,
  planWaves,
  renderRollout,
  type Rollout,
  rolloutIdOf,
  type Selection,
  selectMembers,
} from '@edp/fleet';
import { parseTenants } from '@edp/instance';

const wave = (name: string, select: string[] = []) => ({ name, select, maxParallel: 1, soakMinutes: 0 });
const WAVES = [wave('lab', ['lab/*']), wave('canaries', ['prod/a', 'lab/a']), wave('rest')];

describe('an instance belongs to', () => {
  const planned = planWaves(
    [
      { path: 'lab/a' },
      { path: 'prod/a' },
      { path: 'prod/b' },
      { path: 'prod/c', wave: 'canaries' },
      { path: 'lab/b', wave: 'rest' },
    ],
    { waves: WAVES },
  );
  test.each([
    ['the first wave that selects it', 'lab/a', 'lab'],
    ['a later one that does', 'prod/a', 'canaries'],
    ['the last where none does', 'prod/b', 'rest'],
    ['the one that its entry names', 'prod/c', 'canaries'],
    ['that one also where another selects it', 'lab/b', 'rest'],
  ])('%s', (_, path, name) => expect(planned.of(path)).toBe(name));

  test('some are selected by tenant, glob and wave, and a name that is no wave is refused', () => {
    const members = ['lab/a', 'lab/b', 'prod/b'].map((path) => ({ path, wave: planned.of(path) }));
    const select = (more: Partial<Selection>): string[] =>
      selectMembers(members, { tenant: '', select: [], waves: [], ...more, known: ['lab', 'rest'] }).map(
        ({ path }) => path,
      );
    expect(select({})).toEqual(['lab/a', 'lab/b', 'prod/b']);
    expect(select({ waves: ['rest'] })).toEqual(['lab/b', 'prod/b']);
    expect(select({ waves: ['rest'], tenant: 'lab' })).toEqual(['lab/b']);
    expect(select({ select: ['*/a'] })).toEqual(['lab/a']);
    expect(() => select({ tenant: 'live' })).toThrow(expect.objectContaining({ code: 'SELECTION_EMPTY' }));
    expect(() => select({ waves: ['labs'] })).toThrow(
      expect.objectContaining({ code: 'WAVE_UNKNOWN', fix: expect.stringContaining('lab, rest') }),
    );
  });
});

test('an entry that names a wave which is none is refused by its file; without waves there is one', () => {
  expect(() => planWaves([{ path: 'prod/c', wave: 'rset' }], { waves: WAVES })).toThrow(
    expect.objectContaining({
      code: 'WAVE_UNKNOWN',
      message: expect.stringMatching(/instances\/prod\/c\.yaml.*"rset".*rest/),
    }),
  );
  const { waves, of } = planWaves([{ path: 'prod/c' }], { waves: [] });
  expect(waves).toMatchObject([{ name: 'all', maxParallel: 1 }]);
  expect(of('prod/c')).toBe('all');
});

test('tenants.yaml has waves with their defaults, and none of a name twice', () => {
  const tenants = 'managers: { f.example: {} }\ntenants: {}\n';
  expect(parseTenants(`${tenants}waves: [{ name: lab, select: [lab/*] }]\n`, 'tenants.yaml').waves).toEqual([
    wave('lab', ['lab/*']),
  ]);
  expect(parseTenants(tenants, 'tenants.yaml').waves).toEqual([]);
  expect(() => parseTenants(`${tenants}waves:\n  - name: lab\n  - name: lab\n`, 'tenants.yaml')).toThrow(
    expect.objectContaining({
      violations: [expect.objectContaining({ code: 'TENANTS_INVALID', at: expect.objectContaining({ line: 5 }) })],
    }),
  );
});

const instance = (path: string, more: Partial<Rollout['instances'][number]> = {}): Rollout['instances'][number] => ({
  ...{ path, wave: 'all', plan: 'a'.repeat(64), risk: 'change', atRisk: [] },
  ...more,
});
const ROLLOUT: Omit<Rollout, 'version'> = {
  made: { at: '2026-11-28T00:00:00Z', actor: 'ops', run: 'http://forge/o/r/actions/runs/9' },
  stacks: { ref: 'main', commit: 'f'.repeat(40) },
  waves: [{ name: 'all', maxParallel: 1, soakMinutes: 0 }],
  instances: [instance('lab/a'), instance('lab/b', { risk: 'data-loss' }), instance('lab/c', { atRisk: ['PVC data'] })],
  leftOut: [],
};

test('what would lose data is left out unless it is confirmed by name, and nothing else can be', () => {
  const rollout = { version: 1 as const, ...ROLLOUT };
  const held = (options: Partial<Selection & { confirm: string[] }>): string[] =>
    heldInstances(rollout, { tenant: '', select: [], waves: [], confirm: [], ...options }).map(({ path }) => path);
  expect(held({})).toEqual(['lab/b', 'lab/c']);
  expect(held({ confirm: ['lab/c'] })).toEqual(['lab/b']);
  expect(held({ confirm: ['lab/b', 'lab/c'], select: ['lab/{b,c}'] })).toEqual(['lab/a']);
  expect(() => held({ confirm: ['b'] })).toThrow(expect.objectContaining({ code: 'CONFIRM_UNKNOWN' }));
  expect(() => held({ select: ['live/*'] })).toThrow(expect.objectContaining({ code: 'SELECTION_EMPTY' }));
});

describe('a kept rollout', () => {
  const document = renderRollout(ROLLOUT);
  test('is what its id stands for', () => {
    expect(parseRollout(document, rolloutIdOf(document))).toEqual({ version: 1, ...ROLLOUT });
  });
  test('that somebody has changed is refused', () => {
    expect(() => parseRollout(document.replace('data-loss', 'none'), rolloutIdOf(document))).toThrow(
      expect.objectContaining({ code: 'ROLLOUT_FORGED' }),
    );
  });
  test.each([
    ['a path out of its folder', 'lab/a', '../../a'],
    ['a plan that is none', 'a'.repeat(64), 'latest'],
    ['another version', '"version": 1', '"version": 2'],
    ['text that is none of ours', '"leftOut"', '"leftover"'],
  ])('with %s is refused, whoever made its digest', (_, before, after) => {
    const other = document.replace(before, after);
    expect(() => parseRollout(other, rolloutIdOf(other))).toThrow(
      expect.objectContaining({ code: 'ROLLOUT_UNREADABLE' }),
    );
  });
});
