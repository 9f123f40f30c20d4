import { type CopyRun, copyReferrers } from '@edp/oci';
import pMap from 'p-map';
import type { ComparedTask } from './image-task.ts';
import { failedRow } from '../failed-row.ts';
import { groupBy } from '@edp/kit';
import type { SyncRow } from '../sync-report.ts';

const AT_ONCE = 8;

/** Brings what registries list as referring to the images by their API; registries with tags for it instead are asked once. Returns a row for each image that got any. */
export async function syncReferrers(
  tasks: ComparedTask[],
  { rows, run }: { rows: SyncRow[]; run: CopyRun },
): Promise<SyncRow[]> {
  const failed = new Set(rows.filter(({ action }) => action === 'failed').map(({ target }) => target));
  const wanted = tasks.filter(
    ({ set, tag, comparison }) => set.item.referrers && comparison !== undefined && !failed.has(`${set.to}:${tag.as}`),
  );
  const images = groupBy(wanted, ({ set, comparison }) => `${set.to}@${comparison!.source.digest}`);
  const found = await pMap(
    images.values(),
    async ([task]): Promise<SyncRow[]> => {
      const { set, copy, comparison } = task!;
      const { digest } = comparison!.source;
      const what = { kind: 'image' as const, source: `${set.key}@${digest}`, target: `${set.to}@${digest}` };
      try {
        const copied = (await copyReferrers(digest, { ...copy, run })) ?? 0;
        if (copied === 0) return [];
        return [
          { ...what, action: 'updated', written: copied, bytes: 0, details: `${copied} signatures and the like` },
        ];
      } catch (error) {
        return [failedRow(what, error)];
      }
    },
    { concurrency: AT_ONCE },
  );
  return found.flat();
}
