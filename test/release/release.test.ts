import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commitRelease } from '../../tools/release/commit-release.ts';
import { packRelease } from '../../tools/release/pack-release.ts';
import { isNewest } from '../../tools/release/release-refs.ts';
import { absoluteLinks, releaseTree } from '../../tools/release/release-tree.ts';
import { verifyRelease } from '../../tools/release/verify-release.ts';
import { hideModules, linkModules, machines, prepareVersion } from './machines.ts';

const HOME = 'https://edp.example.org/o/edp-actions';
const FILES = `${HOME}/src/commit`;
const { place, machine, git: gitAt, removeAll } = machines();
afterAll(removeAll);

interface Made {
  root: string;
  source: string;
  commit: string;
  directory: string;
}

function release({ root, source }: Pick<Made, 'root' | 'source'>): Made {
  const commit = commitRelease(releaseTree({ root, commit: source, files: FILES }), { root, source, version: '1.0.0' });
  const directory = place('packed');
  packRelease(root, { version: '1.0.0', commit, source, home: HOME, files: FILES, directory });
  return { root, source, commit, directory };
}

let one: Made;
let other: Made;
beforeAll(() => {
  one = release(machine('one'));
  const root = place('another-machine');
  execFileSync('git', ['clone', '--quiet', `file://${one.root}`, root]);
  other = release({ root, source: one.source });
});

test('two machines make the same bytes of one commit', () => {
  expect(other.commit).toBe(one.commit);
  const names = readdirSync(one.directory).sort();
  expect(names).toEqual([
    'SHA256SUMS',
    'edp-actions-1.0.0.cdx.json',
    'edp-actions-1.0.0.intoto.json',
    'edp-actions-1.0.0.tar.gz',
  ]);
  for (const file of names)
    expect(readFileSync(join(other.directory, file)).equals(readFileSync(join(one.directory, file)))).toBe(true);
});

test('two folders build the same bundles', () => {
  const built = [one, other].map(({ root }) => {
    linkModules(root);
    const target = join(place('built'), 'dist');
    execFileSync(process.execPath, ['tools/build.mjs', target], { cwd: root, stdio: 'ignore' });
    return target;
  });
  const files = (directory: string): string[] =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes('.'))
      .sort();
  expect(files(built[1]!)).toEqual(files(built[0]!));
  for (const file of files(built[0]!))
    expect(readFileSync(join(built[1]!, file), 'utf8')).toBe(readFileSync(join(built[0]!, file), 'utf8'));
});

test('a release has no history, and holds what operators run and nothing else', () => {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: one.root, encoding: 'utf8' });
  expect(git('show', '-s', '--format=%P', one.commit).trim()).toBe('');
  expect(git('show', '-s', '--format=%B', one.commit)).toContain(`Source: ${one.source}`);
  const paths = git('ls-tree', '-r', '--name-only', one.commit).trim().split('\n');
  for (const action of readdirSync('actions')) expect(paths).toContain(`actions/${action}/action.yml`);
  const called = readdirSync('.forgejo/workflows').filter((file) =>
    /^ {2}workflow_call:/m.test(readFileSync(join('.forgejo/workflows', file), 'utf8')),
  );
  expect(called).toEqual(expect.arrayContaining(['deploy.yml', 'fleet.yml', 'preview.yml', 'rollout.yml']));
  for (const file of called) expect(paths).toContain(`.forgejo/workflows/${file}`);
  expect(
    paths.filter(
      (path) =>
        !/^(actions\/[\w-]+\/(action\.yml|README\.md)|dist\/.*|LICENSE|README\.md|\.forgejo\/workflows\/(plan|deploy|destroy|drift|fleet|preview|rollout|sync)\.yml)$/.test(
          path,
        ),
    ),
  ).toEqual([]);
  const clone = place('clone');
  git('update-ref', 'refs/heads/v1', one.commit);
  execFileSync('git', ['clone', '--quiet', '--branch', 'v1', '--single-branch', `file://${one.root}`, clone]);
  const pack = execFileSync('git', ['count-objects', '-v'], { cwd: clone, encoding: 'utf8' });
  // The history that a runner fetched for each action had 8 MB.
  expect(Number(/size-pack: (\d+)/.exec(pack)![1])).toBeLessThan(1500);
});

describe('links of a release', () => {
  const links = (text: string): string =>
    absoluteLinks(text, {
      path: 'actions/x/README.md',
      base: 'https://h/src/commit/1',
      kept: new Set(['actions/x/README.md', 'actions/y/action.yml', 'LICENSE']),
    });

  test.each([
    ['[a](../../docs/a.md#b)', '[a](https://h/src/commit/1/docs/a.md#b)'],
    ['[a](../y)', '[a](../y)'],
    ['[a](../../LICENSE)', '[a](../../LICENSE)'],
    ['[a](#b) [c](https://h/x) [d](mailto:a@b)', '[a](#b) [c](https://h/x) [d](mailto:a@b)'],
  ])('%s', (text, expected) => {
    expect(links(text)).toBe(expected);
  });

  test('out of it are whole addresses', () => {
    const texts = releaseTree({ root: one.root, commit: one.source, files: FILES }).filter(({ path }) =>
      path.endsWith('.md'),
    );
    for (const { content } of texts)
      expect(content.toString()).not.toMatch(/\]\((\.\.\/)*(docs|examples|CONTRIBUTING|CHANGELOG)/);
  });
});

test.each([
  ['1.0.0', [], true],
  ['1.0.0', ['v1.0.0', 'v0.9.0', 'v2.0.0', 'v1.0.1-rc', 'latest'], true],
  ['1.0.10', ['v1.0.9', 'v1.0.2'], true],
  ['1.0.9', ['v1.0.10'], false],
  ['1.2.0', ['v1.10.0'], false],
  ['1.3.0', ['v1.2.9'], true],
])('whether %s beside %j is the last of its line: %s', (version, tags, expected) => {
  expect(isNewest(version, tags)).toBe(expected);
});

describe('a packed release', () => {
  const copy = (): string => {
    const directory = place('copy');
    cpSync(one.directory, directory, { recursive: true });
    return directory;
  };

  test('is verified from its files', () => {
    expect(() => verifyRelease(one.directory, one)).not.toThrow();
  });

  test.each([
    ['archive', 'edp-actions-1.0.0.tar.gz'],
    ['SBOM', 'edp-actions-1.0.0.cdx.json'],
    ['provenance', 'edp-actions-1.0.0.intoto.json'],
  ])('whose %s was changed is refused', (_, file) => {
    const directory = copy();
    appendFileSync(join(directory, file), ' ');
    expect(() => verifyRelease(directory, one)).toThrow(`${file} is not what SHA256SUMS says`);
  });

  test('with a file that nobody vouches for is refused', () => {
    const directory = copy();
    writeFileSync(join(directory, 'more.txt'), '');
    expect(() => verifyRelease(directory, one)).toThrow('SHA256SUMS does not name more.txt');
  });

  test('of another commit is refused', () => {
    expect(() => verifyRelease(one.directory, { root: one.root, commit: one.source })).toThrow(
      /does not hold what commit/,
    );
  });

  test('lists what is in the bundles', () => {
    const sbom = JSON.parse(readFileSync(join(one.directory, 'edp-actions-1.0.0.cdx.json'), 'utf8')) as {
      bomFormat: string;
      components: { name: string }[];
    };
    expect(sbom.bomFormat).toBe('CycloneDX');
    const names = sbom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['zod', 'js-yaml', 'age-encryption']));
    expect(names).not.toContain('jest');
  });
});

describe('npm run release', () => {
  let root: string;
  const git = (...args: string[]): string => gitAt(root, ...args);
  const make = (...args: string[]): { code: number | null; output: string } => {
    const argv = ['--import', 'tsx', 'tools/release/release.ts', ...args, '--tested', '--home', HOME];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  };
  beforeAll(() => {
    ({ root } = machine('release'));
    linkModules(root);
    hideModules(root);
  });

  // Each refusal is put right before the next.
  test('refuses what cannot be released, and then leaves a tag and a branch that can be pushed', () => {
    const refused = (message: RegExp, version = '1.0.0'): void => {
      expect(make(version)).toMatchObject({ code: 1, output: expect.stringMatching(message) });
    };
    refused(/Say which version/, '1.0');
    refused(/CHANGELOG\.md has no heading "## 1\.0\.0"/);
    // Neither is the version meant.
    appendFileSync(join(root, 'CHANGELOG.md'), '\n## 1.0.0-rc\n\n## 1.0.01\n');
    git('commit', '--quiet', '--all', '--message', 'Other news');
    refused(/CHANGELOG\.md has no heading "## 1\.0\.0"/);
    prepareVersion(root, '1.0.0');
    git('checkout', '--quiet', '--', 'package.json');
    refused(/The working directory is not clean/);
    git('commit', '--quiet', '--all', '--message', 'News');
    refused(/package\.json says 0\.1\.0/);
    prepareVersion(root, '1.0.0');
    appendFileSync(join(root, 'dist', 'render-config.mjs'), '\n');
    git('commit', '--quiet', '--all', '--message', 'Version');
    refused(/dist is not what a build of this commit gives/);
    execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'ignore' });
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Bundles');
    const left = join(root, 'release', 'edp-actions-0.9.0.tar.gz');
    mkdirSync(join(root, 'release'));
    writeFileSync(left, '');
    refused(/release holds edp-actions-0\.9\.0\.tar\.gz/);
    rmSync(left);

    const { code, output } = make('1.0.0');
    expect({ code, output }).toMatchObject({ code: 0 });
    const commit = git('rev-parse', 'v1.0.0').trim();
    expect(git('rev-parse', 'v1').trim()).toBe(commit);
    expect(() => verifyRelease(join(root, 'release'), { root, commit })).not.toThrow();
    const remote = place('remote');
    execFileSync('git', ['init', '--quiet', '--bare', remote]);
    git('remote', 'add', 'origin', remote);
    git(...(/To publish: git (.*)/.exec(output)?.[1] ?? '').split(' '));
    expect(execFileSync('git', ['rev-list', '--all'], { cwd: remote, encoding: 'utf8' }).trim()).toBe(commit);

    expect(make('1.0.0')).toMatchObject({ code: 0, output: expect.stringContaining(`Tag v1.0.0 is at ${commit}`) });
    git('commit', '--quiet', '--allow-empty', '--message', 'Later');
    refused(/There is a tag v1\.0\.0 of another commit already/);
    expect(git('rev-parse', 'v1.0.0').trim()).toBe(commit);
  });
});
