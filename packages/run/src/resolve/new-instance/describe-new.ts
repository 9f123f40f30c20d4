import type { Instance, Lookalikes } from '@edp/instance';
import { elsewhere, type StoredEntry } from '../../step/base-entry.ts';

/** Returns why an instance is taken for a new one, in a line; undefined for one that is deployed, or that a run works on. */
export function describeNew(
  instance: Instance,
  { file, entry, text = '' }: StoredEntry,
  lookalikes: Lookalikes,
): string | undefined {
  if (entry?.deployed !== undefined || entry?.attempt !== undefined) return undefined;
  const isEmpty = text.replace(/^\s*(?:#.*|---|\{\s*\})?\s*$/gm, '').trim() === '';
  const why =
    entry === undefined
      ? `no ${file}`
      : isEmpty
        ? `${file} is empty`
        : entry.status === 'destroyed'
          ? `${file} says that it was destroyed`
          : `${file} is there, and says of no deployment`;
  return `${instance.path} would be a new instance (${why}${elsewhere(instance, lookalikes)})`;
}
