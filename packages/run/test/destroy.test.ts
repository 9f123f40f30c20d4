import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { entry, refsBelow } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

const environment = 'customer-a';
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
  await rehearsal.deploy({ environment });
});
afterEach(async () => unlock(rehearsal.platform));
afterAll(async () => rehearsal.stop());

test('a variable that the root module has gained since is named, with what to do', async () => {
  const { edp } = rehearsal.platform;
  const file = 'terraform/gained.tf';
  const text = `variable "zone" {\n  type = string\n\n  validation {\n    condition     = var.zone != ""\n    error_message = "default = none"\n  }\n}\n\nvariable "nodez" {}\nvariable "fine" { default = 1 }\n`;
  await edp.seed(OWNER, 'infra-deploy', { files: { [file]: text } });
  const { lines } = await rehearsal.resolve({ operation: 'destroy', environment });
  const open = lines.filter((line) => line.startsWith('WARNING: variable'));
  expect(open).toEqual([
    expect.stringMatching(
      /"zone" of the root module \(terraform\/gained\.tf:1\) has no default.*TF_VAR_zone.*deployed\.fields in instances\/non-prod\/customer-a\.yaml/,
    ),
    expect.stringMatching(/"nodez" .*did you mean "nodes"/),
  ]);
  await edp.seed(OWNER, 'infra-deploy', { files: { [file]: undefined } });
});

test('a field that no variable takes is marked in the table, and one that is nearly named so is a notice', async () => {
  const { edp } = rehearsal.platform;
  const file = 'terraform/gained.tf';
  await edp.seed(OWNER, 'infra-deploy', { files: { [file]: 'variable "adminMail" { default = "" }\n' } });
  const { lines } = await rehearsal.resolve({ operation: 'plan', environment });
  const table = lines.find((line) => line.includes('clusterFlavor'))!.split('\n');
  expect(table.find((row) => row.startsWith('adminEmail'))).toMatch(/no variable/);
  expect(table.find((row) => row.startsWith('clusterFlavor'))).not.toMatch(/no variable/);
  expect(lines.filter((line) => line.startsWith('NOTICE: field'))).toEqual([
    expect.stringMatching(/"adminEmail" .*"adminMail" \(terraform\/gained\.tf:1\)/),
  ]);
  await edp.seed(OWNER, 'infra-deploy', { files: { [file]: undefined } });
});

test('an entry too large to be deployed is refused in plan, and destroyed all the same', async () => {
  const { edp } = rehearsal.platform;
  const fields = {
    adminEmail: 'a@b.example',
    clusterFlavor: 'cce.s2.small',
    metricsUrl: `https://m.example/${'x'.repeat(70_000)}`,
  };
  const text = JSON.stringify({ fields, status: 'deployed', deployed: { at: 'a', run: 'r', commit: 'c', fields } });
  await edp.seed(OWNER, 'infra-deploy', { files: { 'instances/non-prod/large.yaml': text } });
  await expect(rehearsal.resolve({ operation: 'plan', environment: 'large' })).rejects.toThrow(
    /bytes once it is deployed/,
  );
  const job = await rehearsal.resolve({ operation: 'destroy', environment: 'large' });
  await job.step('record');
  expect(await entry(edp, 'non-prod', 'large')).toMatchObject({ status: 'destroying' });
});

test('what exists can be destroyed although stacks and stacks-instances are gone; neither is asked', async () => {
  const { edp } = rehearsal.platform;
  for (const name of ['stacks', 'stacks-instances']) await edp.deleteRepo(OWNER, name);
  const before = edp.requests.length;
  const job = await rehearsal.resolve({ operation: 'destroy', environment, fields: '{}' });
  // What was shown of its credentials goes with them.
  await git(edp.directory(OWNER, 'infra-deploy'), 'update-ref', `refs/shown/non-prod/${environment}`, 'main');
  await job.step('record');
  await job.step('retire');
  expect(await refsBelow(edp, 'refs/shown/')).toEqual([]);
  expect(edp.requests.slice(before).filter((request) => /\/stacks(-instances)?(\.git)?\//.test(request))).toEqual([]);
  expect(await entry(edp, 'non-prod', environment)).toMatchObject({
    status: 'destroyed',
    fields: { clusterFlavor: 'cce.s2.small' },
  });
});

test('what was never deployed as a whole is destroyed with the fields of its entry, and that is said', async () => {
  const { edp } = rehearsal.platform;
  const text = 'fields: { adminEmail: a@b.example, clusterFlavor: cce.s2.small }\nstatus: failed\n';
  await edp.seed(OWNER, 'infra-deploy', { files: { 'instances/non-prod/half.yaml': text } });
  const { lines } = await rehearsal.resolve({ operation: 'destroy', environment: 'half' });
  expect(lines).toContainEqual(
    expect.stringMatching(/^WARNING: The templates cannot be read, so only the fields of the entry/),
  );
});
