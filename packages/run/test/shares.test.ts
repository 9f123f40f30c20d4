import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { readRunFile, readShareFile } from '@edp/instance';
import { type Log, readRunContext, silentLog } from '@edp/kit';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { listInstances } from '../src/index.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';

const COUNT = 400;
const BROKEN = 'i007';
const nameOf = (index: number): string => `i${String(index).padStart(3, '0')}`;

let rehearsal: Rehearsal;
let http: Http;
let temp: string;
beforeAll(async () => {
  http = createHttp({ retries: 0 });
  rehearsal = await startRehearsal();
  const fields = { adminEmail: 'a@b.example', clusterFlavor: 'cce.s2.small' };
  const text = JSON.stringify({ fields, status: 'deployed', deployed: { at: 'a', run: 'r', commit: 'c', fields } });
  const names = Array.from({ length: COUNT }, (_, index) => nameOf(index));
  const files = Object.fromEntries(
    names.map((name) => [`instances/non-prod/${name}.yaml`, name === BROKEN ? text.replace('a@b', 'nobody') : text]),
  );
  await rehearsal.platform.edp.seed(OWNER, 'infra-deploy', { files });
});
afterAll(async () => {
  await http.close();
  await rehearsal.stop();
});
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'edp-shares-'));
  writeFileSync(join(temp, 'output'), '');
  process.env['GITHUB_OUTPUT'] = join(temp, 'output');
});
afterEach(() => {
  delete process.env['GITHUB_OUTPUT'];
  rmSync(temp, { recursive: true, force: true });
});

/** Runs the mode as a job does; returns the job's outputs and what went wrong. */
async function list(shard?: {
  index: number;
  count: number;
}): Promise<{ outputs: Record<string, string>; errors: string[]; told: string[] }> {
  const { edp } = rehearsal.platform;
  const workspace = join(temp, 'workspace');
  await git(temp, 'clone', '-q', edp.directory(OWNER, 'infra-deploy'), workspace);
  const context = readRunContext({
    GITHUB_SERVER_URL: edp.origin,
    GITHUB_REPOSITORY: `${OWNER}/infra-deploy`,
    GITHUB_SHA: (await git(workspace, 'rev-parse', 'HEAD')).trim(),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  });
  const errors: string[] = [];
  const told: string[] = [];
  const log: Log = {
    ...silentLog,
    info: (message) => void told.push(message),
    error: (message) => void errors.push(message),
  };
  const tokens = { infraDeploy: edp.token, stacks: edp.token, stacksInstances: edp.token, closure: edp.readToken };
  await listInstances({ mode: 'instances', shard, configDirectory: '.', tokens }, { log, http, context });
  const text = readFileSync(join(temp, 'output'), 'utf8');
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm);
  return { outputs: Object.fromEntries([...found].map(([, name, , value]) => [name!, value!])), errors, told };
}

test('four hundred instances are a matrix of fifty shares, whatever one output holds', async () => {
  const { outputs, told } = await list();
  // The log names some and counts the rest.
  expect(told.join('\n').split('\n')).toHaveLength(101);
  expect(told.join('\n')).toMatch(/… and \d{3} more$/);
  const shards = JSON.parse(outputs['shards']!) as string[];
  expect(shards).toHaveLength(50);
  expect([shards[0], shards[49]]).toEqual(['1/50', '50/50']);
  expect(outputs['instances']).toBeUndefined();
});

test('the open issues of drift are found by one search, and handed to all jobs', async () => {
  const { issues } = rehearsal.platform.edp.repository(OWNER, 'infra-deploy');
  const user = { id: -2, login: 'forgejo-actions' };
  const open = (marker: string, author: object): number =>
    issues.push({ title: 'Drift', body: `x\n\n${marker}\n`, state: 'open', comments: [], user: author as typeof user });
  for (let each = 0; each < 120; each += 1) open(`<!-- edp drift of non-prod/${nameOf(each)} -->`, user);
  open('<!-- edp drift of non-prod/laid -->', { id: 7, login: 'mallory' });
  open('<!-- break-glass https://h -->', user);
  const { requests } = rehearsal.platform.edp;
  const before = requests.length;
  const { outputs } = await list();
  const numbers = JSON.parse(outputs['open-issues']!) as Record<string, number>;
  expect(Object.keys(numbers)).toHaveLength(120);
  expect(numbers['non-prod/i119']).toBe(120);
  expect(requests.slice(before).filter((each) => /\/issues\?/.test(each))).toHaveLength(3);
});

test('more of them than an output holds are left to the jobs', async () => {
  const { issues } = rehearsal.platform.edp.repository(OWNER, 'infra-deploy');
  const user = { id: -2, login: 'forgejo-actions' };
  for (let each = 0; each < 900; each += 1) {
    const body = `<!-- edp drift of non-prod/j${each} -->`;
    issues.push({ title: 'Drift', body, state: 'open', comments: [], user });
  }
  const { outputs } = await list();
  expect(outputs['open-issues']).toBeUndefined();
  expect(outputs['shards']).toBeDefined();
});

test('a share is resolved one after the other; one that cannot be is told and keeps nobody from the others', async () => {
  const { outputs, errors } = await list({ index: 8, count: 50 });
  const { runFiles, failed } = await readShareFile(outputs['run-files']!);
  const runs = await Promise.all(runFiles.map(async (file) => readRunFile(file)));
  const own = Array.from({ length: COUNT / 50 }, (_, index) => nameOf(7 + index * 50));
  expect(runs.map(({ instance }) => instance.environment)).toEqual(own.filter((name) => name !== BROKEN));
  expect(runs.every(({ operation, lock }) => operation === 'plan' && lock === undefined)).toBe(true);
  expect(failed).toEqual([`non-prod/${BROKEN}`]);
  expect(errors).toEqual([expect.stringMatching(/adminEmail/)]);
});
