import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { snapshot } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterEach(async () => unlock(rehearsal.platform));
afterAll(async () => rehearsal.stop());

test('commit without record is refused, nothing is committed', async () => {
  const job = await rehearsal.resolve({ environment: 'unrecorded' });
  const before = await snapshot(rehearsal.platform.edp);
  await expect(job.step('commit')).rejects.toMatchObject({
    code: 'STEP_MISSING',
    fix: expect.stringContaining('record'),
  });
  expect(await snapshot(rehearsal.platform.edp)).toEqual(before);
});

test('a deleted entry of an instance that lives is no new instance until that is confirmed', async () => {
  const { edp } = rehearsal.platform;
  await rehearsal.deploy({ environment: 'lost' });
  await edp.seed(OWNER, 'infra-deploy', { files: { 'instances/non-prod/lost.yaml': undefined } });
  for (const operation of ['plan', 'deploy'] as const) {
    await expect(rehearsal.resolve({ operation, environment: 'lost' })).rejects.toMatchObject({
      code: 'ENTRY_LOST',
      fix: expect.stringContaining('git checkout <commit>^ -- instances/non-prod/lost.yaml'),
    });
    await unlock(rehearsal.platform);
  }
  await rehearsal.resolve({ operation: 'plan', environment: 'lost', confirm: 'lost' });
});

test('a tag and a branch of one name are refused, and each is reached by its whole name', async () => {
  const directory = rehearsal.platform.edp.directory(OWNER, 'stacks');
  const main = (await git(directory, 'rev-parse', 'main')).trim();
  await git(directory, 'tag', 'v1', main);
  const taken = await rehearsal.platform.edp.seed(OWNER, 'stacks', {
    branch: 'v1',
    files: { 'template/taken.yaml': 'a: 1\n' },
  });
  const commitOf = async (stacksRef: string): Promise<string> => {
    const { lines } = await rehearsal.resolve({ operation: 'plan', stacksRef });
    return /^Templates: .* at ([0-9a-f]{12})$/m.exec(lines.join('\n'))![1]!;
  };
  await expect(commitOf('v1')).rejects.toMatchObject({ code: 'STACKS_REF_AMBIGUOUS' });
  expect(await commitOf('refs/tags/v1')).toBe(main.slice(0, 12));
  expect(await commitOf('refs/heads/v1')).toBe(taken.slice(0, 12));
});

test('a branch of stacks that is not there is refused with the one that was probably meant', async () => {
  await expect(rehearsal.resolve({ operation: 'plan', stacksRef: 'mian' })).rejects.toMatchObject({
    code: 'STACKS_REF_MISSING',
    message: expect.stringMatching(/has no branch or tag "mian", did you mean "main"\?$/),
  });
});
