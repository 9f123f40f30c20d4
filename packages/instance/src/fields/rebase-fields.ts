import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '@edp/kit';
import { copyValue } from './merge-values.ts';
import { type FieldPath, pathText } from '../schema/field-path.ts';
import { showValue } from '../schema/show-value.ts';

type Values = Record<string, unknown>;

/** A value that somebody else changed while a run was at work, and that the run does not take back. */
export interface KeptValue {
  name: string;
  /** As the run has it; short, for a message. */
  ours: string;
  /** As it stands in Git by now; short, for a message. */
  theirs: string;
}

/**
 * Returns the fields of an entry with what a run set laid over those that stand in Git by now. `base` is what the run started from, `set` the
 * same with the values of its form. Only what the form changed is written, and only where nobody else has changed it since: `kept` names the rest.
 */
export function rebaseFields({ base, set, tip }: { base: Values; set: Values; tip: Values }): {
  fields: Values;
  kept: KeptValue[];
} {
  const kept: KeptValue[] = [];
  return { fields: rebaseValues({ base, ours: set, theirs: tip }, [], kept), kept };
}

interface Sides<T> {
  base: T;
  ours: T;
  theirs: T;
}

function rebaseValues({ base, ours, theirs }: Sides<Values>, path: FieldPath, kept: KeptValue[]): Values {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  // By entries, so that a name such as __proto__ stays an ordinary one.
  const entries = [...names].flatMap((name): [string, unknown][] => {
    const at = (values: Values): unknown => (Object.hasOwn(values, name) ? values[name] : undefined);
    const value = rebaseValue({ base: at(base), ours: at(ours), theirs: at(theirs) }, [...path, name], kept);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function rebaseValue({ base, ours, theirs }: Sides<unknown>, path: FieldPath, kept: KeptValue[]): unknown {
  if (isRecord(ours) && isRecord(theirs))
    return rebaseValues({ base: isRecord(base) ? base : {}, ours, theirs }, path, kept);
  if (isDeepStrictEqual(ours, theirs)) return copyValue(theirs);
  if (isDeepStrictEqual(theirs, base)) return copyValue(ours);
  kept.push({ name: pathText(path), ours: showValue(ours), theirs: showValue(theirs) });
  return copyValue(theirs);
}
