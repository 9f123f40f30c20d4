import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RUNNERS } from '../../packages/kit/test/runner-parsers.ts';
import { actionFile } from '../world/built-actions.ts';

const LONG = 600_000;
const MODULE = `
terraform {
  backend "local" {}
}
variable "size" { type = number }
resource "terraform_data" "disk" {
  input            = var.size
  triggers_replace = var.size
}
resource "terraform_data" "secret" {
  input = sensitive(uuid())
  lifecycle { ignore_changes = [input] }
}
output "size" { value = terraform_data.disk.output }
output "initial_admin_credentials" {
  sensitive = true
  value     = { db = { username = "root", password = terraform_data.secret.output } }
}
`;

let workspace = '';
beforeEach(() => {
  if (workspace !== '') rmSync(workspace, { recursive: true, force: true });
  workspace = mkdtempSync(join(tmpdir(), 'edp-alone-'));
  mkdirSync(join(workspace, 'module'));
  mkdirSync(join(workspace, 'temp'));
  writeFileSync(join(workspace, 'module', 'main.tf'), MODULE);
  writeFileSync(join(workspace, 'backend.hcl'), `path = "${join(workspace, 'state')}"\n`);
  sized(10);
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function sized(size: number): void {
  writeFileSync(join(workspace, 'size.tfvars'), `size = ${size}\n`);
}

function runAction(
  action: string,
  inputs: Record<string, string> = {},
): { code: number | null; log: string; outputs: string } {
  const outputs = join(workspace, 'temp', 'outputs');
  const all = {
    directory: 'module',
    'var-file': 'size.tfvars',
    'backend-file': 'backend.hcl',
    instance: 'lab',
    ...inputs,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [actionFile(action)], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: join(workspace, 'temp'),
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: 'http://127.0.0.1:9',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_OUTPUT: outputs,
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
  return { code: status, log: stdout + stderr, outputs: existsSync(outputs) ? readFileSync(outputs, 'utf8') : '' };
}

const state = (): { resources: unknown[] } =>
  JSON.parse(readFileSync(join(workspace, 'state'), 'utf8')) as { resources: unknown[] };

describe('the Terraform actions without a run file', () => {
  test(
    'plan shows, apply applies and shows the first credentials once, destroy takes the typed name',
    () => {
      const plan = runAction('terraform-plan');
      expect({ code: plan.code, log: plan.log }).toMatchObject({ code: 0 });
      expect(plan.log).toMatch(/Plan id: [0-9a-f]{64}/);
      expect(existsSync(join(workspace, 'state'))).toBe(false);
      const planFile = /plan-file<<\S+\n(.*)/.exec(plan.outputs)?.[1] ?? '';
      const apply = runAction('terraform-apply', { 'plan-file': planFile });
      expect({ code: apply.code, log: apply.log }).toMatchObject({ code: 0 });
      expect(apply.log).toMatch(/db +root +[0-9a-f-]{36}/);
      expect(state().resources).toHaveLength(2);
      const again = runAction('terraform-apply');
      expect({ code: again.code, log: again.log }).toMatchObject({ code: 0 });
      expect(again.log).toMatch(/Nothing to apply/);
      expect(again.log).not.toMatch(/db +root/);
      const untyped = runAction('terraform-destroy');
      expect(untyped).toMatchObject({ code: 1, log: expect.stringMatching(/confirm is empty/) });
      expect(state().resources).toHaveLength(2);
      const destroyed = runAction('terraform-destroy', { confirm: 'lab' });
      expect({ code: destroyed.code, log: destroyed.log }).toMatchObject({ code: 0 });
      expect(state().resources).toHaveLength(0);
    },
    LONG,
  );

  test(
    'apply refuses to lose data of a type it was told about, and changes nothing',
    () => {
      expect(runAction('terraform-apply').code).toBe(0);
      const before = state();
      sized(20);
      const refused = runAction('terraform-apply', { 'data-bearing': 'terraform_data.disk' });
      expect(refused).toMatchObject({
        code: 1,
        log: expect.stringMatching(/data of terraform_data\.disk would be lost/),
      });
      expect(refused.log).toMatch(/Fix: .*set confirm to lab/);
      expect(state()).toEqual(before);
      // It counts for the plan, whichever step of the job was told.
      const planned = runAction('terraform-plan', { 'data-bearing': 'terraform_data.disk' });
      const planFile = /plan-file<<\S+\n(.*)/.exec(planned.outputs)?.[1] ?? '';
      const later = runAction('terraform-apply', { 'plan-file': planFile });
      expect({ code: later.code, log: later.log }).toMatchObject({
        code: 1,
        log: expect.stringMatching(/would be lost/),
      });
      expect(state()).toEqual(before);
      expect(runAction('terraform-apply', { 'plan-file': planFile, confirm: 'lab' }).code).toBe(0);
      expect(state()).not.toEqual(before);
    },
    LONG,
  );

  test(
    'what a module says through Terraform is no command of any runner, and acts on no terminal',
    () => {
      const said = [
        'too large',
        '::set-env name=NODE_OPTIONS::--require=/tmp/x',
        '  ::add-path::/tmp',
        '##[set-env name=A;]b',
        'see ##[add-path]/tmp',
        '::stop-commands::x',
        '\u001b[2J\u001b]0;title\u0007',
      ].join('\n');
      writeFileSync(
        join(workspace, 'module', 'main.tf'),
        MODULE.replace(
          'variable "size" { type = number }',
          `variable "size" {
  type = number
  validation {
    condition     = var.size < 10
    error_message = ${JSON.stringify(said).replaceAll('\\u001b', '\\u001B')}
  }
}
output "shown" { value = ${JSON.stringify(said)} }`,
        ),
      );
      const refused = runAction('terraform-plan');
      expect(refused).toMatchObject({ code: 1, log: expect.stringMatching(/too large/) });
      sized(1);
      const planned = runAction('terraform-plan');
      expect(planned).toMatchObject({ code: 0, log: expect.stringMatching(/shown/) });
      for (const { log } of [refused, planned]) {
        const commands = RUNNERS.flatMap(({ lines, parse }) => lines(log).map(parse)).filter(
          (each) => each !== undefined,
        );
        expect(commands.filter(({ command }) => !/^(error|warning|notice|group|endgroup)(::|$)/.test(command))).toEqual(
          [],
        );
        expect(log).toContain(': :set-env name=NODE_OPTIONS');
        // oxlint-disable-next-line no-control-regex
        expect(log.replaceAll(/\u001b\[(0|3[1236])m/g, '')).not.toMatch(/\u001b|\u0007/);
      }
    },
    LONG,
  );

  test(
    'a directory outside the workspace, a missing one and a missing name are refused',
    () => {
      for (const inputs of [{ directory: '..' }, { directory: 'nowhere' }, { instance: '' }, { directory: '' }]) {
        const { code, log } = runAction('terraform-plan', inputs);
        expect({ code, log }).toMatchObject({ code: 1, log: expect.stringMatching(/Fix: Set /) });
      }
    },
    LONG,
  );

  test(
    'credentials go out encrypted where recipients are given, and a wrong recipient stops before apply',
    () => {
      const wrong = runAction('terraform-apply', { recipients: 'age1nonsense' });
      expect(wrong).toMatchObject({ code: 1, log: expect.stringMatching(/recipients, line 1/) });
      expect(existsSync(join(workspace, 'state'))).toBe(false);
      const recipients = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
      const { code, log } = runAction('terraform-apply', { recipients });
      expect({ code, log }).toMatchObject({ code: 0, log: expect.stringMatching(/BEGIN AGE ENCRYPTED FILE/) });
      expect(log).not.toMatch(/db +root/);
    },
    LONG,
  );
});
