import { type RefUpdate, ZERO_ID } from '@edp/git-wire';

/** Updates in the order that git can take them: a branch cannot be beside a directory of its name. */
export interface OrderedUpdates {
  /** Removals of what stands in the way of others. */
  first: RefUpdate[];
  rest: RefUpdate[];
  /** New refs that a ref which stays is in the way of. */
  blocked: { update: RefUpdate; by: string }[];
}

/** Returns updates in order; `present` are all refs of the target. */
export function orderUpdates(updates: RefUpdate[], present: ReadonlySet<string>): OrderedUpdates {
  const removed = new Set(updates.filter(({ newId }) => newId === ZERO_ID).map(({ ref }) => ref));
  const below = new Map<string, string[]>();
  for (const ref of present) {
    for (const directory of directoriesOf(ref)) below.set(directory, [...(below.get(directory) ?? []), ref]);
  }
  const first = new Set<string>();
  const blocked: OrderedUpdates['blocked'] = [];
  for (const update of updates) {
    if (update.newId === ZERO_ID || present.has(update.ref)) continue;
    const inTheWay = [
      ...directoriesOf(update.ref).filter((each) => present.has(each)),
      ...(below.get(update.ref) ?? []),
    ];
    const stays = inTheWay.find((each) => !removed.has(each));
    if (stays !== undefined) blocked.push({ update, by: stays });
    else for (const each of inTheWay) first.add(each);
  }
  const isBlocked = new Set(blocked.map(({ update }) => update));
  return {
    first: updates.filter(({ ref }) => first.has(ref)),
    rest: updates.filter((update) => !first.has(update.ref) && !isBlocked.has(update)),
    blocked,
  };
}

/** `refs/heads/a/b` → `refs/heads/a` */
function directoriesOf(ref: string): string[] {
  const parts = ref.split('/');
  return parts.slice(3).map((_, index) => parts.slice(0, index + 3).join('/'));
}
