import { createCopyRun } from '@edp/oci';
import pMap from 'p-map';
import { compareImages } from './compare-images.ts';
import { copyImages } from './copy-images.ts';
import type { ImageSet, ImageTag } from './image-set.ts';
import type { ImageTask } from './image-task.ts';
import { findCompanions } from './find-companions.ts';
import { pruneTags } from './prune-tags.ts';
import { learn, toCompared, toContent, toKnown, toRow } from './settled-tag.ts';
import { settleTags } from './settle-tags.ts';
import type { SyncImagesOptions } from './sync-images-options.ts';
import { syncReferrers } from './sync-referrers.ts';
import type { MirrorState } from '../mirror-state.ts';
import type { SyncRow, TransferTotals } from '../sync-report.ts';

export interface ImagesResult {
  rows: SyncRow[];
  content: Record<string, string>;
  transfer: TransferTotals;
  /** What the next run need not look at as long as the source lists the same. */
  known: MirrorState['images'];
}

/**
 * Makes every tag of the sets the same at the target, or tells what that would mean: all are compared first, by their digests, and what differs is
 * copied with each blob on the way once. What fails is a row, and stops nothing else.
 */
export async function syncImages(sets: ImageSet[], options: SyncImagesOptions): Promise<ImagesResult> {
  const started = performance.now();
  const run = createCopyRun();
  const toTask = (set: ImageSet, tag: ImageTag): ImageTask => ({
    set,
    tag,
    copy: {
      source: set.source,
      target: { registry: options.target, name: set.to },
      reference: tag.reference,
      as: tag.as,
      platforms: set.item.platforms,
      foreignLayers: set.item.foreignLayers,
      nestedIndexes: options.nestedIndexes,
      check: options.verify === 'content' ? 'content' : 'tag',
      run,
      log: options.log,
    },
  });
  const { settled, sets: open } = await settleTags(sets, { target: options.target, known: options.known ?? {} });
  const compared = await compareImages(
    open.flatMap((set) => set.tags.map((tag) => toTask(set, tag))),
    options,
  );
  const companions = await compareImages(
    (await findCompanions([...compared, ...settled.map((each) => toCompared(each, { open, toTask }))])).map(
      ({ set, tag }) => toTask({ ...set, item: { ...set.item, platforms: [] } }, tag),
    ),
    options,
  );
  const copied = await copyImages([...compared, ...companions], { ...options, run });
  const rows = [...settled.map(toRow), ...copied.rows];
  const content = { ...toContent(settled), ...copied.content };
  if (options.mode === 'sync') rows.push(...(await syncReferrers(compared, { rows, run })));
  const pruned = await pMap(
    sets.filter(({ item, to }) => item.prune && options.mayPrune(to)),
    async (set) => pruneTags(set, { ...options, rows, content }),
    { concurrency: 4 },
  );
  const { sentBytes, mountedBytes, presentBytes } = run.done;
  const seconds = (performance.now() - started) / 1000;
  return {
    rows: [...rows, ...pruned.flat()],
    content,
    transfer: { sentBytes, mountedBytes, presentBytes, seconds },
    known: { ...toKnown(settled), ...learn([...compared, ...companions], copied.content) },
  };
}
