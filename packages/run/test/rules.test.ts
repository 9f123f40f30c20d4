import { join } from 'node:path';
import { readRunFile } from '@edp/instance';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { entry, snapshot } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { FORM, type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterEach(async () => unlock(rehearsal.platform));
afterAll(async () => rehearsal.stop());

/** Changes tenants.yaml on a branch, which starts from main where it is new. */
async function rules(branch: string, change: (text: string) => string): Promise<void> {
  const { edp } = rehearsal.platform;
  const directory = edp.directory(OWNER, 'infra-deploy');
  const { [`refs/heads/${branch}`]: there, 'refs/heads/main': main } = await edp.refs(OWNER, 'infra-deploy');
  if (there === undefined) await git(directory, 'branch', branch, main!);
  const text = (await edp.readFile(OWNER, 'infra-deploy', branch, 'tenants.yaml'))!;
  await edp.seed(OWNER, 'infra-deploy', { branch, files: { 'tenants.yaml': change(text) } });
}

describe('the branch that a run was dispatched on', () => {
  test.each(['deploy', 'destroy'] as const)(
    '%s from another than the default branch is refused, nothing moves',
    async (operation) => {
      await rules(
        'feature',
        (text) =>
          `deployFrom: [feature]\n${text.replace(/deployFrom.*\n/, '').replaceAll('review: required', 'review: optional')}`,
      );
      const before = await snapshot(rehearsal.platform.edp);
      await expect(rehearsal.resolve({ operation }, { ref: 'feature' })).rejects.toMatchObject({
        code: 'REF_NOT_ALLOWED',
        message: expect.stringMatching(/refs\/heads\/feature at [0-9a-f]{12}, and may run from main alone/),
        fix: expect.stringMatching(/deployFrom/),
      });
      expect(await snapshot(rehearsal.platform.edp)).toEqual(before);
    },
  );

  test.each([
    ['another branch that the runner calls main', { ref: 'forged', told: { ref: 'refs/heads/main' } }],
    ['its commit, with main checked out', { told: { sha: 'forged' } }],
    ['main, with another branch checked out', { ref: 'forged', told: { ref: 'refs/heads/main', sha: 'main' } }],
    ['no commit at all', { told: { sha: '' } }],
    ['a commit that nobody knows', { told: { sha: 'f'.repeat(40) } }],
  ])('%s: refused, nothing moves; break-glass passes, loudly', async (_, options) => {
    const { edp } = rehearsal.platform;
    await rules('forged', (text) => `${text.replace(/# forged\n/, '')}# forged\n`);
    const refs = await edp.refs(OWNER, 'infra-deploy');
    const { sha } = options.told as { sha?: string };
    const commit = sha === undefined ? {} : { sha: refs[`refs/heads/${sha}`] ?? sha };
    const dispatched = { ...options, told: { ...options.told, ...commit } };
    const before = await snapshot(edp);
    const environment = 'proved';
    for (const operation of ['deploy', 'destroy'] as const)
      await expect(rehearsal.resolve({ operation, environment }, dispatched)).rejects.toMatchObject({
        code: 'COMMIT_NOT_ALLOWED',
      });
    for (const breakGlass of ['\u00a0', '\u200b', '…'])
      await expect(rehearsal.resolve({ environment, breakGlass }, dispatched)).rejects.toMatchObject({
        violations: [{ code: 'INPUT_INVALID', field: 'break-glass' }],
      });
    expect(await snapshot(edp)).toEqual(before);
    const job = await rehearsal.resolve({ environment, breakGlass: 'main is broken' }, dispatched);
    expect(job.lines).toContainEqual(expect.stringMatching(/^WARNING: BREAK-GLASS: deploy from .*main is broken/));
    const plan = await rehearsal.resolve({ environment, operation: 'plan' }, dispatched);
    expect(plan.lines).toContainEqual(expect.stringMatching(/^NOTICE: Planned from .* only once this is merged/));
  });

  test('what main held when it was dispatched runs, though main has moved on since; what was taken out of it does not', async () => {
    const { edp } = rehearsal.platform;
    const directory = edp.directory(OWNER, 'infra-deploy');
    const { 'refs/heads/main': sha } = await edp.refs(OWNER, 'infra-deploy');
    await rules('main', (text) => `${text}# moved on\n`);
    const job = await rehearsal.resolve({ environment: 'earlier' }, { told: { sha: sha! } });
    expect(job.lines.filter((line) => line.startsWith('WARNING'))).toEqual([]);
    await unlock(rehearsal.platform);
    const { 'refs/heads/main': later } = await edp.refs(OWNER, 'infra-deploy');
    await git(directory, 'update-ref', 'refs/heads/main', sha!);
    await expect(rehearsal.resolve({ environment: 'earlier' }, { told: { sha: later! } })).rejects.toMatchObject({
      code: 'COMMIT_NOT_ALLOWED',
      message: expect.stringContaining(later!.slice(0, 12)),
    });
  });

  test('plan from it works, and says that its id deploys only once it is merged', async () => {
    await rules('planned', (text) => `${text}# a comment\n`);
    const job = await rehearsal.resolve({ operation: 'plan' }, { ref: 'planned' });
    expect(job.lines).toContainEqual(
      expect.stringMatching(/^NOTICE: Planned from refs\/heads\/planned at .* only once this is merged into main/),
    );
    const onMain = await rehearsal.resolve({ operation: 'plan' });
    expect(onMain.lines.filter((line) => line.includes('Planned from'))).toEqual([]);
  });

  test('break-glass deploys from it, loudly', async () => {
    await rules('emergency', (text) => text);
    const job = await rehearsal.resolve(
      { environment: 'emergency', breakGlass: 'main is broken' },
      { ref: 'emergency' },
    );
    expect(job.lines).toContainEqual(
      expect.stringMatching(/^WARNING: BREAK-GLASS: deploy from refs\/heads\/emergency .*main is broken/),
    );
  });

  test('the default branch allows more, and its rules count there', async () => {
    await rules(
      'main',
      (text) => `deployFrom: ['release/*', refs/tags/v1]\n${text.replace('review: optional', 'review: required')}`,
    );
    await rules('release/1', (text) => text.replaceAll('review: required', 'review: optional'));
    const job = await rehearsal.resolve({ environment: 'released' }, { ref: 'release/1' });
    const run = await readRunFile(join(job.directory, 'run.json'));
    expect(run.reviewRequired).toBe(true);
    expect(job.lines).toContainEqual(
      expect.stringMatching(/^NOTICE: tenants\.yaml of the checkout is not the one of main/),
    );
    await expect(rehearsal.resolve({}, { ref: 'feature' })).rejects.toMatchObject({ code: 'REF_NOT_ALLOWED' });
    await rules('main', (text) =>
      text.replace(/deployFrom.*\n/, '').replace(/(t09.*\n.*\n(?:.*\n)?.*)review: required/, '$1review: optional'),
    );
  });

  test('plan of a branch sends tokens to no host that only this branch names', async () => {
    const { edp, observability } = rehearsal.platform;
    const { host } = new URL(edp.origin);
    const foreign = `127.0.0.1:${new URL(observability.origin).port}`;
    await rules('elsewhere', (text) =>
      text.replace(`${host}: {}`, `${host}: { stacksInstances: 'http://${foreign}/a/b' }\n  ${foreign}: {}`),
    );
    await expect(rehearsal.resolve({ operation: 'plan' }, { ref: 'elsewhere' })).rejects.toMatchObject({
      code: 'REPOSITORY_URL_INVALID',
      message: expect.stringContaining(foreign),
    });
  });

  test('branch and commit stand in entry and trailers', async () => {
    const { 'refs/heads/main': commit } = await rehearsal.platform.edp.refs(OWNER, 'infra-deploy');
    await rehearsal.deploy({ environment: 'traced', fields: JSON.stringify(FORM) });
    expect(await entry(rehearsal.platform.edp, 'non-prod', 'traced')).toMatchObject({
      deployed: { infraDeploy: { ref: 'refs/heads/main', commit } },
    });
    const log = await git(
      rehearsal.platform.edp.directory(OWNER, 'stacks-instances'),
      'log',
      '-1',
      '--format=%B',
      'main',
    );
    expect(log).toContain(`Infra-Deploy-Ref: refs/heads/main\nInfra-Deploy-Commit: ${commit}\n`);
  });
});

describe('addresses of the repositories', () => {
  test.each([
    [
      'templates and rendered files in one',
      (host: string, origin: string) => `${host}: { stacksInstances: '${origin}/${OWNER}/Stacks.git' }`,
    ],
    [
      'rendered files in infra-deploy',
      (host: string, origin: string) => `${host}: { stacksInstances: '${origin}/${OWNER}/infra-deploy/' }`,
    ],
  ])('%s: refused before anything is written', async (_, managers) => {
    const { edp } = rehearsal.platform;
    const { host } = new URL(edp.origin);
    await rules('main', (text) => text.replace(`${host}: {}`, managers(host, edp.origin)));
    const before = await snapshot(edp);
    await expect(rehearsal.resolve({ operation: 'plan' })).rejects.toMatchObject({ code: 'REPOSITORIES_EQUAL' });
    expect(await snapshot(edp)).toEqual(before);
    await rules('main', (text) => text.replace(managers(host, edp.origin), `${host}: {}`));
  });
});
