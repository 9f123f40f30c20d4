import type { Target } from '../open-target.ts';
import { PlanReviewError } from '../plan-review-error.ts';
import type { ReviewedPlan } from '../review-saved-plan.ts';

type Owner = Pick<Target, 'identity' | 'lineage' | 'name' | 'title'>;

/**
 * Refuses a plan whose state says that it is another instance's, by its output `instance_identity` or by its lineage.
 * @throws PlanReviewError `STATE_FOREIGN`
 */
export function checkState({ state }: Pick<ReviewedPlan, 'state'>, target: Owner): void {
  const { lineage, title } = target;
  if (state.identity !== undefined && !isOurs(state.identity, target)) {
    throw foreign(`the Terraform state is the one of ${state.identity}, not of ${target.identity ?? target.name}`);
  }
  if (lineage !== undefined && lineage !== '' && state.lineage !== lineage) {
    const found = state.lineage === '' ? 'there is no state' : `its lineage is ${state.lineage}`;
    throw foreign(
      `the Terraform state of ${title} is not the one of the last deployment (lineage ${lineage}): ${found}`,
    );
  }
}

/**
 * Tells whether something says that the state is this instance's: an empty one is anybody's. Where an action works alone
 * and its module has no output `instance_identity`, nobody can tell, and nobody asks.
 */
export function isOwned({ state }: Pick<ReviewedPlan, 'state'>, { identity, lineage }: Owner): boolean {
  const recorded = lineage !== undefined && lineage !== '';
  return state.resources === 0 || identity === undefined || state.identity !== undefined || recorded;
}

/** Alone, an action knows only the instance's name, the last part of its identity. */
function isOurs(found: string, { identity, name }: Owner): boolean {
  return identity === undefined ? found === name || found.endsWith(`/${name}`) : found === identity;
}

function foreign(message: string): PlanReviewError {
  return new PlanReviewError({
    code: 'STATE_FOREIGN',
    message,
    fix: 'Correct terraform.backend of the tenant in tenants.yaml. If the state was moved on purpose, remove stateLineage from the base entry.',
  });
}
