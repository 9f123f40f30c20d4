import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { readRunFile, readShareFile } from '@edp/instance';
import { readRunContext, silentLog } from '@edp/kit';
import { renderDriftIssue } from '@edp/plan-review';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { listInstances } from '../src/index.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';

const ENTRY = 'instances/non-prod/customer-a.yaml';
const [STARTED, NAMED, ALLOWED] = ['r.example/operator/started:1', 'r.example/named:2', 'allowed.example/x:3'];

let rehearsal: Rehearsal;
let http: Http;
let temp: string;
beforeAll(async () => {
  http = createHttp({ retries: 0 });
  temp = mkdtempSync(join(tmpdir(), 'edp-running-'));
  rehearsal = await startRehearsal({
    infraDeploy: {
      'tenants.yaml': (text) =>
        text
          .replaceAll('    closure: off\n', '    closure: warn\n')
          .replace(
            /^closure:\n {2}outsideHosts:\n/m,
            `closure:\n  images: [{ image: '${NAMED}', reason: an operator }]\n  outsideHosts:\n    - allowed.example\n`,
          ),
    },
  });
  await rehearsal.deploy();
  // As the step that waits writes it.
  const { edp } = rehearsal.platform;
  await git(temp, 'clone', '-q', edp.directory(OWNER, 'infra-deploy'), 'entry');
  const observed = `observed: { tree: ${'a'.repeat(40)}, synced: true, healthy: true, at: 2026-11-01T12:10:00.000Z }\n`;
  const text = readFileSync(join(temp, 'entry', ENTRY), 'utf8');
  await edp.seed(OWNER, 'infra-deploy', {
    files: { [ENTRY]: `${text}${observed}images: ['${STARTED}', '${NAMED}', '${ALLOWED}']\n` },
  });
});
afterAll(async () => {
  await http.close();
  await rehearsal.stop();
  rmSync(temp, { recursive: true, force: true });
});

test('a plan names what runs, is predicted by nothing and is not mirrored', async () => {
  const job = await rehearsal.resolve({ operation: 'plan' });
  await job.step('diff');
  const text = job.lines.join('\n');
  expect(text).toMatch(
    /r\.example\/operator\/started:1\s+instances\/non-prod\/customer-a\.yaml \(seen running at 2026-11-01T12:10:00\.000Z/,
  );
  expect(text).toMatch(/WARNING: .*MISSING.*r\.example\/operator\/started:1/);
  expect(text).not.toMatch(/named:2\s+instances/);
  expect(text).toMatch(/allowed\.example\/x:3\s+instances.*allowed\.example \(allowed\)/);
});

test('the drift workflow hands it to the step that writes the issue, which names it', async () => {
  const { edp } = rehearsal.platform;
  await git(temp, 'clone', '-q', edp.directory(OWNER, 'infra-deploy'), 'workspace');
  const workspace = join(temp, 'workspace');
  const context = readRunContext({
    GITHUB_SERVER_URL: edp.origin,
    GITHUB_REPOSITORY: `${OWNER}/infra-deploy`,
    GITHUB_SHA: (await git(workspace, 'rev-parse', 'HEAD')).trim(),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  });
  writeFileSync(join(temp, 'output'), '');
  process.env['GITHUB_OUTPUT'] = join(temp, 'output');
  const tokens = { infraDeploy: edp.token, stacks: edp.token, stacksInstances: edp.token, closure: edp.readToken };
  const shard = { index: 1, count: 1 };
  await listInstances({ mode: 'instances', shard, configDirectory: '.', tokens }, { log: silentLog, http, context });
  delete process.env['GITHUB_OUTPUT'];
  const [, file = ''] = /run-files<<\S+\n(.*)\n/.exec(readFileSync(join(temp, 'output'), 'utf8')) ?? [];
  const [runFile = ''] = (await readShareFile(file)).runFiles;
  const { unmirrored } = await readRunFile(runFile);
  expect(unmirrored).toEqual([
    { image: STARTED, reason: expect.stringMatching(/neither the manager nor an allowed host/) },
  ]);

  const { body } = renderDriftIssue(
    { drift: [], review: {} as never },
    { target: { title: 'customer-a' }, unmirrored: unmirrored!, runUrl: 'https://forge.example/runs/1' },
  );
  expect(body).toMatch(/does not name and this forge does not have/);
  expect(body).toContain(STARTED);
  expect(body).not.toMatch(/changed outside of Terraform/);
});
