import type { IsReadOnly } from './read-only-attributes.ts';
import { dataBearing } from './data-bearing.ts';
import { triggerOf } from './invoked-actions.ts';
import { lostInPlace } from './lost-in-place.ts';
import type { Change, PlanJson, ResourceChange } from './plan-json.ts';
import { relevantDrift } from './relevant-drift.ts';
import { unjudgedParts } from './unjudged-parts.ts';

export type Risk = 'none' | 'change' | 'replace' | 'data-loss';
export type ReviewAction = 'add' | 'change' | 'destroy' | 'replace' | 'move' | 'import' | 'forget' | 'read' | 'invoke';

export interface ReviewRow {
  address: string;
  type: string;
  action: ReviewAction;
  /** Attributes (dotted) or reasons that force a replace or delete. */
  forcedBy: string[];
  /** Given where data is lost: what the resource holds, and how to keep it. */
  loses?: { holds: string; backUp: string };
}

export interface PlanReview {
  /** `add` and `destroy` count replaced resources too, as Terraform's own summary does. */
  counts: {
    add: number;
    change: number;
    destroy: number;
    replace: number;
    move: number;
    import: number;
    invoke: number;
  };
  risk: Risk;
  rows: ReviewRow[];
  /** Addresses that were changed outside of Terraform since the last apply, as far as that means something. */
  drift: string[];
  /** The state is no longer what is there: an apply saves what was read, whatever else it does. */
  isStateBehind: boolean;
  /** Parts of the plan that nobody here knows, and that are judged by nobody. */
  unjudged: string[];
  hasChanges: boolean;
}

/**
 * Returns what a plan would do, riskiest first: counts, and per address the action, what forces it and what data is lost.
 * `dataBearing` adds patterns of types or addresses to the built-in table.
 */
export function reviewPlan(
  plan: PlanJson,
  { dataBearing: more = [], isReadOnly }: { dataBearing?: string[]; isReadOnly?: IsReadOnly | undefined } = {},
): PlanReview {
  const kindOf = dataBearing(more);
  const rows = (plan.resource_changes ?? []).flatMap((resource): ReviewRow[] => {
    const action = toAction(resource);
    if (action === undefined) return [];
    const gone = action === 'destroy' || action === 'replace';
    // A forgotten object stays where it is, with its data.
    const isLost = resource.mode !== 'data' && resource.change.actions.includes('delete');
    const inPlace = lostInPlace(resource);
    const kind = isLost ? kindOf(resource) : inPlace?.loses;
    return [
      {
        address:
          resource.deposed === undefined ? resource.address : `${resource.address} (deposed ${resource.deposed})`,
        type: resource.type,
        action,
        forcedBy: gone ? forcedBy(resource) : inPlace === undefined ? [] : [inPlace.attribute],
        ...(kind === undefined ? {} : { loses: { holds: kind.holds, backUp: kind.backUp } }),
      },
    ];
  });
  rows.push(...invocations(plan, kindOf));
  const count = (...actions: ReviewAction[]): number => rows.filter(({ action }) => actions.includes(action)).length;
  const outputsChange = Object.values(plan.output_changes ?? {}).some((change) => !isNoOp(change));
  return {
    counts: {
      add: count('add', 'replace'),
      change: count('change'),
      destroy: count('destroy', 'replace'),
      replace: count('replace'),
      move: (plan.resource_changes ?? []).filter((each) => each.previous_address !== undefined).length,
      import: (plan.resource_changes ?? []).filter((each) => each.change.importing !== undefined).length,
      invoke: count('invoke'),
    },
    risk: toRisk(rows),
    drift: relevantDrift(plan, isReadOnly === undefined ? {} : { isReadOnly }).map(({ address }) => address),
    isStateBehind: (plan.resource_drift ?? []).some(({ change }) => !isNoOp(change)),
    unjudged: unjudgedParts(plan),
    rows: rows.sort((a, b) => rank(b) - rank(a) || (a.address < b.address ? -1 : 1)),
    hasChanges: outputsChange || rows.some(({ action }) => action !== 'read'),
  };
}

/** An action does what its provider likes: it is no change of a resource, and may be a loss where `dataBearing` says so. */
function invocations(plan: PlanJson, kindOf: ReturnType<typeof dataBearing>): ReviewRow[] {
  return (plan.action_invocations ?? []).map((each): ReviewRow => {
    const { address = '', type = '' } = each;
    const kind = kindOf({ address, type });
    return {
      ...{ address, type, action: 'invoke', forcedBy: [triggerOf(each)] },
      ...(kind === undefined ? {} : { loses: { holds: kind.holds, backUp: kind.backUp } }),
    };
  });
}

function isNoOp({ actions }: Change): boolean {
  return actions.every((action) => action === 'no-op');
}

function toAction({ change, previous_address: previous }: ResourceChange): ReviewAction | undefined {
  const { actions, importing } = change;
  if (actions.includes('delete')) return actions.includes('create') ? 'replace' : 'destroy';
  if (actions.includes('create')) return actions.includes('forget') ? 'replace' : 'add';
  if (actions.includes('update')) return 'change';
  if (actions.includes('forget')) return 'forget';
  if (actions.includes('read')) return 'read';
  if (importing !== undefined) return 'import';
  return previous === undefined ? undefined : 'move';
}

function forcedBy({ change, action_reason: reason }: ResourceChange): string[] {
  const paths = (change.replace_paths ?? []).map((path) => path.join('.'));
  // `replace_because_cannot_update` only repeats what the attributes already say.
  const reasons =
    reason === undefined || (paths.length > 0 && reason === 'replace_because_cannot_update') ? [] : [reason];
  return [...paths, ...reasons.map((each) => each.replaceAll('_', ' '))];
}

function toRisk(rows: ReviewRow[]): Risk {
  if (rows.some(({ loses }) => loses !== undefined)) return 'data-loss';
  if (rows.some(({ action }) => action === 'replace' || action === 'destroy')) return 'replace';
  return rows.some(({ action }) => action !== 'read') ? 'change' : 'none';
}

const RANKS: Record<ReviewAction, number> = {
  destroy: 7,
  replace: 6,
  forget: 5,
  change: 4,
  add: 3,
  import: 2,
  move: 1,
  read: 0,
  invoke: 4,
};

function rank({ action, loses }: ReviewRow): number {
  return RANKS[action] + (loses === undefined ? 0 : 10);
}
