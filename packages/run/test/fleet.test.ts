import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { type Log, readRunContext, silentLog } from '@edp/kit';
import { OWNER } from '../../../test/platform/platform.ts';
import { savePlan } from '@edp/gitops';
import { fleetRun } from '../src/index.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';
import { planDocument } from './rollout-stand.ts';

let rehearsal: Rehearsal;
let http: Http;
let temp: string;
beforeAll(async () => {
  [http, temp] = [createHttp(), mkdtempSync(join(tmpdir(), 'edp-fleet-'))];
  rehearsal = await startRehearsal();
  await rehearsal.deploy({ environment: 'shop' });
});
afterAll(async () => {
  await http.close();
  await rehearsal.stop();
  rmSync(temp, { recursive: true, force: true });
});

/** Writes the page as a job does; returns what it printed. */
async function write(repository = 'infra-deploy'): Promise<string[]> {
  const { edp } = rehearsal.platform;
  const context = readRunContext({
    GITHUB_SERVER_URL: edp.origin,
    GITHUB_REPOSITORY: `${OWNER}/${repository}`,
    GITHUB_RUN_ID: '1',
    GITHUB_ACTOR: 'nightly',
    RUNNER_TEMP: temp,
  });
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const log: Log = { ...silentLog, info: say, notice: say, warning: say };
  const tokens = { infraDeploy: edp.token, stacks: edp.readToken, stacksInstances: '', closure: '' };
  await fleetRun({ mode: 'fleet', configDirectory: '.', tokens }, { log, http, context });
  return lines;
}

const read = async (path: string): Promise<string> =>
  (await rehearsal.platform.edp.readFile(OWNER, 'infra-deploy', 'fleet', path)) ?? '';
const row = (html: string, path: string): string =>
  new RegExp(`<tr data-status.*>${path}<.*</tr>`).exec(html)?.[0] ?? '';

test('the branch fleet says of every instance where it stands, who deployed it, and how far behind it is', async () => {
  const { edp } = rehearsal.platform;
  await write();
  const [html, readme] = [await read('index.html'), await read('README.md')];
  expect(row(html, 'non-prod/shop')).toMatch(/● deployed.*– unknown.*main [0-9a-f]{12}.*newest.*operator/);
  expect(readme).toMatch(/\| non-prod\/shop +\| ● deployed/);
  expect(html).toMatch(/<title>non-prod\/shop deployed \d{4}-.* by operator<\/title>/);
  // What an entry holds is for those who may read it; the page goes around.
  expect(html + readme).not.toMatch(/ops@customer-a|192\.0\.2\.7|db\.internal/);
  expect(await edp.listTree(OWNER, 'infra-deploy', 'fleet')).toEqual(['README.md', 'index.html']);
});

test('equal states make no commit; a commit of stacks, a run at work and a report of drift show', async () => {
  const { edp } = rehearsal.platform;
  const tip = async (): Promise<string | undefined> => (await edp.refs(OWNER, 'infra-deploy'))['refs/heads/fleet'];
  const before = await tip();
  expect(await write()).toContainEqual(expect.stringMatching(/nothing has changed/));
  expect(await tip()).toBe(before);
  await edp.seed(OWNER, 'stacks', { files: { 'README.md': 'one more\n' } });
  await rehearsal.resolve({ environment: 'shop' });
  const runUrl = `${edp.origin}/${OWNER}/infra-deploy/actions/runs/9`;
  const document = planDocument({
    ...{ tenant: 'non-prod', environment: 'shop', runUrl, commit: 'c'.repeat(40), risk: 'replace' },
  });
  const remote = { url: `${edp.origin}/${OWNER}/infra-deploy.git`, http, auth: { username: 'x', token: edp.token } };
  const author = { name: 'ops', email: 'ops@invalid', at: new Date() };
  for (const text of [document, '{"version":99}'])
    await savePlan(remote, { tenant: 'non-prod', environment: 'shop', document: text, author });
  const user = { id: 1, login: 'operator' };
  const body = 'x\n\n<!-- edp drift of non-prod/shop -->\n';
  edp.repository(OWNER, 'infra-deploy').issues.push({ title: 'Drift', body, state: 'open', comments: [], user });
  await write();
  const shown = row(await read('index.html'), 'non-prod/shop');
  expect(shown).toMatch(/1 behind/);
  expect(shown).toMatch(/runs\/9">▲ replace, 2/);
  expect(shown).toMatch(/the deploy of operator, since/);
  expect(shown).toContain(`<a href="${edp.origin}/${OWNER}/infra-deploy/issues/1">drift</a>`);
});

test('a branch of that name with something else on it is left alone', async () => {
  const { edp } = rehearsal.platform;
  await edp.seed(OWNER, 'infra-deploy', { files: { 'README.md': 'Notes on our ships\n' }, branch: 'fleet' });
  await expect(write()).rejects.toMatchObject({ code: 'BRANCH_FOREIGN' });
  expect(await read('README.md')).toBe('Notes on our ships\n');
});
