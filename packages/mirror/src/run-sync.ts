import { CodedError, type Log, createProgress } from '@edp/kit';
import pMap from 'p-map';
import type { Endpoint } from './endpoint.ts';
import { findImages, findRepositories } from './find-tasks.ts';
import type { MirrorConfig } from './mirror-config.ts';
import { selectOnly } from './selection.ts';
import { syncImage } from './sync-image.ts';
import type { SyncContent, SyncReport, SyncRow } from './sync-report.ts';
import { syncRepository } from './sync-repository.ts';

const AT_ONCE = 4;

export interface RunSyncOptions {
  source: Endpoint;
  target: Endpoint;
  mode: 'plan' | 'sync';
  /** Globs of `owner/name`; empty means everything. */
  only: string[];
  log: Log;
}

/**
 * Makes the target equal to the source as the configuration says, or tells what that would mean. What fails is a row of the report, and stops nothing else.
 * @throws MirrorError `ONLY_UNMATCHED`; ForgeError and OciError when the source cannot be listed
 */
export async function runSync(config: MirrorConfig, options: RunSyncOptions): Promise<SyncReport> {
  const { source, target, mode, only, log } = options;
  const [repositories, images] = await Promise.all([findRepositories(config, source), findImages(config, source)]);
  const keys = selectOnly(
    [...repositories, ...images].map(({ key }) => key),
    only,
  );
  const content: SyncContent = { git: {}, images: {} };
  const progress = createProgress(log);
  const total = [...repositories, ...images].filter(({ key }) => keys.has(key)).length;
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
  const imageRows = await pMap(
    images.filter(({ key }) => keys.has(key)),
    async (task) =>
      attempt({ kind: 'image', source: `${task.key}:${task.tag}`, target: `${task.to}:${task.tag}` }, async () => {
        const { row, digest } = await syncImage(task, { source: source.registry, target: target.registry, mode });
        content.images[row.target] = digest;
        return row;
      }),
    { concurrency: AT_ONCE },
  );
  progress.done();
  const rows = [...gitRows, ...imageRows];
  const failed = rows.some(({ action }) => action === 'failed');
  const changed = rows.some(({ action }) => action === 'created' || action === 'updated');
  const complete = !failed && only.length === 0 && (mode === 'sync' || !changed);
  return { mode, source: source.origin, target: target.origin, rows, content, complete, changed };
}

function failedRow(what: Pick<SyncRow, 'kind' | 'source' | 'target'>, error: unknown): SyncRow {
  const message = error instanceof Error ? error.message : String(error);
  const fix = error instanceof CodedError && error.fix !== undefined ? ` Fix: ${error.fix}` : '';
  const more =
    error instanceof CodedError && error.details !== undefined ? ` (${error.details.replaceAll('\n', '; ')})` : '';
  return { ...what, action: 'failed', written: 0, bytes: 0, details: `${message}${more}.${fix}` };
}
