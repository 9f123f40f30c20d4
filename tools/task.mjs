// What every npm script starts with: installs what is missing, says so, then runs the task.
// Plain JavaScript without dependencies, since it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.edp-lock');
/** What prettier is told: files that have not changed since they were last found right are not read again. */
const CACHED = ['--cache', '--cache-strategy', 'content', '--log-level', 'warn'];

/** @type {Record<string, { parts?: import('./parts.mjs').Part[], run: (args: string[]) => void }>} */
const TASKS = {
  setup: {
    parts: [
      'act',
      'registry',
      'registry-2',
      'referrers-registry',
      'crane',
      'skopeo',
      'actionlint',
      'terraform',
      'tofu',
      'versitygw',
      'cloud',
      'strace',
      'helm',
      'kustomize',
      'chromium',
    ],
    run: () => console.log('Everything is there.'),
  },
  build: { run: () => node(['tools/build.mjs']) },
  'test:node': { parts: ['node-22', 'node-24', 'act', 'registry', 'terraform'], run: testOnNodes },
  check: { run: check },
  fix: { run: fix },
  docs: { run: (args) => node(['--import', 'tsx', 'tools/docs.ts', ...args]) },
  release: { run: (args) => node(['--import', 'tsx', 'tools/release/release.ts', ...args]) },
  form: { run: (args) => node(['--import', 'tsx', 'tools/form.ts', ...args]) },
  init: { run: (args) => node(['--import', 'tsx', 'tools/init/init.ts', ...args]) },
  convert: { run: (args) => node(['--import', 'tsx', 'tools/convert/convert.ts', ...args]) },
  world: { parts: ['act', 'registry'], run: () => node(['--import', 'tsx', 'test/world/keep.ts']) },
  dispatch: { run: (args) => node(['--import', 'tsx', 'test/world/dispatch.ts', ...args]) },
  demo: {
    parts: ['act', 'registry', 'terraform'],
    run: (args) => node(['--import', 'tsx', 'test/demo/demo.ts', ...args]),
  },
  test: {
    parts: [
      'act',
      'registry',
      'registry-2',
      'referrers-registry',
      'crane',
      'skopeo',
      'actionlint',
      'terraform',
      'tofu',
      'versitygw',
      'cloud',
      'strace',
      'helm',
      'kustomize',
      'chromium',
    ],
    run: test,
  },
  'test:soak': {
    parts: ['terraform', 'tofu', 'versitygw', 'cloud', 'registry', 'registry-2', 'gitea', 'actions-runner'],
    run: (patterns) => {
      process.env['EDP_TRIALS'] ||= '200';
      test(['--config', 'jest.soak.config.mjs', ...patterns]);
    },
  },
  'test:real': {
    parts: [
      'gitea',
      'actions-runner',
      'gomplate',
      'registry',
      'crane',
      'git-lfs',
      'terraform',
      'tofu',
      'versitygw',
      'cloud',
      'helm',
      'kustomize',
      'etcd',
      'kube-apiserver',
      'kube-controller-manager',
      'kubectl',
      'argo-cd',
      'redis',
    ],
    run: (args) => test(['--config', 'jest.real.config.mjs', ...args]),
  },
  'test:mutate': { run: (args) => node(['tools/mutate.mjs', ...args]) },
  bench: { run: (args) => node(['--import', 'tsx', 'bench/bench.ts', ...args]) },
};

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
  console.error(`No task "${name}". There are: ${Object.keys(TASKS).join(', ')}`);
  process.exit(2);
}
installDependencies();
if (task.parts) await installParts(task.parts);
task.run(args.filter((arg) => arg !== '--'));

function installDependencies() {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(`Installing the dependencies (${PNPM}, frozen lockfile) …`);
  run('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter', 'append-only']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

/** @param {import('./parts.mjs').Part[]} names */
async function installParts(names) {
  const { ensureParts } = await import('./parts.mjs');
  await ensureParts(names, console.log);
}

function check() {
  run('npx', ['tsc', '--project', '.']);
  run('npx', ['oxlint', '--type-aware', '--deny-warnings']);
  run('npx', ['prettier', '--check', ...CACHED, '.']);
  node(['--import', 'tsx', 'tools/docs.ts', '--check']);
  forms('--check');
  console.log('Types, lint, format, generated documents and forms are clean.');
}

function fix() {
  run('npx', ['oxlint', '--type-aware', '--fix']);
  forms();
  node(['--import', 'tsx', 'tools/docs.ts']);
  run('npx', ['prettier', '--write', ...CACHED, '.']);
}

/**
 * The forms of the example workflows, from the example schema.
 * @param {string[]} options
 */
function forms(...options) {
  const workflows = ['plan.yml', 'deploy.yml'].flatMap((name) => [
    '--workflow',
    `examples/infra-deploy/.forgejo/workflows/${name}`,
  ]);
  node(['--import', 'tsx', 'tools/form.ts', '--schema', 'examples/stacks/schema.yaml', ...workflows, ...options]);
}

/** @param {string[]} patterns */
function test(patterns) {
  node(['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...patterns]);
}

/**
 * The packages and one life of an instance on the versions of Node that runners start actions with; others than the machine's.
 * @param {string[]} args a version (22 or 24; both unless told), then patterns
 */
function testOnNodes([version, ...patterns]) {
  const versions = version === undefined ? ['22', '24'] : [version];
  const chosen = patterns.length === 0 ? ['packages/', 'test/e2e/life'] : patterns;
  for (const each of versions) {
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...chosen];
    // By its own npm script's name the part is there; what the tests start as `node` is the same.
    const { status } = spawnSync(process.execPath, ['tools/with-node.mjs', each, ...jest], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

/** @param {string[]} argv */
function node(argv) {
  run(process.execPath, argv);
}

/**
 * @param {string} command
 * @param {string[]} argv
 */
function run(command, argv) {
  const { status, error } = spawnSync(command, argv, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
