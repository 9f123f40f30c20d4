import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { createBare, git, seedBare } from '../world/bare-repository.ts';
import { addComment } from '../world/comments.ts';
import { entry, expectSuccess, planId, refsBelow, snapshot } from './support.ts';

const CUSTOMER = { tenant: 'prod', environment: 'customer-a' };
const FIELDS = { 'admin-email': 'ops@customer-a.example', 'cluster-flavor': 'cce.s2.small' };
const SECRET = 'Zq7-Kx2-otc-secret';
const LONG = 600_000;

let root: string;
let platform: Platform;
/** Written by what was reviewed, and by what was not. */
const mark = (name: string): string => join(root, name);
const touch = (name: string): string => `touch ${mark(name)}\n`;
const module = (name: string): string =>
  `resource "terraform_data" "m" {\n  provisioner "local-exec" {\n    command = "touch ${mark(name)}"\n  }\n}\n`;

/** A module that runs scripts of the checkout, calls a local module beside it and one of another repository, by branch. */
const caller = (): string => `
module "net" { source = "../modules/net" }
module "remote" { source = "git::file://${join(root, 'remote.git')}//inner?ref=main" }

resource "terraform_data" "scripts" {
  for_each = toset(["\${path.module}/../scripts/run.sh", "\${path.module}/.terraform/run.sh"])
  provisioner "local-exec" {
    command = "if [ -f \${each.key} ]; then sh \${each.key}; fi"
  }
}

resource "terraform_data" "named" {
  for_each = toset([nonsensitive(var.otcSecretKey)])
  input    = { (each.key) = 1 }
}
`;

const remoteFiles = (name: string): Record<string, string> => ({
  'inner/main.tf': module(name),
  'run.sh': touch(name),
});

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'edp-reviewed-'));
  createBare(join(root, 'remote.git'));
  await seedBare(join(root, 'remote.git'), { files: remoteFiles('remote') });
  platform = await startPlatform({
    infraDeploy: {
      'terraform/calls.tf': caller,
      'modules/net/main.tf': () => module('net'),
      'scripts/run.sh': () => touch('script'),
    },
  });
});
afterAll(async () => {
  await platform.stop();
  rmSync(root, { recursive: true, force: true });
});

const options = { secrets: { OTC_SECRET_KEY: SECRET }, variables: { EDP_CLOSURE: 'off' } };
const plan = async () => platform.run('plan', { inputs: { ...CUSTOMER, ...FIELDS }, ...options });
const deploy = async (id: string, variables: Record<string, string> = {}) =>
  platform.run('deploy', {
    inputs: { ...CUSTOMER, ...FIELDS, 'plan-id': id },
    ...options,
    variables: { ...options.variables, ...variables },
  });
const push = async (files: Record<string, string | undefined>, message = 'Merge'): Promise<string> =>
  platform.edp.seed(OWNER, 'infra-deploy', { files, message });
const infraDeploy = (): string => platform.edp.directory(OWNER, 'infra-deploy');
const planRef = (id: string): string => `refs/plans/prod/customer-a/${id}`;

let id: string;

describe('what was reviewed is what runs', () => {
  test(
    'a plan is kept under the SHA-256 of its document, without secrets in values, keys or addresses',
    async () => {
      const { exitCode, log } = await plan();
      expectSuccess({ exitCode, log });
      id = planId(log);
      const document = await git(infraDeploy(), 'show', `${planRef(id)}:plan.json`);
      expect(createHash('sha256').update(document).digest('hex')).toBe(id);
      expect(document).toContain('terraform_data.scripts[');
      expect(document).not.toContain(SECRET);
      expect(log).not.toContain(SECRET);
    },
    LONG,
  );

  test.each<[string, () => Promise<Record<string, string | undefined>>, RegExp]>([
    [
      'a file that is named like a state',
      async () => {
        await push({ 'terraform/x.tfstate.tf': module('evil') });
        return { 'terraform/x.tfstate.tf': undefined };
      },
      /file terraform\/x\.tfstate\.tf is new/,
    ],
    [
      'a module beside the root module',
      async () => {
        await push({ 'modules/net/main.tf': module('evil') });
        return { 'modules/net/main.tf': module('net') };
      },
      /file modules\/net\/main\.tf is another/,
    ],
    [
      'a script that a reviewed local-exec calls',
      async () => {
        await push({ 'scripts/run.sh': touch('evil') });
        return { 'scripts/run.sh': touch('script') };
      },
      /file scripts\/run\.sh is another/,
    ],
    [
      'a script below .terraform',
      async () => {
        await push({ 'terraform/.terraform/run.sh': touch('evil') });
        return { 'terraform/.terraform/run.sh': undefined };
      },
      /file terraform\/\.terraform\/run\.sh is new/,
    ],
    [
      'a module of another repository, by branch',
      async () => {
        await seedBare(join(root, 'remote.git'), { files: remoteFiles('evil') });
        return {};
      },
      /module remote is another/,
    ],
  ])(
    'deploy refuses %s, changed after the review',
    async (_, attack, says) => {
      const undo = await attack();
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await deploy(id);
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(says);
      expect(existsSync(mark('evil'))).toBe(false);
      expect(await snapshot(platform.edp)).toEqual(before);
      if (Object.keys(undo).length > 0) await push(undo);
      else await seedBare(join(root, 'remote.git'), { files: remoteFiles('remote') });
    },
    LONG,
  );

  test.each<[string, (document: string) => string]>([
    ['another branch of stacks', (text) => text.replace('"ref": "main"', '"ref": "evil"')],
    [
      'a line break and a command of the runner in the name of the branch',
      (text) => text.replace('"ref": "main"', '"ref": "main\\n##[add-path]/tmp/evil\\n::add-path::/tmp/evil"'),
    ],
    ['another reviewer', (text) => text.replace('"actor": "operator"', '"actor": "boss"')],
  ])(
    'deploy uses and prints nothing of a kept plan in which somebody put %s',
    async (_, forge) => {
      const commit = (await git(infraDeploy(), 'rev-parse', planRef(id))).trim();
      const document = await git(infraDeploy(), 'show', `${commit}:plan.json`);
      const forged = forge(document);
      expect(forged).not.toBe(document);
      await platform.edp.seed(OWNER, 'infra-deploy', {
        files: { 'plan.json': forged },
        branch: 'forged',
        message: 'x',
      });
      await git(infraDeploy(), 'update-ref', planRef(id), 'refs/heads/forged');
      await git(infraDeploy(), 'update-ref', '-d', 'refs/heads/forged');
      const { exitCode, log, raw } = await deploy(id);
      expect(exitCode).not.toBe(0);
      expect(log).toContain('holds another document than its name, a digest, stands for');
      expect(raw).not.toMatch(/add-path|evil|boss/);
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
      await git(infraDeploy(), 'update-ref', planRef(id), commit);
    },
    LONG,
  );

  test(
    'another plan leaves a kept one as it is',
    async () => {
      const before = await git(infraDeploy(), 'rev-parse', planRef(id));
      const { exitCode, log } = await platform.run('plan', {
        inputs: { ...CUSTOMER, ...FIELDS, nodes: '4' },
        ...options,
      });
      expectSuccess({ exitCode, log });
      expect(planId(log)).not.toBe(id);
      expect(await git(infraDeploy(), 'rev-parse', planRef(id))).toBe(before);
      expect((await refsBelow(platform.edp, 'refs/plans/prod/customer-a/')).sort()).toEqual([id, planId(log)].sort());
    },
    LONG,
  );

  test(
    'a lock that is no commit is named, and unlock takes it over: the reviewed plan is applied, and says who made it',
    async () => {
      // An entry's own commit changes no plan.
      await push({ 'instances/prod/other.yaml': 'fields: {}\n' });
      await git(infraDeploy(), 'update-ref', 'refs/locks/prod/customer-a', 'main^{tree}');
      const refused = await deploy(id);
      expect(refused.exitCode).not.toBe(0);
      expect(refused.log).toMatch(/refs\/locks\/prod\/customer-a of \S+ points at a tree, and a lock is a commit/);
      const unlock = /give unlock ([0-9a-f]{12})/.exec(refused.log)![1]!;
      const { exitCode, log } = await deploy(id, { EDP_UNLOCK: unlock });
      expectSuccess({ exitCode, log });
      for (const name of ['script', 'net', 'remote']) expect(existsSync(mark(name))).toBe(true);
      expect(existsSync(mark('evil'))).toBe(false);
      const by = new RegExp(`${id}[^\\n]*made by operator at [^\\n]*${platform.edp.origin}/${OWNER}/infra-deploy/`);
      expect(log).toMatch(by);
      const reviewed = { plan: id, actor: 'operator', run: expect.stringContaining('/actions/runs/') };
      expect(await entry(platform.edp, 'prod', 'customer-a')).toMatchObject({ deployed: { reviewed } });
      const message = await git(infraDeploy(), 'log', '-1', '--format=%B', 'main');
      expect(message).toMatch(new RegExp(`^Plan-Id: ${id}\nPlan-By: operator\nPlan-Run: http`, 'm'));
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
      // What was planned before stands on a state that is gone.
      expect(await refsBelow(platform.edp, 'refs/plans/')).toEqual([]);
      expect(readFileSync(platform.stateFile('prod', 'customer-a'), 'utf8')).toContain('"named"');
    },
    LONG,
  );
});

describe('what a second person has to approve', () => {
  const ADA = { FORGEJO_ACTOR: 'ada' };
  const FOR = { inputs: { ...CUSTOMER, ...FIELDS, nodes: '5' }, ...options, env: ADA };
  /** Others tell of closure checks that were lowered. */
  const reviews = () =>
    platform.edp.repository(OWNER, 'infra-deploy').issues.filter(({ title }) => title.startsWith('Review: '));
  const say = (login: string, body: string): void =>
    void addComment(reviews()[0]!.comments, { body, user: { id: login.length + 10, login } });

  test(
    'waits in one issue, is refused to whoever dispatches it, and says in entry and commit who approved it',
    async () => {
      const tenants = await git(infraDeploy(), 'show', 'main:tenants.yaml');
      await push({ 'tenants.yaml': `${tenants.replaceAll(/review: \w+/g, 'review: approved')}\n` });
      Object.assign(platform.edp.repository(OWNER, 'infra-deploy').members, { ada: 'admin', bob: 'write' });
      const planned = await platform.run('plan', FOR);
      expectSuccess(planned);
      const approved = planId(planned.log);
      const [issue, ...others] = reviews();
      expect(others).toEqual([]);
      expect(issue!.body).toContain(`approve ${approved}`);
      expect(issue!.body).toMatch(/### Plan of customer-a[^]*Risk: [^]*### stacks/);
      expect(issue!.body).not.toContain(SECRET);

      const before = await snapshot(platform.edp);
      const run = { ...FOR, inputs: { ...FOR.inputs, 'plan-id': approved } };
      say('ada', `approve ${approved}`);
      const refused = await platform.run('deploy', run);
      expect(refused.exitCode).not.toBe(0);
      expect(refused.log).toMatch(/The comment of ada at \S+ is by whoever dispatched this run/);
      expect(await snapshot(platform.edp)).toEqual(before);

      say('bob', `approve ${approved}`);
      expectSuccess(await platform.run('deploy', run));
      const at = issue!.comments[1]!.created_at!;
      const reviewed = { plan: approved, actor: 'ada', approved: { by: 'bob', at } };
      expect(await entry(platform.edp, 'prod', 'customer-a')).toMatchObject({ deployed: { reviewed } });
      const message = await git(infraDeploy(), 'log', '-1', '--format=%B', 'main');
      expect(message).toContain(`Actor: ada\n`);
      expect(message).toMatch(new RegExp(`^Approved-By: bob\nApproved-At: ${at}\nApproval: https://`, 'm'));
    },
    LONG,
  );
});
