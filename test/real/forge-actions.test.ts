import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { openEndpoint, readMarker } from '@edp/mirror';
import { buildImage, buildLayer, pushImage } from '../../packages/oci/test/stand/build-image.ts';
import { planId } from '../e2e/support.ts';
import { OWNER } from '../platform/platform.ts';
import type { ForgeRun, StoredJob, StoredRun } from './actions/forge-run.ts';
import { type ExampleForge, startExampleForge } from './actions/example-forge.ts';
import { slowModule } from './actions/slow-module.ts';
import { type RealForge, startGitea } from './gitea.ts';

// Whole workflows where operators run them: dispatched on a real forge, whose job a runner takes, and judged by what the forge stores.
const LONG = 1_200_000;
const POLL_MS = 500;
const TRY = { tenant: 'non-prod', environment: 'try' };
const REQUIRED = { 'admin-email': 'ops@try.example', 'cluster-flavor': 'cce.s2.small' };
const SECRET = `otc-${randomBytes(12).toString('hex')}`;
/** What Forgejo shows as it stands; the last step's outputs are the engine's own words. */
const COMMAND = /^(::(?!set-output:: )|##\[(?!group\]|endgroup\]))/m;

const INTERRUPTED =
  /^terraform apply outlived its step, was asked to stop and ended with errors, \d+ of 10 steps done; failed: terraform_data\.slow\[0\]/;

const slow = slowModule('slow');
let world: ExampleForge;
let observability: RealForge;
let http: Http;
beforeAll(async () => {
  http = createHttp();
  observability = await startGitea();
  world = await startExampleForge({
    observability,
    infraDeploy: {
      ...slow.changes,
      '.forgejo/workflows/runner.yml': () => readFileSync('test/real/actions/runner.yml', 'utf8'),
    },
    secrets: { OTC_SECRET_KEY: SECRET, SEVERAL_LINES: 'alpha-line\nbeta-line' },
    variables: { EDP_LOCK_WAIT: '1' },
  });
}, LONG);
afterAll(async () => {
  await Promise.all([world.stop(), observability.stop(), http.close()]);
  slow.remove();
}, LONG);

const run = async (workflow: string, inputs: Record<string, string>): Promise<StoredRun> =>
  succeeded(await world.dispatch(workflow, inputs));

async function succeeded(started: ForgeRun): Promise<StoredRun> {
  const stored = await started.ended();
  if (stored.conclusion !== 'success')
    throw new Error(`it ended with ${stored.conclusion}:\n${stored.log}\n${world.runners[0]!.log()}`);
  // Neither a secret nor a command that nobody has read stands in what is stored.
  for (const secret of [SECRET, world.forge.token, observability.token]) expect(stored.log).not.toContain(secret);
  expect(stored.log).not.toMatch(COMMAND);
  return stored;
}

const lastLines = (log: string): string => log.trimEnd().split('\n').slice(-40).join('\n');

/** The first passwords, as the state has them. */
function passwords(tenant: string, environment: string): string[] {
  const { outputs } = JSON.parse(readFileSync(world.stateFile(tenant, environment), 'utf8')) as {
    outputs: { initial_admin_credentials: { value: Record<string, { password: string }> } };
  };
  return Object.values(outputs.initial_admin_credentials.value).map(({ password }) => password);
}

test(
  'the runner reports as Forgejo’s does: rows wait for their masks, annotations stand as they are, a summary becomes one line',
  async () => {
    const { jobs, conclusion } = await (await world.dispatch('runner', {})).ended();
    const [rows, next] = jobs as [StoredJob, StoredJob];
    expect(conclusion).toBe('failure');
    expect(rows.steps).toEqual(['success', 'success', 'success', 'skipped', 'success', 'success']);
    // A report may fall between one of these rows and its mask, not between each.
    expect(rows.log).toMatch(/^handed out \*\*\*$/m);
    expect(rows.log).not.toContain('::add-mask::');
    // A secret of two lines is one mask: each of them alone is none.
    expect(rows.log).toMatch(/^around \*\*\*\n\*\*\* around\nalpha-line\nalone$/m);
    // The engine drops commands that a step has told it not to read, and obeys those of another kind of runner.
    expect(rows.log).toMatch(
      /^::error file=x::as it stands\n##\[group\]folded\n##\[endgroup\]\n##\[set-env name=OBEYED\]yes$/m,
    );
    expect(rows.log).toMatch(/^obeyed: yes, true$/m);
    expect(rows.log).toMatch(/^ {2}⚙ {2}Summary - one\\ntwo\\n$/m);

    expect(next).toMatchObject({ name: 'next', conclusion: 'failure' });
    expect(next.steps).toEqual(['success', 'success', 'failure', 'skipped', 'failure']);
    expect(next.log).toMatch(/^told 42$/m);
    expect(next.log).not.toMatch(/^not reached$/m);
  },
  LONG,
);

test(
  'an instance is planned, deployed, deployed again without changes and destroyed, and the page of all instances follows',
  async () => {
    const plan = await run('plan', { ...TRY, ...REQUIRED });
    expect(plan.log).toMatch(/NEW instance/);
    const id = planId(plan.log);
    expect(lastLines(plan.log)).toContain(`plan-id ${id}.`);
    expect(await world.refs('infra-deploy')).toHaveProperty([`refs/plans/non-prod/try/${id}`]);

    const first = await run('deploy', { ...TRY, ...REQUIRED, 'plan-id': id });
    const secrets = passwords('non-prod', 'try');
    expect(secrets).toHaveLength(3);
    for (const password of secrets) expect(first.log).toContain(password);
    expect(lastLines(first.log)).toMatch(/^Applied: 9 added, 0 changed, 0 destroyed\.$/m);
    expect(lastLines(first.log)).toMatch(/^Run lock released: /m);
    expect(await world.entry('non-prod', 'try')).toMatchObject({
      status: 'deployed',
      fields: { adminEmail: 'ops@try.example' },
      deployed: { credentialsShown: true },
    });
    expect(await world.read('stacks-instances', 'non-prod/try/.stacks-index')).not.toBe('');
    expect(Object.keys(await world.refs('infra-deploy'))).not.toContainEqual(
      expect.stringMatching(/^refs\/(locks|plans)\//),
    );

    const { 'refs/heads/main': rendered } = await world.refs('stacks-instances');
    const second = await run('deploy', TRY);
    expect(lastLines(second.log)).toMatch(/^Applied: 0 added, 0 changed, 0 destroyed\.$/m);
    for (const password of secrets) expect(second.log).not.toContain(password);
    expect(await world.refs('stacks-instances')).toMatchObject({ 'refs/heads/main': rendered });

    const destroyed = await run('destroy', { ...TRY, confirm: 'try' });
    expect(lastLines(destroyed.log)).toMatch(/^Destroyed: 9 resources of try\./m);
    expect(await world.entry('non-prod', 'try')).toMatchObject({ status: 'destroyed' });
    // Each push of an entry has started the workflow fleet.
    const page = async (): Promise<string> => world.read('infra-deploy', 'README.md', 'fleet');
    while (!/non-prod\/try.*destroyed/.test(await page())) await sleep(POLL_MS);
  },
  LONG,
);

test(
  'a deploy that is cancelled on its page stops Terraform, says where, gives the lock back, and is gone on with',
  async () => {
    const instance = { tenant: 'non-prod', environment: 'slow' };
    const cancelled = await world.dispatch('deploy', { ...instance, ...REQUIRED });
    await slow.begun(cancelled);
    await cancelled.cancel();
    const lock = 'refs/locks/non-prod/slow';
    while (lock in (await world.refs('infra-deploy'))) await sleep(POLL_MS);
    expect(await world.entry('non-prod', 'slow')).toMatchObject({
      status: 'failed',
      attempt: { stoppedAt: 'terraform (deploy)', found: expect.stringMatching(INTERRUPTED) },
    });

    slow.release();
    const next = await run('deploy', instance);
    expect(next.log).toMatch(
      /The last run of this instance stopped at terraform \(deploy\).*Found then: terraform apply/,
    );
    for (const password of passwords('non-prod', 'slow')) expect(next.log).toContain(password);
    expect(await world.entry('non-prod', 'slow')).toMatchObject({ status: 'deployed' });
    // What the post hooks of the cancelled job print after it reaches no log.
    const { conclusion, log } = await cancelled.stored();
    expect(conclusion).toBe('cancelled');
    expect(log).toMatch(/^Run lock taken: /m);
    expect(log).not.toMatch(/outlived|Run lock released/);
  },
  LONG,
);

describe('a pull request of stacks', () => {
  const mail = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mail\ndata:\n  to: {{quote fields.adminEmail}}\n';
  /** Adds a file to the templates, as somebody does on the page. */
  const add = async (repository: string, file: string, commit: { text: string; branch: string; new_branch?: string }) =>
    world.must('POST', `/repos/${repository}/contents/template/stacks/forgejo/manifests/${file}`, {
      ...commit,
      content: Buffer.from(commit.text).toString('base64'),
    });
  const preview = async (start: () => Promise<unknown>): Promise<StoredRun> => {
    const how = { workflow: 'preview', event: 'pull_request_target', start: async () => void (await start()) };
    return succeeded(await world.startRun('stacks', how));
  };
  const open = async (number: number, head: string, user = ''): Promise<StoredRun> =>
    preview(async () => {
      const pull = { title: 'Label the namespace', head, base: 'main' };
      const sudo = user === '' ? '' : `?sudo=${user}`;
      expect(await world.must('POST', `/repos/${OWNER}/stacks/pulls${sudo}`, pull)).toMatchObject({ number });
    });
  const comments = async (number: number): Promise<string[]> =>
    ((await world.must('GET', `/repos/${OWNER}/stacks/issues/${number}/comments`)) as { body: string }[]).map(
      ({ body }) => body,
    );

  test(
    'gets one comment of what it would do to every instance, which follows the next push',
    async () => {
      await add(`${OWNER}/stacks`, 'mail.yaml.hbs', { text: mail, branch: 'main', new_branch: 'patch' });
      await open(1, 'patch');
      const [first, ...others] = await comments(1);
      expect(others).toEqual([]);
      expect(first).toMatch(/^#### Changes\n\nIn 1 instance \(non-prod\/slow\):\n\n~~~diff\n\+ ConfigMap mail /m);

      await preview(async () =>
        add(`${OWNER}/stacks`, 'broken.yaml.hbs', { text: '{{fields.nobody}}\n', branch: 'patch' }),
      );
      const [second, ...more] = await comments(1);
      expect(more).toEqual([]);
      expect(second).toMatch(/^#### Refused\n\n.*fields\.nobody.*broken\.yaml\.hbs.*non-prod\/slow$/m);
      expect(second).not.toContain('#### Changes');
    },
    LONG,
  );

  test(
    'of somebody’s fork gets it by the same token, which may only read there, and nothing that its templates print',
    async () => {
      const { name } = await world.forge.createUser('stranger');
      await world.must('PUT', `/repos/${OWNER}/stacks/collaborators/${name}`, { permission: 'read' });
      await world.must('POST', `/repos/${OWNER}/stacks/forks?sudo=${name}`, {});
      await add(`${name}/stacks`, 'mail.yaml.hbs', { text: mail, branch: 'main' });
      const { log } = await open(2, `${name}:main`, name);
      const [comment, ...others] = await comments(2);
      expect(others).toEqual([]);
      for (const said of [comment, log]) {
        expect(said).toMatch(/non-prod\/slow/);
        expect(said).not.toContain(REQUIRED['admin-email']);
      }
    },
    LONG,
  );
});

test(
  'sync brings all of it to another forge, where nothing of it runs, says so there, and finds nothing to do next',
  async () => {
    const endpoint = ({ origin, user, token }: RealForge): ReturnType<typeof openEndpoint> =>
      openEndpoint(origin, { http, username: user, token, tokenInput: 't', log: () => {} });
    const name = `${OWNER.toLowerCase()}/app`;
    const image = buildImage({ layers: [buildLayer()] });
    await pushImage(endpoint(world.forge).registry, { name, reference: '1', image });

    await run('sync', {});
    const target = endpoint(observability);
    const repositories = ['checkout', 'edp-actions', 'infra-deploy', 'stacks'];
    const owned = (await observability.api('GET', `/orgs/${OWNER}/repos`)).json as {
      name: string;
      has_actions: boolean;
    }[];
    expect(owned.map((each) => each.name).toSorted()).toEqual([...repositories, 'mirror-status'].toSorted());
    const branches = async (forge: RealForge, repository: string): Promise<unknown> => {
      const { json } = await forge.api('GET', `/repos/${OWNER}/${repository}/branches?limit=50`);
      return (json as { name: string; commit: { id: string } }[]).map((each) => [each.name, each.commit.id]);
    };
    for (const repository of repositories) {
      expect(await branches(observability, repository)).toEqual(await branches(world.forge, repository));
      expect(owned.find((each) => each.name === repository)?.has_actions).toBe(false);
    }
    expect(await target.registry.tags(name)).toEqual(['1']);
    const marker = await readMarker(target, { owner: OWNER });
    expect(marker?.source).toBe(world.forge.origin);
    expect(Object.keys(marker!.content.git).sort()).toEqual(repositories.map((each) => `${OWNER}/${each}`));
    expect(marker!.content.images).toEqual({ [`${name}:1`]: image.manifest.digest });

    const again = await run('sync', {});
    expect(again.log).toMatch(/^4 repositories, 1 images: nothing to do, 5 unchanged, the mirror is complete\./m);
  },
  LONG,
);
