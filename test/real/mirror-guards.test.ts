import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkMarker, formatRecord, openEndpoint, readMarker, type SyncRow } from '@edp/mirror';
import { createBare, git as runGit, seedBare } from '../world/bare-repository.ts';
import { type CaseRepository, CASES, type GuardCase } from './guard-cases.ts';
import { ORG, useRealMirror } from './mirror-setting.ts';
import { type ActionRun, runMirrorAction } from './run-mirror-action.ts';

const mirror = useRealMirror();
const { url, refs, gitAt, work } = mirror;

/** Repositories that nothing is wrong with: a branch is removed from both, which the target takes over only where `prune` is asked for. */
const GOOD = ['pruned', 'kept'];
const cases = Object.entries(CASES);

/** What came of one run of the built action. */
interface Run extends ActionRun {
  marker: string;
  /** Of this run's repositories, those that the marker does not speak of as they are. */
  stale: string[];
  /** Refs of the target after it. */
  refs: Record<string, string>;
}

let first: Run;
let second: Run;
let third: Run;
/** What is at the target right before the second run. */
let before: Record<string, string>;
/** Refs that a case names, at source and target, while they differ. */
const ids: Record<string, string[]> = {};
beforeAll(async () => {
  const template = join(work, 'template.git');
  createBare(template);
  await seedBare(template, { files: { a: '1' } });
  const made = await repositoryOf(template, 'template');
  await made.git('update-ref', 'refs/heads/main', await made.commit('two', 'main'));
  await made.git('update-ref', 'refs/heads/feature', await made.commit('feature', 'main'));
  for (const tag of ['t0', 't1', 't2', 't3']) await made.git('tag', tag, 'main');
  const repositories: Record<string, CaseRepository> = {};
  for (const name of [...Object.keys(CASES), ...GOOD]) {
    const directory = join(work, `${name}.git`);
    cpSync(template, directory, { recursive: true });
    repositories[name] = await repositoryOf(directory, name);
    if (CASES[name]?.late) continue;
    await mirror.created({ name });
    await repositories[name].push();
  }
  const early = cases.filter(([, { late }]) => !late).map(([name]) => name);
  first = await runAction({ names: early });

  for (const [name, { change }] of cases) await change(repositories[name]!);
  for (const name of GOOD) {
    const { git, commit, push } = repositories[name]!;
    await git('update-ref', 'refs/heads/main', await commit('three', 'main'));
    await git('branch', '-D', 'feature');
    await push();
  }
  for (const [name, { ref }] of cases) {
    if (ref === undefined) continue;
    for (const forge of [mirror.edp, mirror.observability])
      ids[name] = [...(ids[name] ?? []), await gitAt(forge, name, 'rev-parse', ref)];
  }
  before = await allRefs();
  second = await runAction({ names: Object.keys(CASES) });

  for (const [name, { mend }] of cases) await mend?.(repositories[name]!);
  const passing = cases.filter(([, { allow, mend }]) => allow !== undefined || mend !== undefined);
  third = await runAction({ names: passing.map(([name]) => name), allow: toAllow(passing) });
}, 1_200_000);

async function repositoryOf(directory: string, name: string): Promise<CaseRepository> {
  const git = async (...args: string[]): Promise<string> => (await runGit(directory, ...args)).trim();
  return {
    name,
    mirror,
    git,
    commit: async (message, ...parents) =>
      git('commit-tree', 'main^{tree}', '-m', message, ...parents.flatMap((parent) => ['-p', parent])),
    push: async () => git('push', '--quiet', '--mirror', url(mirror.edp, name)),
  };
}

/** What the target shows of every repository; '' where it has none. */
async function allRefs(): Promise<Record<string, string>> {
  const shown = [...Object.keys(CASES), ...GOOD].map(async (name): Promise<[string, string]> => [
    name,
    await refs(mirror.observability, name).catch(() => ''),
  ]);
  return Object.fromEntries(await Promise.all(shown));
}

function toAllow(passing: [string, GuardCase][]): string {
  const lists: Record<string, string[]> = {};
  for (const [name, { allow, ref }] of passing) {
    if (allow !== undefined) (lists[allow] ??= []).push(ref === undefined ? name : `${name}:${ref}`);
  }
  return `    allow: ${JSON.stringify(lists)}\n`;
}

async function runAction({ names, allow = '' }: { names: string[]; allow?: string }): Promise<Run> {
  const { observability, http } = mirror;
  const items = [
    `  - owner: ${ORG}\n    include: [${[...names, 'pruned'].join(', ')}]\n    prune: true\n${allow}`,
    `  - owner: ${ORG}\n    include: [kept]\n`,
  ];
  const limits = 'limits:\n  deletions: 2\n  deletionsPercent: 100\n';
  const ran = await runMirrorAction(mirror, `git:\n${items.join('')}${limits}`);
  const common = { http, username: 'oauth2', tokenInput: 'target-token', log: () => {} };
  const target = openEndpoint(observability.origin, { ...common, token: observability.token });
  const marker = await readMarker(target, { owner: ORG });
  return {
    ...ran,
    marker: marker === undefined ? '' : formatRecord(marker),
    stale:
      marker === undefined
        ? []
        : await checkMarker(marker, { target, repositories: [...names, ...GOOD].map((name) => `${ORG}/${name}`) }),
    refs: await allRefs(),
  };
}

const row = ({ report }: Run, name: string): SyncRow | undefined =>
  report.rows.find(({ source }) => source === `${ORG}/${name}`);

test('everything arrives while nothing is wrong, and a marker says so', () => {
  expect(first).toMatchObject({ code: 0, complete: 'true', stale: [] });
  expect(first.marker).not.toBe('');
});

describe('a run that meets what is wrong', () => {
  test.each(cases)(
    '%s: stopped with what and why, its refs as they were',
    (name, { action = 'refused', code, text }) => {
      const found = row(second, name);
      expect(found).toMatchObject({ action, details: expect.stringMatching(text) });
      expect(found!.details).toMatch(/Fix: /);
      if (code !== undefined) expect(second.log).toMatch(new RegExp(`^${code}: .*${name}`, 'm'));
      for (const id of ids[name] ?? []) expect(found!.details).toContain(id);
      expect(second.refs[name]).toBe(before[name]);
    },
  );

  test('goes on with the others, which lose a branch only where prune is asked for', async () => {
    for (const name of GOOD) expect(row(second, name)).toMatchObject({ action: 'updated' });
    expect(second.refs['pruned']).toBe(await refs(mirror.edp, 'pruned'));
    const feature = `${before['kept']!.split('\n').find((line) => line.endsWith('refs/heads/feature'))}\n`;
    expect(second.refs['kept']!.replace(feature, '')).toBe(await refs(mirror.edp, 'kept'));
    expect(second.refs['kept']).toContain(feature);
  });

  test('ends as a failure, and the marker stays that of the last complete run', () => {
    expect(second).toMatchObject({ code: 1, complete: 'false', report: { complete: false } });
    expect(second.marker).toBe(first.marker);
    // What a deployment on the far side asks.
    for (const name of GOOD) expect(second.stale).toContain(`${ORG}/${name}`);
  });
});

test('what is mended or allowed by name arrives, and the marker says so', async () => {
  expect(third.report.rows.filter(({ action }) => action === 'failed' || action === 'refused')).toEqual([]);
  // Of what is gone at the source it says nothing.
  expect(third).toMatchObject({ code: 0, complete: 'true', stale: [`${ORG}/deleted`] });
  expect(third.marker).not.toBe(first.marker);
  for (const [name, { allow, mend }] of cases) {
    if (allow === 'gone') expect(third.refs[name]).toBe(before[name]);
    else if (allow ?? mend) expect(third.refs[name]).toBe(await refs(mirror.edp, name));
  }
});
