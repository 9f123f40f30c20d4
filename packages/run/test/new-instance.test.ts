import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { snapshot } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { FORM, type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
  const entry = 'fields: { adminEmail: a@b.example, clusterFlavor: cce.s2.small }\n';
  await rehearsal.platform.edp.seed(OWNER, 'infra-deploy', {
    files: {
      'instances/prod/shop.yaml': entry,
      'instances/non-prod/till.yml': entry,
      'instances/non-prod/Desk.yaml': entry,
      'instances/non-prod/bare.yaml': '',
      'instances/non-prod/noted.yaml': '---\n# to be filled in\n',
      'instances/non-prod/written.yaml': 'fields: { nodes: 2 }\n',
    },
  });
});
afterEach(async () => unlock(rehearsal.platform));
afterAll(async () => rehearsal.stop());

/** Resolves without any field; returns what the log said before it was refused. */
async function refused(environment: string, operation: 'plan' | 'deploy' | 'destroy' = 'plan') {
  const lines: string[] = [];
  const { edp } = rehearsal.platform;
  const before = await snapshot(edp);
  const error: unknown = await rehearsal
    .resolve({ environment, fields: '{}', operation }, { lines })
    .catch((caught: unknown) => caught);
  await unlock(rehearsal.platform);
  expect(await snapshot(edp)).toEqual(before);
  return { error: error as { violations?: { code: string }[] }, lines };
}

describe('an instance that has no deployment behind it', () => {
  test.each([
    ['shop', 'no instances/non-prod/shop.yaml; tenant prod has a shop'],
    ['other', 'no instances/non-prod/other.yaml'],
    ['bare', 'instances/non-prod/bare.yaml is empty'],
    ['noted', 'instances/non-prod/noted.yaml is empty'],
    ['written', 'instances/non-prod/written.yaml is there, and says of no deployment'],
  ])('is announced as new although fields are missing: %s', async (environment, why) => {
    for (const operation of ['plan', 'deploy'] as const) {
      const { error, lines } = await refused(environment, operation);
      expect(lines).toContain(`NOTICE: non-prod/${environment} would be a new instance (${why})`);
      expect(error.violations!.map(({ code }) => code)).toEqual(['FIELD_REQUIRED', 'FIELD_REQUIRED']);
    }
  });

  test('whose entry was deleted after destroy is announced, and one whose entry says destroyed', async () => {
    const { edp } = rehearsal.platform;
    await edp.seed(OWNER, 'infra-deploy', { files: { 'instances/non-prod/over.yaml': 'status: destroyed\n' } });
    expect((await refused('over')).lines).toContain(
      'NOTICE: non-prod/over would be a new instance (instances/non-prod/over.yaml says that it was destroyed)',
    );
    await edp.seed(OWNER, 'infra-deploy', { files: { 'instances/non-prod/over.yaml': undefined } });
    expect((await refused('over')).lines).toContain(
      'NOTICE: non-prod/over would be a new instance (no instances/non-prod/over.yaml)',
    );
  });

  test.each([
    ['till', 'instances/non-prod/till.yml'],
    ['desk', 'instances/non-prod/Desk.yaml'],
  ])('whose entry has another ending or case is none: %s', async (environment, file) => {
    for (const operation of ['plan', 'deploy'] as const)
      expect((await refused(environment, operation)).error.violations).toContainEqual({
        code: 'ENTRY_MISNAMED',
        message: `non-prod/${environment} would be a new instance: its base entry is instances/non-prod/${environment}.yaml, and ${file} is read by nobody`,
        fix: `Rename it: git mv ${file} instances/non-prod/${environment}.yaml`,
        at: { file },
      });
    expect((await refused(environment, 'destroy')).error).toMatchObject({
      code: 'ENTRY_MISSING',
      message: expect.stringContaining(
        `${environment}.yaml on branch main; ${file} is there), so there is nothing to destroy`,
      ),
    });
  });

  test.each([
    ['emptied', '# fields:\n'],
    ['without what the workflows wrote', 'fields: { adminEmail: a@b.example, clusterFlavor: cce.s2.large }\n'],
  ])('and an entry that is %s is none where what it deployed stands', async (_, text) => {
    const { edp } = rehearsal.platform;
    const file = 'instances/non-prod/alive.yaml';
    await rehearsal.deploy({ environment: 'alive', fields: JSON.stringify(FORM) });
    const entry = (await edp.readFile(OWNER, 'infra-deploy', 'main', file))!;
    await edp.seed(OWNER, 'infra-deploy', { files: { [file]: text } });
    for (const operation of ['plan', 'deploy'] as const)
      expect((await refused('alive', operation)).error).toMatchObject({
        code: 'ENTRY_LOST',
        message: expect.stringMatching(
          /alive\.yaml on branch main says of no deployment, and non-prod\/alive of stacks-/,
        ),
        fix: expect.stringMatching(/git log -p -- instances\/non-prod\/alive\.yaml .*set confirm to alive\./),
      });
    // A rename is what such a file needs.
    await edp.seed(OWNER, 'infra-deploy', {
      files: { [file]: undefined, 'instances/non-prod/alive.yml': entry },
    });
    expect((await refused('alive')).error.violations).toContainEqual(
      expect.objectContaining({ code: 'ENTRY_MISNAMED' }),
    );
    await edp.seed(OWNER, 'infra-deploy', { files: { [file]: text, 'instances/non-prod/alive.yml': undefined } });
    const confirmed = {
      environment: 'alive',
      operation: 'plan',
      confirm: 'alive',
      fields: JSON.stringify(FORM),
    } as const;
    expect((await rehearsal.resolve(confirmed)).lines.join('\n')).toMatch(/would be a new instance/);
    await edp.seed(OWNER, 'infra-deploy', { files: { [file]: entry } });
  });

  test('says to destroy where its name is', async () => {
    expect((await refused('shop', 'destroy')).error).toMatchObject({
      code: 'ENTRY_MISSING',
      message: expect.stringContaining('tenant prod has a shop), so there is nothing to destroy'),
    });
  });
});
