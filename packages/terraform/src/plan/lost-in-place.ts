import type { DataBearing } from './data-bearing.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ResourceChange } from './plan-json.ts';

/** What an update in place loses, and the attribute that makes it. */
export interface LostInPlace {
  attribute: string;
  loses: Omit<DataBearing, 'types'>;
}

interface Rule {
  type: RegExp;
  loses: Omit<DataBearing, 'types'>;
  /** Returns the attribute that loses something; undefined where nothing does. */
  find: (before: unknown, after: unknown) => string | undefined;
}

const RULES: Rule[] = [
  {
    type: /^opentelekomcloud_rds_instance_v\d+$/,
    loses: {
      holds: 'a database, in place of which a backup is put',
      backUp: 'take a manual backup of what is there now: what was written since the backup is gone',
    },
    find: (before, after) => findChanged(before, { after, name: 'restore_from_backup' }),
  },
  {
    // The clouds remove what is older as soon as the shorter time is set.
    type: /^opentelekomcloud_/,
    loses: {
      holds: 'backups or logs that are older than they are kept from now on',
      backUp: 'take a manual backup, or copy those you need to another place',
    },
    find: (before, after) => findLowered(before, { after, name: RETENTION }),
  },
  {
    type: /^opentelekomcloud_as_group_v\d+$/,
    loses: { holds: 'servers with their system disks', backUp: 'take CBR backups of those you need' },
    find: (before, after) => findLowered(before, { after, name: /^(desire|max)_instance_number$/ }),
  },
  {
    type: /^(opentelekomcloud_(obs|s3)|aws_s3)_bucket$/,
    loses: {
      holds: 'objects that are older than its rules let them be',
      backUp: 'copy those you need to another bucket (obsutil sync, rclone)',
    },
    find: findExpiration,
  },
];

/** How long something is kept, or how much of it. */
const RETENTION = /^(keep_days|save_days|ttl_in_days|retention_(duration_days|period|time)|max_backups)$/;
const FOR_EVER = -1;

/** Returns what an update in place loses; undefined where it keeps what there is. */
export function lostInPlace({ type, change: { actions, before, after } }: ResourceChange): LostInPlace | undefined {
  if (!actions.includes('update')) return undefined;
  for (const { type: pattern, find, loses } of RULES) {
    const attribute = pattern.test(type) ? find(before, after) : undefined;
    if (attribute !== undefined) return { attribute, loses };
  }
  return undefined;
}

function findChanged(before: unknown, { after, name }: { after: unknown; name: string }): string | undefined {
  return isSet(at(after, name)) && !isEqual(at(before, name), at(after, name)) ? name : undefined;
}

/** The first number of a name, at any depth, that is lower than it was, or gone. */
function findLowered(before: unknown, { after, name }: { after: unknown; name: RegExp }): string | undefined {
  const lowest = (value: unknown): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [path, number] of numbers(value, { name, path: '' }))
      found.set(path, Math.min(found.get(path) ?? Infinity, number === FOR_EVER ? Infinity : number));
    return found;
  };
  const now = lowest(after);
  return [...lowest(before)].find(([path, number]) => (now.get(path) ?? 0) < number)?.[0];
}

/** Blocks of one name have one path: which is which changes with their order. */
function* numbers(value: unknown, { name, path }: { name: RegExp; path: string }): Generator<[string, number]> {
  if (Array.isArray(value)) for (const each of value) yield* numbers(each, { name, path });
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) {
      const inner = path === '' ? key : `${path}.${key}`;
      if (typeof each === 'number' && name.test(key)) yield [inner, each];
      else yield* numbers(each, { name, path: inner });
    }
}

interface Expiration {
  prefix: string;
  kind: string;
  days: number;
}

/** A rule that lets objects expire which no rule did before, or sooner. */
function findExpiration(before: unknown, after: unknown): string | undefined {
  const old = expirations(before);
  const isNew = ({ prefix, kind, days }: Expiration): boolean =>
    !old.some((each) => prefix.startsWith(each.prefix) && each.kind === kind && each.days <= days);
  const found = expirations(after).find(isNew);
  return found === undefined ? undefined : `lifecycle_rule.${found.kind}`;
}

function expirations(value: unknown): Expiration[] {
  return blocks(value, 'lifecycle_rule').flatMap((rule) =>
    rule['enabled'] === false
      ? []
      : ['expiration', 'noncurrent_version_expiration'].flatMap((kind) =>
          blocks(rule, kind).map(({ days }) => ({
            prefix: typeof rule['prefix'] === 'string' ? rule['prefix'] : '',
            ...{ kind, days: typeof days === 'number' ? days : 0 },
          })),
        ),
  );
}

function blocks(value: unknown, name: string): Record<string, unknown>[] {
  const found = at(value, name);
  return Array.isArray(found) ? found.filter((each) => each !== null && typeof each === 'object') : [];
}

const at = (value: unknown, name: string): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[name] ?? null;

const isEqual = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** A block that was taken out is an empty list. */
const isSet = (value: unknown): boolean =>
  value !== null && value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0);
