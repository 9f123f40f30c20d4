import { addMasks } from '@edp/kit';
import { capture } from '../run/capture.ts';
import { parseJson } from '../parse-json.ts';
import type { PlanJson } from '../plan/plan-json.ts';
import { sensitiveValues } from './sensitive-values.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

interface StateModule {
  resources?: { values?: unknown; sensitive_values?: unknown }[];
  child_modules?: StateModule[];
}

interface StateJson {
  values?: { root_module?: StateModule; outputs?: Record<string, { value?: unknown; sensitive?: boolean }> };
}

/**
 * Hides every sensitive value of the state (or of a state or plan file) from what this process prints: an error of a cloud may quote
 * a password that was made a moment ago, which no plan knew. What cannot be read hides nothing.
 */
export async function maskState(run: TerraformRun, { file = '' }: { file?: string } = {}): Promise<void> {
  const { code, stdout } = await capture(run, ['show', '-json', '-no-color', ...(file === '' ? [] : [file])]);
  const json = code === 0 ? readJson(stdout) : undefined;
  if (json === undefined) return;
  addMasks(sensitiveValues(toPlan(json)), { announce: false });
}

function readJson(text: string): (StateJson & PlanJson) | undefined {
  try {
    return parseJson(text) as StateJson & PlanJson;
  } catch {
    return undefined;
  }
}

/** A state as the plan that would take it all away, which is what knows where secrets are. */
function toPlan(json: StateJson & PlanJson): PlanJson {
  const resources = modules(json.values?.root_module).flatMap((each) => each.resources ?? []);
  const changes = resources.map(({ values, sensitive_values: marks }) => ({
    change: { actions: ['delete'], before: values, before_sensitive: marks },
  }));
  const outputs = Object.entries(json.values?.outputs ?? {}).map(([name, { value, sensitive }]) => [
    name,
    { actions: ['delete'], before: value, before_sensitive: sensitive },
  ]);
  return {
    ...json,
    resource_changes: [...(json.resource_changes ?? []), ...changes],
    output_changes: { ...json.output_changes, ...Object.fromEntries(outputs) },
  } as PlanJson;
}

function modules(root: StateModule | undefined): StateModule[] {
  return root === undefined ? [] : [root, ...(root.child_modules ?? []).flatMap(modules)];
}
