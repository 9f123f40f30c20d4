import type { Inexact } from '../state/mark-inexact.ts';
import type { PlanJson } from './plan-json.ts';

/** One output as it will be: its value, or that it is unknown, or (sensitive) nothing. */
export interface PlannedOutput extends Inexact {
  value?: unknown;
  unknown?: true;
  sensitive: boolean;
}

/** Returns the outputs after the plan: unknown values marked, sensitive ones without their value, removed ones left out. */
export function plannedOutputs(plan: PlanJson): Record<string, PlannedOutput> {
  const outputs: Record<string, PlannedOutput> = {};
  for (const [name, change] of Object.entries(plan.output_changes ?? {})) {
    if (change.actions.includes('delete') && !change.actions.includes('create')) continue;
    const sensitive = marks(change.after_sensitive);
    const unknown = marks(change.after_unknown);
    outputs[name] = {
      ...(unknown ? { unknown: true as const } : {}),
      // A partly known object still shows its known parts, and the rest is missing: worse than saying unknown.
      ...(sensitive || unknown
        ? {}
        : { value: change.after ?? null, ...(change.inexact === undefined ? {} : { inexact: change.inexact }) }),
      sensitive,
    };
  }
  return outputs;
}

/** True when any part is marked. */
function marks(value: unknown): boolean {
  if (value === true) return true;
  return value !== null && typeof value === 'object' && Object.values(value).some(marks);
}
