import type { PlanJson } from './plan-json.ts';

/**
 * Every part of a plan that Terraform up to 1.14 and OpenTofu up to 1.12 write, and that is judged here or says nothing of what apply does.
 * Source: hashicorp/terraform and opentofu/opentofu, internal/command/jsonplan/plan.go.
 */
const KNOWN = new Set([
  ...['format_version', 'terraform_version', 'timestamp', 'applyable', 'complete', 'errored', 'checks'],
  ...['variables', 'configuration', 'prior_state', 'planned_values', 'proposed_unknown', 'relevant_attributes'],
  ...['resource_changes', 'resource_drift', 'output_changes', 'action_invocations'],
]);

/** Returns the parts of a plan that nobody here judges, empty ones left out: a newer Terraform may do things of which a review knows nothing. */
export function unjudgedParts(plan: PlanJson): string[] {
  return Object.entries(plan)
    .filter(([name, part]) => !KNOWN.has(name) && !isEmpty(part))
    .map(([name]) => name)
    .sort();
}

const isEmpty = (part: unknown): boolean =>
  part === null || part === undefined || part === false || (typeof part === 'object' && Object.keys(part).length === 0);
