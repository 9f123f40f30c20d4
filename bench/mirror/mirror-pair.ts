import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from '../../test/world/bare-repository.ts';
import { startWorld, type World } from '../../test/world/world.ts';
import type { Measured } from '../paired.ts';
import { runProcess } from '../commit/run-process.ts';
import { runSyncMirror } from './run-sync-mirror.ts';

export const OWNER = 'bench';
export const NAME = 'large';

/** Two forges, a repository at the first, and both ways to bring it to the second. */
export interface MirrorPair {
  world: World;
  /** Our action as a whole process, its state at the target kept from run to run. */
  ours(): Promise<Measured>;
  /** `git clone --mirror` and `git push --mirror`. */
  theirs(): Promise<Measured>;
  /** Makes the target a copy of the source, or takes it away. */
  reset(to: 'equal' | 'absent' | 'empty'): Promise<void>;
  /** Makes both sides look as if nobody had touched them for months. */
  age(): void;
  stop(): Promise<void>;
}

/** Starts the pair with a copy of a bare repository at the source. */
export async function startMirrorPair(repository: string): Promise<MirrorPair> {
  const world = await startWorld();
  const { edp, observability } = world;
  const workspace = mkdtempSync(join(tmpdir(), 'edp-bench-mirror-'));
  const config = `source: ${edp.origin}\ntarget: ${observability.origin}\ngit:\n  - owner: ${OWNER}\n`;
  writeFileSync(join(workspace, 'mirror.yaml'), config);
  const replace = (forge: World['edp']): void => {
    rmSync(forge.directory(OWNER, NAME), { recursive: true, force: true });
    cpSync(repository, forge.directory(OWNER, NAME), { recursive: true });
  };
  await edp.createRepo(OWNER, NAME);
  replace(edp);
  const url = ({ origin, token }: World['edp']): string =>
    `http://oauth2:${token}@127.0.0.1:${new URL(origin).port}/${OWNER}/${NAME}.git`;
  return {
    world,
    ours: async () => {
      const before = edp.requests.length + observability.requests.length;
      const measured = await runSyncMirror(world, { workspace });
      return { ...measured, requests: edp.requests.length + observability.requests.length - before };
    },
    theirs: async () => {
      const home = mkdtempSync(join(tmpdir(), 'edp-bench-git-'));
      try {
        const from = performance.now();
        await runProcess('git', ['clone', '--quiet', '--mirror', url(edp), join(home, 'd')], { home });
        await runProcess('git', ['-C', join(home, 'd'), 'push', '--quiet', '--mirror', url(observability)], { home });
        return { seconds: (performance.now() - from) / 1000 };
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    },
    reset: async (to) => {
      await observability.deleteRepo(OWNER, NAME);
      if (to === 'absent') return;
      await observability.createRepo(OWNER, NAME, { hasActions: false });
      if (to === 'equal') replace(observability);
    },
    age: () => {
      for (const forge of [edp, observability])
        forge.repository(OWNER, NAME).updatedAt = new Date('2026-01-01T00:00:00Z');
    },
    stop: async () => {
      await world.stop();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** Fails unless both sides have the same refs. */
export async function expectEqual({ edp, observability }: World): Promise<void> {
  const list = async (forge: World['edp']): Promise<string> => git(forge.directory(OWNER, NAME), 'for-each-ref');
  if ((await list(edp)) !== (await list(observability))) throw new Error('the mirror differs from its source');
}
