import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { runSteps, type RunStepsOptions } from '../e2e/run-steps.ts';
import { entry } from '../e2e/support.ts';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';

const LONG = 600_000;
const INSTANCE = 'non-prod/legacy';
/** What the pipeline of before takes from its environment. */
const VALUES: Record<string, string> = {
  DOMAIN: 'legacy.t09.localhost',
  ADMIN_EMAIL: 'a@b.example',
  CLUSTER_FLAVOR: 'cce.s2.small',
  RUNNERS: 'small,large',
  METRICS: '',
};
const FIELDS = { runners: VALUES['RUNNERS'], metrics: '' };
/** Templates as they are today: gomplate's braces are three, since Helm's and Grafana's are two. */
const WORLD: Record<string, string> = {
  'forgejo/values.yaml': `gitea:
  config:
    server:
      DOMAIN: {{{ .Env.DOMAIN }}}
      ROOT_URL: https://{{{ .Env.DOMAIN }}}/
  admin:
    email: {{{ .Env.ADMIN_EMAIL | strings.Quote }}}
  template: '{{ .Release.Name }}-{{ .Values.x }}'
{{{- if .Env.METRICS }}}
metrics: {{{ .Env.METRICS }}}
{{{- end }}}
`,
  'garm/runners.yaml': `flavor: {{{ getenv "CLUSTER_FLAVOR" "cce.s2.large" }}}
pools:
{{{- range strings.Split "," .Env.RUNNERS }}}
  - name: {{{ . }}}
    host: {{{ $.Env.DOMAIN }}}
{{{- end }}}
`,
  'grafana/dashboard.json': '{"title": "Requests", "legendFormat": "{{instance}} {{ $labels.job }}"}\n',
};

let root: string;
let platform: Platform;
let before: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'edp-adopt-'));
  write(join(root, 'world'), WORLD);
  const gomplate = await ensurePart('gomplate', console.log);
  const delimiters = ['--left-delim', '{{{', '--right-delim', '}}}'];
  execFileSync(gomplate, ['--input-dir', join(root, 'world'), '--output-dir', join(root, 'rendered'), ...delimiters], {
    env: VALUES,
  });

  const into = join(root, 'stacks');
  const argv = ['--import', 'tsx', 'tools/convert/convert.ts', join(root, 'world'), '--into', into];
  const { status, stderr } = spawnSync(process.execPath, [...argv, '--map', 'DOMAIN=instance.domain'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const example = Object.fromEntries(
    Object.keys(read(join('examples', 'stacks'))).map((path) => [path, () => undefined]),
  );
  const converted = Object.entries(read(into)).map(([path, text]) => [path, () => text]);
  platform = await startPlatform({ stacks: { ...example, ...Object.fromEntries(converted) } });
  const files = Object.entries(read(join(root, 'rendered'))).map(([path, text]) => [`${INSTANCE}/${path}`, text]);
  await platform.edp.seed(OWNER, 'stacks-instances', { files: Object.fromEntries(files) as Record<string, string> });
  applyByHand();
  before = readFileSync(platform.stateFile('non-prod', 'legacy'), 'utf8');
}, 1_800_000);
afterAll(async () => {
  await platform.stop();
  rmSync(root, { recursive: true, force: true });
});

function write(directory: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

function read(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = entries.map((each) => join(each.parentPath, each.name).slice(directory.length + 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
}

/** The infrastructure of before: made by hand, with a root module that says nowhere whose state it is. */
function applyByHand(): void {
  const module = join(root, 'module');
  cpSync(join('examples', 'infra-deploy', 'terraform'), module, { recursive: true });
  const outputs = join(module, 'outputs.tf');
  const text = readFileSync(outputs, 'utf8').replace(/output "instance_identity" \{\n[^}]*\}\n/, '');
  expect(text).not.toContain('instance_identity');
  writeFileSync(outputs, text);
  const variables = {
    tenant: 'non-prod',
    environment: 'legacy',
    domain: VALUES['DOMAIN'],
    clusterFlavor: 'cce.s2.small',
  };
  writeFileSync(join(module, 'values.tfvars.json'), JSON.stringify(variables));
  const terraform = (...args: string[]): void =>
    void execFileSync('terraform', [`-chdir=${module}`, ...args, '-input=false'], { stdio: 'pipe' });
  terraform('init', `-backend-config=path=${platform.stateFile('non-prod', 'legacy')}`);
  terraform('apply', '-auto-approve', '-var-file=values.tfvars.json');
}

async function run(
  operation: 'plan' | 'deploy',
  options: Partial<RunStepsOptions> = {},
): Promise<{ code: number | null; raw: string }> {
  const { job, code } = await runSteps(platform, operation, { environment: 'legacy', fields: FIELDS, ...options });
  job.remove();
  return { code, raw: job.raw.replaceAll(/^::add-mask::.*\n/gm, '') };
}

const resources = (state: string): unknown => (JSON.parse(state) as { resources: unknown }).resources;

test(
  'a world of gomplate is taken over: nothing of its files and nothing of its infrastructure changes',
  async () => {
    const planned = await run('plan', { confirm: 'legacy' });
    expect({ code: planned.code, raw: planned.raw }).toMatchObject({ code: 0 });
    expect(planned.raw).toMatch(/0 to add, 0 to change, 0 to destroy\. Risk: none/);
    expect(planned.raw).toMatch(/deploying it needs confirm: legacy/);
    expect(planned.raw).toMatch(/non-prod\/legacy: files: 0 added, 0 changed, 0 removed/);

    const unnamed = await run('deploy');
    expect(unnamed.code).toBe(1);
    expect(unnamed.raw).toMatch(/confirm/);

    const deployed = await run('deploy', { confirm: 'legacy' });
    expect({ code: deployed.code, raw: deployed.raw }).toMatchObject({ code: 0 });
    expect(await entry(platform.edp, 'non-prod', 'legacy')).toMatchObject({ status: 'deployed' });
    const after = readFileSync(platform.stateFile('non-prod', 'legacy'), 'utf8');
    expect(resources(after)).toEqual(resources(before));
    expect(JSON.parse(after)).toMatchObject({ outputs: { instance_identity: { value: 'non-prod/legacy' } } });
    const paths = await platform.edp.listTree(OWNER, 'stacks-instances', 'main');
    for (const path of paths.filter((each) => !/\.stacks-index$|hydrator\.metadata$/.test(each)))
      expect(await platform.edp.readFile(OWNER, 'stacks-instances', 'main', path)).toBe(
        readFileSync(join(root, 'rendered', path.slice(INSTANCE.length + 1)), 'utf8'),
      );
    expect(paths).toHaveLength(Object.keys(WORLD).length + 2);
  },
  LONG,
);
