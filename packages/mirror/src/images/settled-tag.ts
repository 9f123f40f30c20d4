import type { MirrorState } from '../mirror-state.ts';
import type { SyncRow } from '../sync-report.ts';
import type { ImageSet, ImageTag } from './image-set.ts';
import type { ComparedTask, ImageTask } from './image-task.ts';
import type { SettledTag } from './settle-tags.ts';

const placeOf = ({ set, tag }: { set: ImageSet; tag: ImageTag }): string => `${set.to}:${tag.as}`;

/** Returns the row of a tag that needed no look. */
export function toRow(each: SettledTag): SyncRow {
  const { reference } = each.tag;
  return {
    kind: 'image',
    source: `${each.set.key}${reference.includes(':') ? '@' : ':'}${reference}`,
    target: placeOf(each),
    action: 'unchanged',
    written: 0,
    bytes: 0,
    decidedBy: 'listings',
    details: '',
  };
}

/** Returns what the target has of settled tags. */
export const toContent = (settled: SettledTag[]): Record<string, string> =>
  Object.fromEntries(settled.map((each) => [placeOf(each), each.known.digest]));

/** Returns settled tags as the next run knows them. */
export const toKnown = (settled: SettledTag[]): MirrorState['images'] =>
  Object.fromEntries(settled.map((each) => [placeOf(each), each.known]));

/** Returns a settled tag as if it had been compared, for what belongs to its image. */
export function toCompared(
  { set, tag, known }: SettledTag,
  { open, toTask }: { open: ImageSet[]; toTask: (set: ImageSet, tag: ImageTag) => ImageTask },
): ComparedTask {
  // The set that is still open for it: companions are looked for by set.
  const its = open.find((each) => each.key === set.key && each.to === set.to && each.item === set.item) ?? set;
  const { digest, source, mediaType } = known;
  const sizeBytes = 0;
  return {
    ...toTask(its, tag),
    comparison: {
      source: { digest: source, mediaType, sizeBytes },
      wanted: { digest },
      present: { digest, mediaType, sizeBytes },
    },
  };
}

/** Returns what was found out about tags that the source's listing tells from later ones. */
export function learn(tasks: ComparedTask[], content: Record<string, string>): MirrorState['images'] {
  return Object.fromEntries(
    tasks.flatMap(({ set, tag, comparison }) => {
      const place = placeOf({ set, tag });
      const [revision, digest] = [set.revisions?.get(tag.reference), content[place]];
      if (revision === undefined || digest === undefined || comparison === undefined) return [];
      const { digest: source, mediaType } = comparison.source;
      return [[place, { revision, digest, source, mediaType }]];
    }),
  );
}
