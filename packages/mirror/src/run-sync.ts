import { type Log, createProgress } from '@edp/kit';
import pMap from 'p-map';
import type { Endpoint } from './endpoint.ts';
import { failedRow } from './failed-row.ts';
import { findImages, type FindOptions } from './find-images.ts';
import { findRepositories } from './find-tasks.ts';
import type { MirrorConfig } from './mirror-config.ts';
import { selectOnly } from './selection.ts';
import type { Registries } from './open-registries.ts';
import { syncImages } from './sync-images.ts';
import type { SyncContent, SyncReport, SyncRow } from './sync-report.ts';
import { syncRepository } from './sync-repository.ts';

const AT_ONCE = 4;

export interface RunSyncOptions {
  source: Endpoint;
  target: Endpoint;
  mode: 'plan' | 'sync';
  /** Globs of `owner/name`; empty means everything. */
  only: string[];
  /** `content` looks for every layer of every image at the target, not only at what tags stand for. */
  verify?: 'tags' | 'content';
  /** Where images come from that are not the source's. */
  registries: Registries;
  stacksImages: FindOptions['stacksImages'];
  log: Log;
}

/**
 * Makes the target equal to the source as the configuration says, or tells what that would mean. What fails is a row of the report, and stops nothing else.
 * @throws MirrorError `ONLY_UNMATCHED`; ForgeError and OciError when the source cannot be listed
 */
export async function runSync(config: MirrorConfig, options: RunSyncOptions): Promise<SyncReport> {
  const { source, target, mode, only, verify = 'tags', log } = options;
  const [repositories, images] = await Promise.all([
    findRepositories(config, source),
    findImages(config.images, options),
  ]);
  const keys = selectOnly(
    [...repositories, ...images].map(({ key }) => key),
    only,
  );
  const content: SyncContent = { git: {}, images: {} };
  const progress = createProgress(log);
  const total = repositories.filter(({ key }) => keys.has(key)).length;
  let done = 0;
  const attempt = async (
    what: Pick<SyncRow, 'kind' | 'source' | 'target'>,
    work: () => Promise<SyncRow>,
  ): Promise<SyncRow> => {
    const row = await work().catch((error: unknown) => failedRow(what, error));
    done += 1;
    progress.update(`${done}/${total} ${row.source}: ${row.action}`);
    return row;
  };
  const maxDeletions = config.limits.deletions;
  const gitRows = await pMap(
    repositories.filter(({ key }) => keys.has(key)),
    async (task) =>
      attempt({ kind: 'git', source: task.key, target: `${task.owner}/${task.repository.name}` }, async () => {
        const { row, refs } = await syncRepository(task, { source, target, mode, maxDeletions });
        content.git[row.target] = refs;
        return row;
      }),
    { concurrency: AT_ONCE },
  );
  const {
    rows: imageRows,
    content: tags,
    transfer,
  } = await syncImages(
    images.filter(({ key }) => keys.has(key)),
    {
      target: target.registry,
      mode,
      verify,
      maxDeletions,
      ensureOwner: async (owner) => target.forge.ensureOwner(owner),
      nestedIndexes: 'refuse',
      progress,
      log: (line) => log.info(line),
    },
  );
  content.images = tags;
  progress.done();
  const rows = [...gitRows, ...imageRows];
  const failed = rows.some(({ action }) => action === 'failed');
  const changed = rows.some(({ action }) => action === 'created' || action === 'updated');
  const complete = !failed && only.length === 0 && (mode === 'sync' || !changed);
  return { mode, source: source.origin, target: target.origin, rows, content, transfer, complete, changed };
}
