// A hundred repositories that have not changed: requests of a whole run to both sides, against asking git for the refs of each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../../test/world/world.ts';
import type { Row } from '../case.ts';
import { runProcess } from '../commit/run-process.ts';
import { OWNER } from '../mirror/mirror-pair.ts';
import { runSyncMirror } from '../mirror/run-sync-mirror.ts';
import { type Measured, paired } from '../paired.ts';

const REPOSITORIES = 100;
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

export async function run(): Promise<Row[]> {
  const world = await startWorld();
  const { edp, observability } = world;
  const workspace = mkdtempSync(join(tmpdir(), 'edp-bench-noop-'));
  const names = Array.from({ length: REPOSITORIES }, (_, index) => `repository-${index}`);
  const requests = (): number => edp.requests.length + observability.requests.length;
  const ours = async (): Promise<Measured> => {
    const before = requests();
    const measured = await runSyncMirror(world, { workspace });
    return { ...measured, requests: requests() - before };
  };
  const theirs = async (): Promise<Measured> => {
    const from = performance.now();
    for (const forge of [edp, observability]) {
      for (const name of names) {
        const url = `http://oauth2:${forge.token}@127.0.0.1:${new URL(forge.origin).port}/${OWNER}/${name}.git`;
        await runProcess('git', ['ls-remote', '--quiet', url], { home: workspace });
      }
    }
    return { seconds: (performance.now() - from) / 1000 };
  };
  try {
    const config = `source: ${edp.origin}\ntarget: ${observability.origin}\ngit:\n  - owner: ${OWNER}\n`;
    writeFileSync(join(workspace, 'mirror.yaml'), config);
    for (const name of names) await edp.createRepo(OWNER, name);
    await edp.seed(OWNER, names[0]!, { files: { a: 'a' } });
    await ours();
    for (const forge of [edp, observability])
      for (const name of names) forge.repository(OWNER, name).updatedAt = LONG_AGO;
    await ours();
    return [await paired(ours, { peer: `git ls-remote of both sides, ${REPOSITORIES} times`, theirs, runs: 3 })];
  } finally {
    await world.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}
