import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureSecrets, parseSecrets } from '@edp/cluster';
import { type Credential, readCredentials, renderKubectl } from '@edp/terraform';
import { ensurePart } from '../../tools/parts.mjs';
import { localBackend } from '../cloud/backends.ts';
import { type Cloud, startCloud } from '../cloud/cloud.ts';
import { type Kubernetes, startKubernetes } from '../cluster/kubernetes.ts';
import { recordLog } from '../cluster/record-log.ts';

const LONG = 600_000;
const VARIABLES = {
  ...{ tenant: 'non-prod', environment: 'try', domain: 'try.t09.de', clusterFlavor: 'cce.s2.small', nodes: 2 },
  ...{ databaseEngine: 'postgresql-16', storageSize: 50, dnsZoneId: 'zone-1' },
  ...{ observability: true, coder: true, search: true, argocd: 'install' },
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
    expect(first.credentials.map(({ name }) => name).sort()).toEqual(['argocd', 'forgejo', 'grafana']);
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
