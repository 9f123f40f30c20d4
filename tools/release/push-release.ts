import { spawnSync } from 'node:child_process';
import { branchOf, isNewest, tagOf } from './release-refs.ts';

export interface PushOptions {
  /** Directory of the repository that the release was made in. */
  root: string;
  version: string;
  /** Repository that it goes to. */
  url: string;
  token: string;
}

/** Git asks it for the password, so that the token stands in the environment alone. */
const HELPER = `!f() { if [ "$1" = get ]; then echo username=x-access-token; echo "password=$EDP_RELEASE_TOKEN"; fi; }; f`;

/**
 * Pushes tag and branch of a release, both or neither; the branch only where no later version of its line is there. A release that is there
 * already is left as it is. Returns what was done, in words.
 * @throws Error where another release has the tag, or the server refuses
 */
export function pushRelease({ root, version, url, token }: PushOptions): string {
  const [tag, branch] = [tagOf(version), branchOf(version)];
  const git = (...args: string[]): string => {
    const alone = ['-c', 'credential.helper=', '-c', `credential.helper=${HELPER}`, '-c', 'http.followRedirects=false'];
    const { status, stdout, stderr, error } = spawnSync('git', [...alone, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, EDP_RELEASE_TOKEN: token, GIT_TERMINAL_PROMPT: '0' },
    });
    if (error) throw error;
    if (status !== 0) throw new Error(`git ${args[0]} to ${url} ended with ${status}: ${stderr.trim()}`);
    return stdout.trim();
  };
  const commit = git('rev-parse', '--verify', `refs/tags/${tag}^{commit}`);
  const listed = git('ls-remote', '--refs', url, 'refs/tags/v*', `refs/heads/${branch}`).split('\n').filter(Boolean);
  const refs = new Map(listed.map((line) => line.split('\t').toReversed() as [string, string]));
  const there = refs.get(`refs/tags/${tag}`);
  if (there !== undefined && there !== commit)
    throw new Error(
      `${url} has a tag ${tag} already, at ${there} and not at ${commit}: a release is never replaced. Nothing was pushed; release the next version.`,
    );
  const tags = [...refs.keys()].map((ref) => ref.replace(/^refs\/tags\//, ''));
  const moves = isNewest(version, tags) && refs.get(`refs/heads/${branch}`) !== commit;
  if (there === commit && !moves) return `Tag ${tag} is there already.`;
  const lease = `--force-with-lease=refs/heads/${branch}:${refs.get(`refs/heads/${branch}`) ?? ''}`;
  const branches = moves ? [lease, url, `${commit}:refs/heads/${branch}`] : [url];
  git('push', '--quiet', '--atomic', ...branches, `refs/tags/${tag}`);
  return moves
    ? `Pushed tag ${tag} and branch ${branch}.`
    : `Pushed tag ${tag}; branch ${branch} is at a later version.`;
}
