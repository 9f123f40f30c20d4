import type { Position, Violation } from '@edp/kit';
import type { Entry } from '../entry.ts';
import type { FieldSchema } from '../schema/field-schema.ts';
import { type FieldPath, pathText, valueAt } from '../schema/field-path.ts';
import { findInitialChanges, type InitialChange } from './find-initial-changes.ts';
import { migrateFields, moveValue } from './migrate-fields.ts';
import { findUnknownKeys } from '../schema/find-unknown-keys.ts';
import type { MergedFields } from './merged-fields.ts';
import { showValue } from '../schema/show-value.ts';
import { withDefaults } from '../schema/with-defaults.ts';

const DANGER = 'may re-create infrastructure and destroy its data';

/** Returns whether (INITIAL) fields of an instance are fixed: from its first success until it is destroyed. */
export function isFixed(entry: Entry | undefined): boolean {
  return entry?.deployed !== undefined && entry.status !== 'destroyed';
}

/**
 * (INITIAL): once deployed, the form may not change it; who edits it in Git is warned loudly. A default of the templates that has changed
 * is nobody's wish yet, so it has to be written into the entry, one way or the other.
 */
export function checkInitial({
  schema,
  entry,
  fields,
  at,
  placeOf,
}: {
  schema: FieldSchema;
  entry: Entry | undefined;
  /** Of Git and form, defaults filled in. */
  fields: Record<string, unknown>;
  /** Of a value in the entry. */
  at: (path: FieldPath) => Position;
  /** Of a value where it was set, in form or entry. */
  placeOf: (path: FieldPath) => Position | undefined;
}): Pick<MergedFields, 'violations' | 'warnings'> {
  if (entry?.deployed === undefined || !isFixed(entry)) return { violations: [], warnings: [] };
  const { root } = schema;
  const { initial } = entry.deployed;
  const written = migrateFields(entry.fields, root).fields;
  const inGit = withDefaults(written, schema);
  const left = deployedFields(entry, schema);
  const deployed = withDefaults(left.fields, schema);
  const byForm = findInitialChanges(inGit, { after: fields, root });
  const sinceDeployed = findInitialChanges(deployed, { after: inGit, root });
  // A default that takes effect in place of a value, or that took effect and is gone, is in the configuration, but not in the entry.
  const isDefault = ({ path, before, after }: InitialChange): boolean =>
    before !== undefined &&
    (after !== undefined || isWithin(pathText(path), initial?.byDefault ?? [])) &&
    valueAt(written, path) === undefined;
  const lost = left.unknown.filter(({ path }) => initial === undefined || touches(pathText(path), initial.marked));
  return {
    violations: [
      ...byForm.map((change) => refusal(change, { file: at(change.path).file, at: placeOf(change.path) })),
      ...sinceDeployed.filter(isDefault).map((change) => defaultRefusal(change, at(change.path))),
      ...lost.map(({ path, value }) => lostRefusal(path, { value, schema: schema.file, at: at([]) })),
    ],
    warnings: [
      ...sinceDeployed.filter((change) => !isDefault(change)).map((change) => warning(change, at(change.path))),
      ...left.dropped.map(({ name, value }) => ({
        message: `field ${name} is dropped, as ${at([]).file} says: ${showValue(value)} is deployed, and nothing carries it any more. This ${DANGER}; read the plan.`,
        at: at([]),
      })),
    ],
  };
}

/** What was deployed under the names of today: by `x-renamed-from` of the schema, then by `renamed` of the entry; and what no name carries. */
function deployedFields(
  { deployed, renamed = {} }: Entry,
  { root }: FieldSchema,
): {
  fields: Record<string, unknown>;
  unknown: { path: FieldPath; value: unknown }[];
  dropped: { name: string; value: unknown }[];
} {
  const { fields } = migrateFields(deployed?.fields ?? {}, root);
  const dropped: { name: string; value: unknown }[] = [];
  for (const [name, to] of Object.entries(renamed))
    if (to !== null) moveValue(fields, { from: name.split('.'), to: to.split('.') });
  const unknown = findUnknownKeys(fields, root)
    .map(({ path }) => ({ path, value: valueAt(fields, path) }))
    .filter(({ path, value }) => {
      const name = pathText(path);
      const isDropped = Object.entries(renamed).some(([each, to]) => to === null && isWithin(name, [each]));
      if (isDropped) dropped.push({ name, value });
      return !isDropped;
    });
  return { fields, unknown, dropped };
}

/** Whether a name is one of these, or a part of one. */
const isWithin = (name: string, names: string[]): boolean =>
  names.some((each) => name === each || name.startsWith(`${each}.`) || name.startsWith(`${each}[`));

/** The same, or a block that holds one of them. */
const touches = (name: string, names: string[]): boolean =>
  isWithin(name, names) || names.some((each) => isWithin(each, [name]));

function lostRefusal(
  path: FieldPath,
  { value, schema, at }: { value: unknown; schema: string; at: Position },
): Violation {
  const name = pathText(path);
  return {
    code: 'FIELD_INITIAL',
    field: name,
    message: `field ${name} was deployed with ${showValue(value)}, and no field of ${schema} carries it any more; a default is not what was deployed`,
    fix: `Say what has become of it: "x-renamed-from: ${name}" at its successor in ${schema}, or in ${at.file} in Git "renamed: { ${name}: <name of its successor> }", with null where nothing shall carry it any more: that ${DANGER}.`,
    at,
  };
}

function refusal(change: InitialChange, { file, at }: { file: string; at: Position | undefined }): Violation {
  const name = pathText(change.path);
  return {
    code: 'FIELD_INITIAL',
    field: name,
    message: `field ${nameOf(change)}: ${oldToNew(change)} is not possible through the workflow once the instance is deployed`,
    fix: `Leave ${name} out of the form. If the change is really meant, edit ${name} in ${file} in Git, where it is reviewed: it ${DANGER}.`,
    ...(at === undefined ? {} : { at }),
  };
}

function defaultRefusal(change: InitialChange, at: Position): Violation {
  const name = pathText(change.path);
  return {
    code: 'FIELD_INITIAL',
    field: name,
    message: `field ${nameOf(change)}: ${oldToNew(change)} would come from a default, because ${at.file} does not set it`,
    fix: `Write ${name} with the value ${showValue(change.before)} into ${at.file} in Git to keep what is deployed; write ${showValue(change.after)} there only if the change is really meant: it ${DANGER}.`,
    at,
  };
}

function warning(change: InitialChange, at: Position): MergedFields['warnings'][number] {
  return {
    message: `field ${nameOf(change)}, and was changed in Git: ${showValue(change.before)} is deployed, ${showValue(change.after)} is asked for. This ${DANGER}; read the plan.`,
    at,
  };
}

function nameOf({ frozen, path }: InitialChange): string {
  const name = pathText(path);
  const block = pathText(frozen);
  return name === block ? `${name} is (INITIAL)` : `${name} is part of ${block}, which is (INITIAL)`;
}

const oldToNew = ({ before, after }: InitialChange): string => `${showValue(before)} → ${showValue(after)}`;
