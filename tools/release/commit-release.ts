import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseFile } from './release-tree.ts';

/**
 * Makes the commit of a release, without parents: a runner fetches a repository once for each `uses:`, so history would cost every step. Equal
 * files of an equal source give an equal commit, whoever makes it. Moves no branch and no tag; returns its id.
 */
export function commitRelease(
  files: ReleaseFile[],
  { root, source, version }: { root: string; source: string; version: string },
): string {
  const place = mkdtempSync(join(tmpdir(), 'edp-release-'));
  const at = execFileSync('git', ['show', '-s', '--format=%ct', source], { cwd: root, encoding: 'utf8' }).trim();
  const person = { NAME: 'edp-actions', EMAIL: 'release@invalid', DATE: `${at} +0000` };
  const people = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: place,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_INDEX_FILE: join(place, 'index'),
    ...(Object.fromEntries(people) as Record<string, string>),
  };
  const git = (args: string[], input?: Buffer | string): string =>
    execFileSync('git', args, {
      cwd: root,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      ...(input === undefined ? {} : { input }),
    });
  try {
    const entries = files.map(({ path, content }) => {
      const id = git(['hash-object', '-w', '--stdin', '--no-filters'], content).trim();
      return `100644 ${id}\t${path}\n`;
    });
    git(['update-index', '--index-info'], entries.join(''));
    const tree = git(['write-tree']).trim();
    return git(['commit-tree', tree, '-m', `edp-actions ${version}\n\nSource: ${source}`]).trim();
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
