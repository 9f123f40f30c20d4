import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commitRelease } from '../../tools/release/commit-release.ts';
import { packRelease } from '../../tools/release/pack-release.ts';
import { publishFiles } from '../../tools/release/publish-files.ts';
import { pushRelease } from '../../tools/release/push-release.ts';
import { releaseTree } from '../../tools/release/release-tree.ts';
import { verifyRelease } from '../../tools/release/verify-release.ts';
import { createHttp } from '@edp/http';
import { hideModules, linkModules, machines } from '../release/machines.ts';
import { type Account, type RealForge, startGitea } from './gitea.ts';

const { place, machine, git, removeAll } = machines();

let forge: RealForge;
let stranger: Account;
let root: string;
let source: string;
let remote: { url: string };
beforeAll(async () => {
  forge = await startGitea();
  stranger = await forge.createUser('stranger');
  remote = await forge.createRepository(forge.user, 'edp-actions');
  ({ root, source } = machine('publishing'));
  linkModules(root);
  hideModules(root);
}, 1_200_000);
afterAll(async () => {
  await forge.stop();
  removeAll();
});

/** Makes a release as `npm run release` does, without its checks. */
function make(version: string, from = source): string {
  const home = remote.url.replace(/\.git$/, '');
  const files = `${home}/src/commit`;
  const commit = commitRelease(releaseTree({ root, commit: from, files }), { root, source: from, version });
  packRelease(root, { version, commit, source: from, home, files, directory: join(root, `release-${version}`) });
  git(root, 'tag', '--force', `v${version}`, commit);
  return commit;
}

/** Publishes it, and notes every argument that git is given on the way. */
function publish(version: string, { token = forge.token } = {}): { code: number | null; output: string; argv: string } {
  const programs = place('programs');
  const [noted, wrapper] = [join(programs, 'argv'), join(programs, 'git')];
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  writeFileSync(wrapper, `#!/bin/sh\nprintf '%s\\n' "$@" >>'${noted}'\nexec '${real}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const env = {
    ...{ SERVER_URL: forge.origin, REPOSITORY: `${forge.user}/edp-actions`, TOKEN: token },
    ...{ PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`, HOME: programs },
  };
  const argv = ['--import', 'tsx', 'tools/release/publish.ts', version, '--from', `release-${version}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', env });
  return { code: status, output: stdout + stderr, argv: readFileSync(noted, 'utf8') };
}

const refs = (): Record<string, string> =>
  Object.fromEntries(
    git(root, 'ls-remote', remote.url, 'refs/*')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t').toReversed() as [string, string]),
  );

interface Published {
  id: number;
  name: string;
  assets: { id: number; name: string; browser_download_url: string }[];
}
const releaseOf = async (version: string): Promise<Published> =>
  (await forge.api('GET', `/repos/${forge.user}/edp-actions/releases/tags/v${version}`)).json as Published;

test('a release comes to a real forge whole, once, and nobody replaces it', async () => {
  const commit = make('1.0.0');
  const refused = publish('1.0.0', { token: stranger.token });
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('git push to') });
  expect(refs()).toEqual({});

  const first = publish('1.0.0');
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining('Pushed tag v1.0.0 and branch v1.') });
  for (const text of [first.argv, first.output, refused.argv, refused.output])
    for (const token of [forge.token, stranger.token]) expect(text).not.toContain(token);
  expect(first.argv).toContain('--atomic');
  expect(refs()).toEqual({ 'refs/heads/v1': commit, 'refs/tags/v1.0.0': commit });

  const { assets, name, id } = await releaseOf('1.0.0');
  expect(name).toBe('1.0.0');
  const directory = place('downloaded');
  for (const asset of assets) {
    const response = await fetch(asset.browser_download_url);
    writeFileSync(join(directory, asset.name), Buffer.from(await response.arrayBuffer()));
  }
  const clone = place('clone');
  git(clone, 'clone', '--quiet', '--bare', remote.url, '.');
  expect(readdirSync(directory).sort()).toEqual(readdirSync(join(root, 'release-1.0.0')).sort());
  verifyRelease(directory, { root: clone, commit });

  // Again, after a run that broke off between two files.
  await forge.api('DELETE', `/repos/${forge.user}/edp-actions/releases/${id}/assets/${assets[0]!.id}`);
  const second = publish('1.0.0');
  expect(second).toMatchObject({ code: 0 });
  expect(second.output).toContain(`Tag v1.0.0 is there already.\nRelease 1.0.0: ${assets[0]!.name}\n`);
  expect((await releaseOf('1.0.0')).assets).toHaveLength(assets.length);
  expect(publish('1.0.0').output).toContain('every file is there already');

  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'Later');
  const later = git(root, 'rev-parse', 'HEAD').trim();
  make('1.0.0', later);
  const replaced = publish('1.0.0');
  expect(replaced).toMatchObject({ code: 1, output: expect.stringContaining('has a tag v1.0.0 already') });
  expect(refs()).toEqual({ 'refs/heads/v1': commit, 'refs/tags/v1.0.0': commit });

  // What lies here is proved before anything is sent.
  writeFileSync(join(root, 'release-1.0.0', 'more.txt'), '');
  expect(publish('1.0.0').output).toContain('SHA256SUMS does not name more.txt');
});

/** Tags a commit of a version and pushes it. */
function pushVersion(version: string): { commit: string; said: string } {
  const files = `${remote.url}/src/commit`;
  const commit = commitRelease(releaseTree({ root, commit: source, files }), { root, source, version });
  git(root, 'tag', `v${version}`, commit);
  return { commit, said: pushRelease({ root, version, url: remote.url, token: forge.token }) };
}

test('the branch goes on with a later version, and stays where an earlier line gets one', () => {
  const next = pushVersion('3.2.0');
  expect(next.said).toBe('Pushed tag v3.2.0 and branch v3.');
  const earlier = pushVersion('3.1.1');
  expect(earlier.said).toBe('Pushed tag v3.1.1; branch v3 is at a later version.');
  expect(refs()).toMatchObject({
    'refs/heads/v3': next.commit,
    'refs/tags/v3.2.0': next.commit,
    'refs/tags/v3.1.1': earlier.commit,
  });
});

test('a file that was changed on the way is neither taken for ours nor replaced', async () => {
  pushVersion('4.0.0');
  const directory = place('files');
  for (const name of ['one', 'two']) writeFileSync(join(directory, name), name);
  const address = { origin: forge.origin, http: createHttp(), token: forge.token, tokenInput: 'TOKEN' };
  const options = { address, owner: forge.user, name: 'edp-actions', version: '4.0.0', body: '' };
  expect(await publishFiles(directory, options)).toEqual(['one', 'two']);
  writeFileSync(join(directory, 'two'), 'six');
  await expect(publishFiles(directory, options)).rejects.toThrow(/^two of v4\.0\.0 at \S+ has other bytes than/);
  expect((await releaseOf('4.0.0')).assets).toHaveLength(2);
  await address.http.close();
});
