// The whole life of an instance on a real runner, told step by step. `npm run demo`; `npm run demo -- --verbose` shows the whole job logs.
import { existsSync, readFileSync } from 'node:fs';
import { foldLog } from './fold-log.ts';
import { OWNER, type Platform, type RunOptions, startPlatform, type Workflow } from '../platform/platform.ts';

const verbose = process.argv.includes('--verbose');
const started = Date.now();
const bold = (text: string): string => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);
let step = 0;

async function main(): Promise<void> {
  console.log(
    bold('Two forges start on this machine: edp manages every instance but itself, observability manages edp.\n'),
  );
  const platform = await startPlatform();
  try {
    await tell(platform);
  } finally {
    await platform.stop();
  }
}

async function tell(platform: Platform): Promise<void> {
  const customer = { tenant: 'prod', environment: 'customer-a' };
  const required = { 'admin-email': 'ops@customer-a.example', 'cluster-flavor': 'cce.s2.small' };

  const first = await say(platform, 'An operator plans a new instance, customer-a', 'plan', {
    inputs: { ...customer, ...required },
  });
  await say(platform, 'The plan reads well: its id goes into deploy', 'deploy', {
    inputs: { ...customer, ...required, 'plan-id': planId(first) },
  });
  await say(platform, 'The same plan again: nothing to do', 'plan', { inputs: customer });
  const scale = await say(platform, 'More nodes: plan', 'plan', { inputs: { ...customer, nodes: '4' } });
  await say(platform, 'More nodes: deploy', 'deploy', {
    inputs: { ...customer, nodes: '4', 'plan-id': planId(scale) },
  });
  await say(platform, 'An (INITIAL) field cannot be changed any more', 'plan', {
    inputs: { ...customer, 'cluster-flavor': 'cce.s2.large' },
    refused: true,
  });
  const engine = { 'database-engine': 'postgresql-17' };
  const risky = await say(platform, 'A new database engine replaces the database: plan says so', 'plan', {
    inputs: { ...customer, ...engine },
  });
  await say(platform, 'Deploy refuses to lose data unless the name is typed', 'deploy', {
    inputs: { ...customer, ...engine, 'plan-id': planId(risky) },
    refused: true,
  });
  await say(platform, 'Confirmed by the typed name', 'deploy', {
    inputs: { ...customer, ...engine, 'plan-id': planId(risky), confirm: 'customer-a' },
  });
  await say(platform, 'The instance goes; its configuration stays', 'destroy', {
    inputs: { ...customer, confirm: 'customer-a' },
  });
  await platform.edp.pushImage('devfw-cicd/forgejo', '11.0');
  await say(platform, 'Everything edp needs is mirrored to observability', 'sync', { inputs: { mode: 'sync' } });
  await say(platform, 'Mirrored again: nothing to do', 'sync', { inputs: { mode: 'sync' } });
  const edp = { tenant: 'prod', environment: 'edp' };
  const rebuilt = await say(platform, 'observability plans edp itself', 'plan', {
    on: platform.observability,
    inputs: edp,
  });
  await say(platform, 'observability deploys edp', 'deploy', {
    on: platform.observability,
    inputs: { ...edp, 'plan-id': planId(rebuilt) },
  });
  await tellWhatIsWhere(platform);
}

async function say(
  platform: Platform,
  title: string,
  workflow: Workflow,
  { refused = false, ...options }: RunOptions & { refused?: boolean },
): Promise<string> {
  step += 1;
  const inputs = Object.entries(options.inputs).map(([key, value]) => `${key}=${value}`);
  console.log(bold(`\n${step}. ${title}`));
  console.log(
    `   dispatch ${workflow} on ${options.on === platform.observability ? 'observability' : 'edp'}: ${inputs.join(' ')}`,
  );
  const from = Date.now();
  const { exitCode, log } = await platform.run(workflow, options);
  for (const line of verbose ? log.split('\n') : foldLog(log)) console.log(`   │ ${line}`);
  console.log(`   ${exitCode === 0 ? 'succeeded' : 'refused'} after ${((Date.now() - from) / 1000).toFixed(1)} s`);
  if ((exitCode !== 0) !== refused)
    throw new Error(`Step ${step} should have ${refused ? 'been refused' : 'succeeded'}.\n${log}`);
  return log;
}

function planId(log: string): string {
  const id = /Plan id: ([0-9a-f]{64})/.exec(log)?.[1];
  if (id === undefined) throw new Error(`The plan printed no id.\n${log}`);
  return id;
}

async function tellWhatIsWhere({ edp, observability, stateFile }: Platform): Promise<void> {
  console.log(bold('\nWhat is where'));
  const show = async (title: string, text: Promise<string | undefined>): Promise<void> => {
    console.log(`\n${bold(title)}\n${((await text) ?? '(absent)').trim().replace(/^/gm, '   ')}`);
  };
  await show(
    'edp: infra-deploy, instances/prod/customer-a.yaml (destroyed, kept)',
    edp.readFile(OWNER, 'infra-deploy', 'main', 'instances/prod/customer-a.yaml'),
  );
  await show(
    'edp: stacks-instances, what Argo CD of customer-a would watch',
    edp
      .listTree(OWNER, 'stacks-instances', 'main')
      .then((files) => files.filter((file) => file.startsWith('prod/customer-a/')).join('\n')),
  );
  await show(
    'observability: infra-deploy branch observability, instances/prod/edp.yaml (deployed from there)',
    observability.readFile(OWNER, 'infra-deploy', 'observability', 'instances/prod/edp.yaml'),
  );
  await show(
    'observability: mirrored branches and tags',
    Promise.all(
      ['infra-deploy', 'stacks'].map(async (name) =>
        Object.entries(await observability.refs(OWNER, name))
          .map(([ref, id]) => `${name}  ${ref}  ${id.slice(0, 12)}`)
          .join('\n'),
      ),
    ).then((parts) => parts.join('\n')),
  );
  const image = 'devfw-cicd/forgejo';
  await show(
    `Image ${image}:11.0 on both forges`,
    Promise.all([edp.imageDigest(image, '11.0'), observability.imageDigest(image, '11.0')]).then(
      ([source, target]) => `edp            ${source}\nobservability  ${target}`,
    ),
  );
  await show(
    'observability: mirror-status complete.json',
    observability.readFile(OWNER, 'mirror-status', 'main', 'complete.json'),
  );
  const file = stateFile('prod', 'edp');
  const resources = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { resources: unknown[] }).resources.length
    : 0;
  console.log(`\n${bold('Terraform state of edp')}: ${resources} resources`);
  console.log(`\nDone in ${((Date.now() - started) / 1000).toFixed(0)} s. To look around by hand: npm run world`);
}

await main();
