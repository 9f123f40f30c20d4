import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { git } from '../../../../test/world/bare-repository.ts';
import type { World } from '../../../../test/world/world.ts';

/** Clones a repository of both forges with git itself, checks every object, and expects the same refs, objects and HEAD. */
export async function expectEqualClones({ edp, observability }: World, owner: string, name: string): Promise<void> {
  const url = ({ origin, readToken }: World['edp']): string =>
    `http://oauth2:${readToken}@127.0.0.1:${new URL(origin).port}/${owner}/${name}.git`;
  await expectEqualUrls(url(edp), url(observability));
}

/** The same of any two addresses. */
export async function expectEqualUrls(...urls: [string, string]): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'edp-clone-'));
  try {
    const [source, target] = await Promise.all(
      urls.map(async (url, index) => {
        const clone = join(home, String(index));
        await git(home, 'clone', '--quiet', '--mirror', url, clone);
        await git(clone, 'fsck', '--full', '--strict');
        const objects = await git(clone, 'rev-list', '--objects', '--all', '--no-object-names');
        return {
          head: await git(clone, 'symbolic-ref', 'HEAD'),
          refs: await git(clone, 'for-each-ref'),
          objects: objects.split('\n').sort().join('\n'),
        };
      }),
    );
    expect(target!.head).toEqual(source!.head);
    expect(target!.refs).toEqual(source!.refs);
    // Not the matcher that shows what differs: of 300,000 lines that would take minutes.
    expect(target!.objects === source!.objects).toBe(true);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
