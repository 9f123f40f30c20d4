import { canonicalJson } from './canonical-json.ts';
import type { CanonicalChange, CanonicalPlan } from './redact-plan.ts';

const MAX_LINES = 400;

/** Returns what moved between the reviewed plan and the plan now, one line per address and attribute; empty when equal. */
export function diffPlans(reviewed: CanonicalPlan, now: CanonicalPlan): string {
  const lines = [
    ...diffChanges(reviewed.resources, { now: now.resources, kind: 'resource' }),
    ...diffChanges(reviewed.outputs, { now: now.outputs, kind: 'output' }),
  ];
  const more = lines.length - MAX_LINES;
  return (more > 0 ? [...lines.slice(0, MAX_LINES), `… and ${more} more lines`] : lines).join('\n');
}

function diffChanges(
  reviewed: CanonicalChange[],
  { now, kind }: { now: CanonicalChange[]; kind: 'resource' | 'output' },
): string[] {
  const before = new Map(reviewed.map((each) => [keyOf(each), each]));
  const after = new Map(now.map((each) => [keyOf(each), each]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    const name = `${kind} ${key}`;
    if (old === undefined) return [`+ ${name}: ${fresh!.actions.join('/')} is new, the reviewed plan left it alone`];
    if (fresh === undefined)
      return [`- ${name}: ${old.actions.join('/')} was reviewed, and is not in the plan any more`];
    const parts = [...diffValues(withoutAddress(old), { now: withoutAddress(fresh), path: '' })];
    return parts.length === 0 ? [] : [`~ ${name}`, ...parts.map((part) => `    ${part}`)];
  });
}

function keyOf({ address, deposed }: CanonicalChange): string {
  return deposed === undefined ? address : `${address} (deposed ${deposed})`;
}

function withoutAddress({ address: _address, ...rest }: CanonicalChange): Record<string, unknown> {
  return { ...rest, actions: rest.actions.join('/') };
}

function* diffValues(before: unknown, { now, path }: { now: unknown; path: string }): Generator<string> {
  if (canonicalJson(before) === canonicalJson(now)) return;
  if (isObject(before) && isObject(now)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()) {
      yield* diffValues(before[key], { now: now[key], path: path === '' ? key : `${path}.${key}` });
    }
    return;
  }
  yield `${path}: ${show(before)} -> ${show(now)}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

function show(value: unknown): string {
  const text = value === undefined ? '(none)' : canonicalJson(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
