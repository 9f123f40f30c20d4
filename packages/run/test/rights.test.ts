import { identityToRecipient, generateIdentity } from 'age-encryption';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { snapshot } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import type { Repository } from '../../../test/world/repositories.ts';
import type { ResolveInputs } from '../src/run-inputs.ts';
import { LATER, type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

let rehearsal: Rehearsal;
let instances: Repository;
beforeAll(async () => {
  rehearsal = await startRehearsal();
  const { edp } = rehearsal.platform;
  await edp.seed(OWNER, 'stacks-instances', { files: { 'README.md': 'Rendered.\n' } });
  instances = edp.repository(OWNER, 'stacks-instances');
});
afterEach(async () => {
  instances.protectedBranches.length = 0;
  instances.branchRules.length = 0;
  instances.off.length = 0;
  await unlock(rehearsal.platform);
});
afterAll(async () => rehearsal.stop());

/** Resolves; returns what it was refused for, with everything as it was but for the run lock, which the post hook releases. */
async function refusal(later: Partial<ResolveInputs['later']>, { operation = 'deploy' as const } = {}) {
  const { edp } = rehearsal.platform;
  const before = await snapshot(edp);
  const error: unknown = await rehearsal
    .resolve({ operation, environment: 'rights', later: { ...LATER, ...later } })
    .catch((caught: unknown) => caught);
  await unlock(rehearsal.platform);
  expect(await snapshot(edp)).toEqual(before);
  return error as { violations?: unknown[]; code?: string; message: string; fix?: string };
}

describe('what a later step may not do is found before Terraform begins', () => {
  test('the default branch of stacks-instances is protected against the user of the token', async () => {
    instances.protectedBranches.push('main');
    instances.branchRules.push({ rule_name: 'ma*', enable_push: false });
    const { violations } = await refusal({});
    expect(violations).toEqual([
      {
        code: 'BRANCH_PROTECTED',
        field: 'stacks-instances-token',
        message: expect.stringMatching(
          /^branch main of http:\S+\/stacks-instances is protected by the rule ma\*, which keeps out the user of stacks-instances-token: .* Nothing was changed$/,
        ),
        fix: 'Let that user push past the rule, or set pull-request to true (variable EDP_PULL_REQUEST), which opens a pull request instead.',
      },
    ]);
  });

  test('a rule that leaves files open stands in no way, nor does main where a pull request goes round it', async () => {
    instances.protectedBranches.push('main');
    const rule = { rule_name: 'main', enable_push: false };
    instances.branchRules.push({ ...rule, unprotected_file_patterns: 'non-prod/**' });
    await rehearsal.resolve({ environment: 'rights' });
    await unlock(rehearsal.platform);
    instances.branchRules.splice(0, 1, rule);
    await rehearsal.resolve({ environment: 'rights', later: { ...LATER, pullRequest: true } });
  });

  test('a pull request that cannot be made: its branch is under a rule, pull requests are off; both at once', async () => {
    instances.branchRules.push({
      rule_name: 'deploy/**',
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: ['somebody'],
      push_whitelist_teams: [],
    });
    instances.off.push('pulls');
    expect(await refusal({ pullRequest: true })).toMatchObject({
      violations: [
        {
          code: 'PULL_REQUESTS_OFF',
          message: expect.stringMatching(/^input pull-request is true, and pull requests are switched off in http:/),
          fix: expect.stringMatching(/Switch pull requests on .* or set pull-request to false/),
        },
        {
          code: 'BRANCH_PROTECTED',
          message: expect.stringMatching(/^branch deploy\/non-prod\/rights of .* by the rule deploy\/\*\*/),
          fix: 'Let that user push past the rule.',
        },
      ],
    });
  });

  test('a token of Argo CD that reads nothing, or may not write statuses, is named', async () => {
    const { edp } = rehearsal.platform;
    expect(await refusal({ repositoryToken: 'canary-of-nobody' })).toMatchObject({
      code: 'GIT_AUTH',
      message: expect.not.stringMatching(/canary/),
      fix: expect.stringMatching(/repository-token/),
    });
    expect(await refusal({ repositoryToken: edp.readToken, statusToken: edp.readToken })).toMatchObject({
      code: expect.stringMatching(/^GIT_(AUTH|FORBIDDEN)$/),
      fix: expect.stringMatching(/status-token/),
    });
    await rehearsal.resolve({
      environment: 'rights',
      later: { ...LATER, repositoryToken: edp.readToken, statusToken: edp.token },
    });
  });

  test('recipients that are none, before the run lock is taken', async () => {
    const { edp } = rehearsal.platform;
    const identity = await generateIdentity();
    const recipient = await identityToRecipient(identity);
    for (const wrong of ['ssh-ed25519 AAAA', identity, `${recipient},${recipient}`]) {
      const before = await edp.refs(OWNER, 'infra-deploy');
      const error = await refusal({ recipients: [recipient, wrong] });
      expect(error).toMatchObject({
        code: 'RECIPIENT_INVALID',
        message: 'input recipients, line 2, is no age recipient',
        fix: expect.stringMatching(/one public key a line, starting with age1/),
      });
      expect(await edp.refs(OWNER, 'infra-deploy')).toEqual(before);
    }
  });

  test('destroy writes nothing to stacks-instances, and asks for nothing there', async () => {
    await rehearsal.deploy({ environment: 'gone' });
    instances.protectedBranches.push('main');
    await rehearsal.resolve({ operation: 'destroy', environment: 'gone', fields: '', confirm: 'gone' });
  });
});
