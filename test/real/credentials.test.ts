import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyObjects, ensureSecrets, type KubernetesObject, parseSecrets } from '@edp/cluster';
import { type Credential, readCredentials, renderKubectl } from '@edp/terraform';
import { parseYamlDocuments } from '@edp/yaml';
import { ensurePart } from '../../tools/parts.mjs';
import { localBackend } from '../cloud/backends.ts';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { argoCdManifests } from '../cluster/argo-cd.ts';
import { startArgoCdServer } from '../cluster/argo-cd-server.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { recordLog } from '../cluster/record-log.ts';
import { startChromium } from '../world/chromium.ts';
import { buildKustomization } from '../cluster/build-kustomization.ts';
import { renderExample } from '../cluster/render-example.ts';
import { startGarmPod } from './garm-pod.ts';
import { startGiteaProcess } from './gitea-process.ts';
import { logInToForge } from './log-in-to-forge.ts';

const LONG = 600_000;
const VARIABLES = {
  ...{ tenant: 'non-prod', environment: 'try', domain: 'try.t09.de', clusterFlavor: 'cce.s2.small', nodes: 2 },
  ...{ databaseEngine: 'postgresql-16', storageSize: 50, dnsZoneId: 'zone-1' },
  ...{ observability: true, coder: true, garm: true, search: true, argocd: 'install' },
};

type Outputs = Record<string, { value: unknown; sensitive: boolean }>;

let kubernetes: Kubernetes;
let cloud: Cloud;
let terraform: string;
let path: string;
let root: string;
beforeAll(async () => {
  [kubernetes, cloud, terraform] = await Promise.all([startKubernetes(), startCloud(), ensurePart('terraform')]);
  path = [dirname(await ensurePart('kubectl')), process.env['PATH']].join(delimiter);
  root = mkdtempSync(join(tmpdir(), 'edp-credentials-'));
  cpSync('examples/infra-deploy/terraform-otc', root, { recursive: true });
  writeFileSync(join(root, 'main.tf'), localBackend(readFileSync(join(root, 'main.tf'), 'utf8')));
  writeFileSync(join(root, 'terraform.tfvars.json'), JSON.stringify(VARIABLES));
  run(terraform, ['init', '-input=false']);
}, LONG);
afterAll(async () => {
  cloud.remove();
  rmSync(root, { recursive: true, force: true });
  await kubernetes.stop();
}, LONG);

function run(command: string, argv: string[]): string {
  const env = { PATH: path, HOME: root, KUBECONFIG: kubernetes.kubeconfigFile, ...cloud.env };
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Applies the example's root module; returns what it hands out. */
function apply(...argv: string[]): { outputs: Outputs; credentials: Credential[] } {
  run(terraform, ['apply', '-auto-approve', '-input=false', ...argv]);
  const outputs = JSON.parse(run(terraform, ['output', '-json'])) as Outputs;
  return { outputs, credentials: readCredentials(outputs, 'initial_admin_credentials') };
}

/** What every line of the log prints that an operator copies from it, by its comment. */
const printed = (credentials: Credential[]): Record<string, string> =>
  Object.fromEntries(
    renderKubectl(credentials)
      .split('\n')
      .map((line) => [line.replace(/^.*# /, ''), run('bash', ['-c', line])]),
  );

/** The line of each component with what was shown beside it. */
const shown = (credentials: Credential[]): Record<string, string> =>
  Object.fromEntries(
    credentials.flatMap(({ name, username, password, secret }) => [
      ...(secret!.usernameKey === undefined ? [] : [[`${name}: ${secret!.usernameKey}`, `${username}\n`]]),
      [`${name}: ${secret!.passwordKey}`, `${password}\n`],
    ]),
  );

async function bootstrap(outputs: Outputs): Promise<string[]> {
  const { log, lines } = recordLog();
  await ensureSecrets(kubernetes.cluster, parseSecrets(outputs['kubernetes_secrets']!.value), { log });
  return lines;
}

test(
  'each printed line reads from the cluster what was shown, further deploys change nothing, and a rotated password is read by the same line',
  async () => {
    const first = apply();
    expect(first.credentials.map(({ name }) => name).sort()).toEqual(['argocd', 'forgejo', 'garm', 'grafana']);
    await bootstrap(first.outputs);
    expect(printed(first.credentials)).toEqual(shown(first.credentials));

    const again = apply();
    expect(await bootstrap(again.outputs)).not.toContainEqual(expect.stringMatching(/created|Not as/));
    expect(printed(again.credentials)).toEqual(shown(first.credentials));

    const rotated = apply('-replace=random_password.service["grafana"]');
    const before = first.credentials.find(({ name }) => name === 'grafana')!;
    const after = rotated.credentials.find(({ name }) => name === 'grafana')!;
    expect(after.password).not.toBe(before.password);
    const kept = await bootstrap(rotated.outputs);
    expect(kept).toContainEqual(expect.stringMatching(/observability\/grafana-admin is there .*: admin-password\. /));
    expect(kept.join('\n')).not.toContain(after.password);
    expect(printed([after])['grafana: admin-password']).toBe(`${before.password}\n`);
    run('kubectl', ['-n', 'observability', 'delete', 'secret', 'grafana-admin']);
    await bootstrap(rotated.outputs);
    expect(printed(rotated.credentials)).toEqual(shown(rotated.credentials));
  },
  LONG,
);

/** Asks Argo CD as its page and its program do; returns the status and for whom the session is. */
async function logInToArgoCd(origin: string, login: { username: string; password: string }): Promise<unknown> {
  const body = JSON.stringify(login);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/session`, { method: 'POST', headers, body });
  if (!answer.ok) return answer.status;
  const { token } = (await answer.json()) as { token: string };
  const who = await fetch(`${origin}/api/v1/session/userinfo`, { headers: { authorization: `Bearer ${token}` } });
  return ((await who.json()) as { username?: string }).username;
}

test(
  'the password that the line of Argo CD prints logs in there; after the rotation the new one does and the old one does not',
  async () => {
    const first = apply();
    await bootstrap(first.outputs);
    const { log } = recordLog();
    const install = parseYamlDocuments(readFileSync(await argoCdManifests(), 'utf8'), { file: 'install.yaml' });
    await applyObjects(kubernetes.cluster, install as KubernetesObject[], { log, namespace: 'argocd' });
    const passwordOf = ({ credentials }: ReturnType<typeof apply>): string =>
      printed(credentials.filter(({ name }) => name === 'argocd'))['argocd: password']!.trimEnd();
    const password = passwordOf(first);
    let server = await startArgoCdServer(kubernetes);
    try {
      expect(await logInToArgoCd(server.origin, { username: 'admin', password: `${password}x` })).toBe(401);
      expect(await logInToArgoCd(server.origin, { username: 'admin', password })).toBe('admin');

      // As docs/instances.md has it: replace it, delete both Secrets, deploy, start the server again.
      const rotated = apply('-replace=random_password.service["argocd"]');
      const secrets = ['argocd-initial-admin-secret', 'argocd-secret'];
      run('kubectl', ['-n', 'argocd', 'delete', 'secret', ...secrets]);
      await bootstrap(rotated.outputs);
      await server.stop();
      server = await startArgoCdServer(kubernetes);
      const renewed = passwordOf(rotated);
      expect(renewed).not.toBe(password);
      expect(await logInToArgoCd(server.origin, { username: 'admin', password: renewed })).toBe('admin');
      expect(await logInToArgoCd(server.origin, { username: 'admin', password })).toBe(401);
    } finally {
      await server.stop();
    }
  },
  LONG,
);

test(
  'the forge takes what its line prints in the form of a browser; after the rotation the new password, and not the old one',
  async () => {
    const [forge, chromium] = await Promise.all([startGiteaProcess(), startChromium()]);
    try {
      const first = apply();
      await bootstrap(first.outputs);
      const read = ({ credentials }: ReturnType<typeof apply>): { username: string; password: string } => {
        const lines = printed(credentials.filter(({ name }) => name === 'forgejo'));
        const of = (key: string): string => lines[`forgejo: ${key}`]!.trimEnd();
        return { username: of('username'), password: of('password') };
      };
      const login = read(first);
      const named = (action: string, { username, password }: typeof login): string[] => [
        ...['admin', 'user', action, '--username', username, '--password', password, '--must-change-password=false'],
      ];
      // As the init container of the chart does with passwordMode initialOnlyNoReset.
      await forge.command(...named('create', login), '--admin', '--email', 'ops@try.example');
      const { origin } = forge;
      expect(await logInToForge(chromium, { ...login, origin, password: `${login.password}x` })).toBeUndefined();
      expect(await logInToForge(chromium, { origin, ...login })).toBe(login.username);

      const rotated = apply('-replace=random_password.service["forgejo"]');
      run('kubectl', ['-n', 'forgejo', 'delete', 'secret', 'forgejo-admin']);
      await bootstrap(rotated.outputs);
      const renewed = read(rotated);
      await forge.command(...named('change-password', renewed));
      expect(await logInToForge(chromium, { origin, ...renewed })).toBe(login.username);
      expect(await logInToForge(chromium, { origin, ...login })).toBeUndefined();
    } finally {
      await Promise.all([forge.stop(), chromium.stop()]);
    }
  },
  LONG,
);

test(
  'Garm starts with what the example deploys and Terraform made, nobody is its administrator before the one whose password is printed, and its account may make pods of runners and nothing else',
  async () => {
    const { outputs, credentials } = apply();
    await bootstrap(outputs);
    const { log } = recordLog();
    const objects = await buildKustomization(renderExample('try', { garm: true }), 'stacks/garm/manifests');
    const { created } = await applyObjects(kubernetes.cluster, objects, { log, namespace: 'garm' });
    expect(created).toBe(objects.length);
    const may = (verb: string, what: string, namespace: string): boolean =>
      spawnSync('kubectl', ['auth', 'can-i', verb, what, '-n', namespace, '--as', 'system:serviceaccount:garm:garm'], {
        env: { PATH: path, HOME: root, KUBECONFIG: kubernetes.kubeconfigFile },
      }).status === 0;
    for (const verb of ['get', 'list', 'create', 'delete']) expect(may(verb, 'pods', 'garm-runners')).toBe(true);
    expect(may('get', 'namespace/garm-runners', 'garm-runners')).toBe(true);
    for (const namespace of ['garm', 'forgejo', 'kube-system']) expect(may('create', 'pods', namespace)).toBe(false);
    expect(may('get', 'secrets', 'garm-runners')).toBe(false);
    expect(may('create', 'namespaces', 'garm')).toBe(false);

    const pod = await startGarmPod(
      kubernetes,
      objects.find(({ kind }) => kind === 'Deployment')!,
    );
    const post = async (place: string, body: object): Promise<Response> =>
      fetch(`${pod.origin}/api/v1/${place}`, { method: 'POST', body: JSON.stringify(body) });
    try {
      const lines = printed(credentials.filter(({ name }) => name === 'garm'));
      const username = lines['garm: username']!.trimEnd();
      const password = lines['garm: password']!.trimEnd();
      // Nobody can log in yet: whoever asks now would be its administrator.
      expect((await post('auth/login', { username, password })).status).toBe(409);
      expect(pod.postStart()).toEqual({ code: 0, printed: '' });
      // As at each further start.
      expect(pod.postStart()).toEqual({ code: 0, printed: '' });
      expect((await post('first-run', { username: 'other', password, email: 'o@try.example' })).status).toBe(409);
      expect((await post('auth/login', { username, password: `${password}x` })).status).toBe(401);
      const { token } = (await (await post('auth/login', { username, password })).json()) as { token: string };
      const read = async (place: string): Promise<unknown> =>
        (await fetch(`${pod.origin}/api/v1/${place}`, { headers: { authorization: `Bearer ${token}` } })).json();
      expect(await read('controller-info')).toMatchObject({
        metadata_url: 'https://garm.try.buildth.ing/api/v1/metadata',
        callback_url: 'https://garm.try.buildth.ing/api/v1/callbacks',
        webhook_url: 'https://garm.try.buildth.ing/webhooks',
      });
      expect(await read('providers')).toMatchObject([{ name: 'kubernetes', type: 'external' }]);
    } finally {
      await pod.stop();
    }
  },
  LONG,
);
