import { diffValues } from './diff-values.ts';
import type { CanonicalChange, CanonicalPlan } from './redact-plan.ts';

const MAX_LINES = 400;

/** Returns what moved between the reviewed plan and the plan now, one line per address and attribute; empty when equal. */
export function diffPlans(reviewed: CanonicalPlan, now: CanonicalPlan): string {
  const lines = [
    ...diffValues(reviewed.variables, { now: now.variables, path: 'variable' }),
    ...diffChanges(reviewed.resources, { now: now.resources, kind: 'resource' }),
    ...diffValues(reviewed.actions ?? [], { now: now.actions ?? [], path: 'action' }),
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
    const parts = [...diffValues(withoutAddress(old), { now: withoutAddress(fresh) })];
    return parts.length === 0 ? [] : [`~ ${name}`, ...parts.map((part) => `    ${part}`)];
  });
}

function keyOf({ address, deposed }: CanonicalChange): string {
  return deposed === undefined ? address : `${address} (deposed ${deposed})`;
}

function withoutAddress({ address: _address, ...rest }: CanonicalChange): Record<string, unknown> {
  return { ...rest, actions: rest.actions.join('/') };
}
