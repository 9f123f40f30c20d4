import type { DataBearing } from './data-bearing.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ResourceChange } from './plan-json.ts';

/** Attributes that, once they get another value, put the content of a backup in the place of what is there; by type, `*` for any version. */
const OVERWRITES: { type: RegExp; attributes: string[]; loses: Omit<DataBearing, 'types'> }[] = [
  {
    type: /^opentelekomcloud_rds_instance_v\d+$/,
    attributes: ['restore_from_backup'],
    loses: {
      holds: 'a database, in place of which a backup is put',
      backUp: 'take a manual backup of what is there now: what was written since the backup is gone',
    },
  },
];

/** Returns what an update in place loses, and by which attribute; undefined where it keeps what there is. */
export function overwrittenData({
  type,
  change: { actions, before, after },
}: ResourceChange): { attribute: string; loses: Omit<DataBearing, 'types'> } | undefined {
  if (!actions.includes('update')) return undefined;
  for (const { type: pattern, attributes, loses } of OVERWRITES) {
    if (!pattern.test(type)) continue;
    const attribute = attributes.find((name) => isSet(at(after, name)) && !isEqual(at(before, name), at(after, name)));
    if (attribute !== undefined) return { attribute, loses };
  }
  return undefined;
}

const at = (value: unknown, name: string): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[name] ?? null;

const isEqual = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A block that was taken out is an empty list. */
const isSet = (value: unknown): boolean =>
  value !== null && value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0);
