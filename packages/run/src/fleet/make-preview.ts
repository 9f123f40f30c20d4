import { type InstanceEffect, previewInstance, runningCommit, type StacksVersion, unchanged } from '@edp/fleet';
import type { Remote } from '@edp/git-wire';
import type { Violation } from '@edp/kit';
import { renderPatch } from '@edp/stacks';
import type { FleetPlace } from './open-fleet.ts';
import { readDirectories } from './read-directories.ts';
import { readVersions } from './read-versions.ts';

/** What is stopped for the time or room that it takes; more instances than these would only wait for the same. */
const ENDLESS = new Set(['SCHEMA_SLOW', 'TEMPLATE_LIMIT']);
const MAX_ENDLESS = 3;

export interface PreviewWorld {
  place: FleetPlace;
  /** Gets the diff of one instance after the other. */
  onDiff: (text: string) => void;
}

/** Returns what a commit of stacks would do to every instance. Codes of `readVersions` and `readDirectories`. */
export async function makePreview(commit: string, { place, onDiff }: PreviewWorld): Promise<InstanceEffect[]> {
  const { managed, repositories, urls } = place;
  const running = managed.flatMap(({ stored: { entry } }) => (entry && runningCommit(entry)) ?? []);
  const [versions, directories] = await Promise.all([
    readVersions(repositories.stacks, [commit, ...running.filter((each) => /^[0-9a-f]{40}$/.test(each))]),
    readDirectories(
      repositories.stacksInstances,
      managed.map(({ instance }) => instance.path),
    ),
  ]);
  const proposed = versions.get(commit) ?? [commitGone(repositories.stacks, commit)];
  const endless: string[] = [];
  return managed.map(({ instance, stored }) => {
    if (endless.length >= MAX_ENDLESS) {
      const reason = `it was not looked at, since what is proposed takes more time or room than it may, as in ${endless.join(', ')}`;
      return { ...unchanged(instance), effect: 'unknown', reason };
    }
    const effect = previewInstance({
      ...{ instance, stored, proposed },
      versionAt: (each) => versionOf(versions.get(each), each),
      current: directories.of(instance.path),
      stacksInstances: { url: urls.stacksInstances, branch: directories.branch },
      onDiff: (diff) => onDiff(`# ${instance.path}\n\n${renderPatch(diff).text}\n`),
    });
    if (effect.violations.some(({ code }) => ENDLESS.has(code))) endless.push(instance.path);
    return effect;
  });
}

function versionOf(version: StacksVersion | Violation[] | undefined, commit: string): StacksVersion | string {
  if (version === undefined) return `stacks does not have the commit any more that it runs, ${commit.slice(0, 12)}`;
  if (!Array.isArray(version)) return version;
  return `the templates that it runs, ${commit.slice(0, 12)}, cannot be read: ${version[0]?.message ?? ''}`;
}

const commitGone = ({ url }: Remote, commit: string): Violation => ({
  code: 'STACKS_REF_MISSING',
  message: `${url} does not have commit ${commit.slice(0, 12)}`,
  fix: 'Push it again, or set uploadpack.allowAnySHA1InWant on the server.',
});
