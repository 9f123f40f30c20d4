// Makes a release: npm run release -- 1.0.0 [--home URL] [--files-at URL] [--out DIRECTORY] [--tested]
// Checks, then sets branch v<major> and tag v<version> in this clone and writes archive, SBOM, provenance and sums. Pushes nothing. May be run
// again for the same commit: what broke off after the tag was set is finished so.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitRelease } from './commit-release.ts';
import { packRelease } from './pack-release.ts';
import { branchOf, isNewest, tagOf } from './release-refs.ts';
import { releaseTree } from './release-tree.ts';
import { verifyRelease } from './verify-release.ts';

const { values, positionals } = readOptions();
const [version = ''] = positionals;
const root = process.cwd();
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        home: { type: 'string', default: 'https://edp.buildth.ing/DevFW-CICD/edp-actions' },
        // Where the forge shows the files of a commit; GitHub has another place for them than Forgejo.
        'files-at': { type: 'string' },
        out: { type: 'string', default: 'release' },
        // For a workflow whose step before has run them on this commit.
        tested: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) refuse('Say which version: npm run release -- 1.0.0');
const strange = existsSync(values.out)
  ? readdirSync(values.out).filter((file) => file !== 'SHA256SUMS' && !file.startsWith(`edp-actions-${version}.`))
  : [];
if (strange.length > 0) refuse(`${values.out} holds ${strange.join(', ')}: remove it, or say where to with --out.`);
if (git('status', '--porcelain') !== '')
  refuse('The working directory is not clean: commit or remove what git status names.');
if (
  !readFileSync('CHANGELOG.md', 'utf8')
    .split('\n')
    .some((line) => /^## (\S+)/.exec(line)?.[1] === version)
)
  refuse(`CHANGELOG.md has no heading "## ${version}": say there what is new.`);
const { version: own } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
if (own !== version) refuse(`package.json says ${own}: set its version to ${version}, and commit it.`);
const { home } = values;
const source = git('rev-parse', 'HEAD');
const files = values['files-at'] ?? `${home}/src/commit`;
const commit = commitRelease(releaseTree({ root, commit: source, files }), { root, source, version });
const [tag, branch] = [tagOf(version), branchOf(version)];
const tags = git('tag', '--list', 'v*').split('\n');
if (tags.includes(tag) && git('rev-parse', `${tag}^{commit}`) !== commit)
  refuse(`There is a tag ${tag} of another commit already: a release is never replaced; release the next version.`);
const fresh = mkdtempSync(join(tmpdir(), 'edp-dist-'));
try {
  run(process.execPath, ['tools/build.mjs', fresh]);
  if (spawnSync('git', ['diff', '--no-index', '--quiet', 'dist', fresh]).status !== 0)
    refuse('dist is not what a build of this commit gives: npm run build, commit it, and begin again.');
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
if (!values.tested) run('bash', ['.ci/run']);

const packed = packRelease(root, { version, commit, source, home, files, directory: values.out });
verifyRelease(values.out, { root, commit });
git('update-ref', `refs/tags/${tag}`, commit);
if (isNewest(version, tags)) git('update-ref', `refs/heads/${branch}`, commit);
console.log(`Tag ${tag} is at ${commit}, made of ${source}; verified:\n${packed.join('\n')}`);
console.log(
  isNewest(version, tags)
    ? `Branch ${branch} is there too. To publish: git push --atomic origin ${tag} +${branch}:${branch}`
    : `Branch ${branch} stays at a later version. To publish: git push origin ${tag}`,
);

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
