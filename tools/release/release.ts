// Makes a release: npm run release -- 1.0.0 [--home URL] [--out DIRECTORY] [--tested]
// Checks, then sets branch v<major> and tag v<version> in this clone and writes archive, SBOM, provenance and sums. Pushes nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitRelease } from './commit-release.ts';
import { packRelease } from './pack-release.ts';
import { releaseTree } from './release-tree.ts';
import { verifyRelease } from './verify-release.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    home: { type: 'string', default: 'https://edp.buildth.ing/DevFW-CICD/edp-actions' },
    out: { type: 'string', default: 'release' },
    // For a workflow whose step before has run them on this commit.
    tested: { type: 'boolean', default: false },
  },
});
const [version = ''] = positionals;
const root = process.cwd();
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) refuse('Say which version: npm run release -- 1.0.0');
if (git('status', '--porcelain') !== '')
  refuse('The working directory is not clean: commit or remove what git status names.');
if (!readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version}`))
  refuse(`CHANGELOG.md has no heading "## ${version}": say there what is new.`);
const { version: own } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
if (own !== version) refuse(`package.json says ${own}: set its version to ${version}, and commit it.`);
if (git('tag', '--list', `v${version}`) !== '')
  refuse(`There is a tag v${version} already: a release is never made twice.`);
const fresh = mkdtempSync(join(tmpdir(), 'edp-dist-'));
try {
  run(process.execPath, ['tools/build.mjs', fresh]);
  if (spawnSync('git', ['diff', '--no-index', '--quiet', 'dist', fresh]).status !== 0)
    refuse('dist is not what a build of this commit gives: npm run build, commit it, and begin again.');
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
if (!values.tested) run('bash', ['.ci/run']);

const source = git('rev-parse', 'HEAD');
const { home } = values;
const commit = commitRelease(releaseTree({ root, commit: source, home }), { root, source, version });
const files = packRelease(root, { version, commit, source, home, directory: values.out });
verifyRelease(values.out, { root, commit });
const branch = `v${version.split('.')[0]}`;
git('update-ref', `refs/tags/v${version}`, commit, '');
git('update-ref', `refs/heads/${branch}`, commit);
console.log(`Tag v${version} and branch ${branch} are at ${commit}, made of ${source}; verified:\n${files.join('\n')}`);
console.log(`To publish: git push origin v${version} +${branch}:${branch}`);

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
