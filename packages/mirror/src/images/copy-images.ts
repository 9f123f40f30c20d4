import { CodedError } from '@edp/kit';
import { blobsOf, type CopyRun, copyImage, type ImageTree, isEqual, missingParts, planImage } from '@edp/oci';
import pMap from 'p-map';
import type { ComparedTask } from './image-task.ts';
import { failedRow } from '../failed-row.ts';
import { formatBytes } from '../format-bytes.ts';
import { showTransfer } from './show-transfer.ts';
import type { SyncImagesOptions } from './sync-images-options.ts';
import type { SyncRow } from '../sync-report.ts';

const PLANS_AT_ONCE = 16;
const IMAGES_AT_ONCE = 8;

interface Planned extends ComparedTask {
  tree?: ImageTree;
}

/** Copies what differs; returns a row for every task, and what the target has then. */
export async function copyImages(
  tasks: ComparedTask[],
  options: SyncImagesOptions & { run: CopyRun },
): Promise<{ rows: SyncRow[]; content: Record<string, string> }> {
  const { mode, verify, run, progress } = options;
  const content: Record<string, string> = {};
  const planned = await pMap(tasks, async (task): Promise<Planned> => plan(task, { verify }), {
    concurrency: PLANS_AT_ONCE,
  });
  const blobs = new Map(
    planned.flatMap(({ tree }) => (tree ? blobsOf(tree) : [])).map((blob) => [blob.digest, blob.sizeBytes]),
  );
  const transfer = showTransfer({ run, progress, images: tasks.length, blobs });
  const rows = await pMap(
    planned,
    async (task) => {
      const row = await (mode === 'plan' ? planRow(task) : copyRow(task, options)).catch((error: unknown) =>
        failed(task, error),
      );
      if (row.action !== 'failed' && task.comparison !== undefined) content[row.target] = row.digest;
      transfer.imageDone();
      const { digest: _, ...rest } = row;
      return rest;
    },
    { concurrency: IMAGES_AT_ONCE },
  );
  transfer.end();
  return { rows, content };
}

async function plan(task: ComparedTask, { verify }: Pick<SyncImagesOptions, 'verify'>): Promise<Planned> {
  const { comparison, copy, error } = task;
  if (comparison === undefined || error !== undefined || (isEqual(comparison) && verify === 'tags')) return task;
  try {
    return { ...task, tree: await planImage(comparison, copy) };
  } catch (reason) {
    return { ...task, error: reason };
  }
}

type Row = SyncRow & { digest: string };

function rowOf({ set, tag, comparison }: Planned, action: SyncRow['action'], rest: Partial<Row> = {}): Row {
  const { reference, as } = tag;
  return {
    kind: 'image',
    source: `${set.key}${reference.includes(':') ? '@' : ':'}${reference}`,
    target: `${set.to}:${as}`,
    action,
    written: 0,
    bytes: 0,
    details: '',
    digest: comparison?.wanted.digest ?? '',
    ...rest,
  };
}

async function planRow(task: Planned): Promise<Row> {
  const { comparison, tree, error, copy } = task;
  if (error !== undefined || comparison === undefined) return failed(task, error);
  if (tree === undefined) return rowOf(task, 'unchanged');
  if (isEqual(comparison)) {
    const missing = await missingParts(tree, copy.target);
    const details = `${missing.length} parts are missing at the target: ${missing.join(', ')}`;
    return missing.length === 0
      ? rowOf(task, 'unchanged')
      : rowOf(task, 'updated', { written: missing.length, details });
  }
  const blobs = blobsOf(tree);
  const bytes = blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const action = comparison.present === undefined ? 'created' : 'updated';
  const details = [`${formatBytes(bytes)} in ${blobs.length} blobs at most`, ...notes(task)].join('; ');
  return rowOf(task, action, { written: blobs.length, bytes, details });
}

async function copyRow(task: Planned, { ensureOwner }: SyncImagesOptions): Promise<Row> {
  const { comparison, tree, error, copy, set } = task;
  if (error !== undefined || comparison === undefined) return failed(task, error);
  if (tree === undefined) return rowOf(task, 'unchanged', { details: notes(task).join('; ') });
  await ensureOwner(set.to.split('/')[0]!);
  const { digest, blobs, bytes, mounted, skipped } = await copyImage(copy, { comparison, tree });
  if (skipped) return rowOf(task, 'unchanged', { digest });
  const action = comparison.present === undefined ? 'created' : 'updated';
  const repaired = isEqual(comparison) ? ['repaired'] : [];
  const sent = `${blobs} blobs sent (${formatBytes(bytes)}), ${mounted} shared`;
  const details = [...repaired, sent, ...notes(task)].join('; ');
  return rowOf(task, action, { digest, written: blobs, bytes, details });
}

/** What an operator would wonder about. */
function notes({ comparison, set }: Planned): string[] {
  if (comparison === undefined || comparison.source.digest === comparison.wanted.digest) return [];
  return [
    `only ${set.item.platforms.join(', ')}: its index is not the source's ${comparison.source.digest.slice(0, 19)}`,
  ];
}

function failed(task: Planned, error: unknown): Row {
  const { kind, source, target } = rowOf(task, 'failed');
  const wrapped = error instanceof CodedError || error instanceof Error ? error : new Error(String(error));
  return { ...failedRow({ kind, source, target }, wrapped), digest: '' };
}
