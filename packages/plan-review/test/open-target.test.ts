import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTarget } from '@edp/plan-review';

let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'edp-target-'));
  await mkdir(join(workspace, 'module'));
  await writeFile(join(workspace, 'module', 'main.tf'), '');
  await symlink('/etc', join(workspace, 'outside'));
});
afterAll(async () => rm(workspace, { recursive: true }));

test.each([
  ['module/absent.tfvars', /^var-file "module\/absent\.tfvars" is not there$/],
  ['nowhere/absent.tfvars', /is not there$/],
  ['../absent.tfvars', /is not inside the workspace$/],
  ['/etc/hostname', /is not inside the workspace$/],
  ['outside/hostname', /is not inside the workspace$/],
])('a var-file %s is refused for what is wrong with it', async (varFile, message) => {
  const inputs = {
    runFile: '',
    directory: 'module',
    varFile,
    backendFile: '',
    instance: 'lab',
    planId: '',
    confirm: '',
    reads: [],
  };
  await expect(
    openTarget(inputs, { context: { workspace, temp: workspace, repository: 'o/r' } }),
  ).rejects.toMatchObject({
    code: 'TARGET_INVALID',
    message: expect.stringMatching(message),
    fix: expect.stringMatching(/^Set var-file to/),
  });
});
