import { type CutSetting, REFS_ALONE } from './cut-points.ts';
import { useMirror } from './use-mirror.ts';

/** The world's forges, for cuts. */
export function useCutWorld(): CutSetting {
  const mirror = useMirror();
  return {
    key: () => `${mirror.team}/app`,
    port: (side) => new URL((side === 'source' ? mirror.world.edp : mirror.world.observability).origin).port,
    create: async () => {
      await mirror.world.edp.createRepo(mirror.team, 'app');
      await mirror.seed('app', 'one');
    },
    git: async (side, ...args) => (side === 'source' ? mirror.git('app', ...args) : mirror.targetGit('app', ...args)),
    touch: () => {
      mirror.world.edp.repository(mirror.team, 'app').updatedAt = new Date();
    },
    sync: async (through = {}) => mirror.syncRow('app', { item: REFS_ALONE, through }),
  };
}
