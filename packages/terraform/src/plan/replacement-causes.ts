import { moduleAt, placeOf, withoutIndexes } from './configuration-place.ts';
import { referencesOf } from './doubtful-outputs.ts';
import type { PlanJson, ResourceChange } from './plan-json.ts';

/** Deeper is nothing that people write. */
const MAX_STEPS = 30;
/** Of one resource; more are of no use to a reader. */
const MAX_CAUSES = 50;

/** Where a reference is resolved, and how it got there. */
interface Walk {
  plan: PlanJson;
  /** Known of the root module alone. */
  locals: ReadonlyMap<string, string[]>;
  /** Addresses without indexes → those of the instances that change. */
  changing: ReadonlyMap<string, string[]>;
  seen: Set<string>;
  found: Set<string>;
}

/**
 * Returns why resources are replaced: address → addresses of the other resources that change in the same plan and that the attributes which force
 * it are made of, also by way of variables and outputs of modules, data sources and locals of the root module. One that nothing else causes has
 * none.
 */
export function replacementCauses(
  plan: PlanJson,
  { locals = new Map() }: { locals?: ReadonlyMap<string, string[]> } = {},
): Map<string, string[]> {
  const changing = new Map<string, string[]>();
  const changes = (plan.resource_changes ?? []).filter(
    ({ mode, change }) => mode !== 'data' && isChange(change.actions),
  );
  for (const { address } of changes) {
    const of = withoutIndexes(address);
    changing.set(of, [...(changing.get(of) ?? []), address]);
  }
  return new Map(
    changes
      .filter(({ change }) => change.actions.includes('delete'))
      .map((each) => [each.address, causesOf(each, { plan, locals, changing, seen: new Set(), found: new Set() })]),
  );
}

const isChange = (actions: string[]): boolean => actions.some((action) => action !== 'no-op' && action !== 'read');

function causesOf({ address, change }: ResourceChange, walk: Walk): string[] {
  const place = placeOf(address);
  const resource =
    place &&
    moduleAt(walk.plan.configuration?.root_module, place.modules)?.resources?.find(
      (each) => each.address === place.address,
    );
  if (place === undefined || resource === undefined) return [];
  const attributes = [...new Set((change.replace_paths ?? []).map(([attribute]) => String(attribute)))];
  for (const attribute of attributes) {
    const references = referencesOf(resource.expressions?.[attribute]);
    // A block of for_each is made of what the resource is made for.
    const each = references.some((reference) => reference.startsWith('each.'))
      ? referencesOf(resource.for_each_expression)
      : [];
    for (const reference of [...references, ...each]) follow(reference, place.modules, { walk, steps: 0 });
  }
  return [...walk.found].filter((each) => each !== address).slice(0, MAX_CAUSES);
}

function follow(reference: string, modules: string[], { walk, steps }: { walk: Walk; steps: number }): void {
  const { plan, locals, changing, seen, found } = walk;
  const parts = withoutIndexes(reference).split('.');
  const [kind = '', name = '', attribute = ''] = parts;
  const key = `${modules.join('.')} ${parts.slice(0, 3).join('.')}`;
  if (steps > MAX_STEPS || seen.has(key)) return;
  seen.add(key);
  const all = (references: string[], at: string[]): void => {
    for (const each of references) follow(each, at, { walk, steps: steps + 1 });
  };
  const root = plan.configuration?.root_module;
  const here = moduleAt(root, modules);
  if (kind === 'local') return modules.length === 0 ? all(locals.get(name) ?? [], modules) : undefined;
  if (kind === 'var') {
    const caller = modules.slice(0, -1);
    const call = moduleAt(root, caller)?.module_calls?.[modules.at(-1) ?? ''];
    const given = (call?.expressions ?? {}) as Record<string, unknown>;
    return all(referencesOf(given[name]), caller);
  }
  if (kind === 'module') {
    const output = here?.module_calls?.[name]?.module?.outputs?.[attribute];
    return all(referencesOf(output?.expression), [...modules, name]);
  }
  if (kind === 'data') {
    const source = here?.resources?.find(({ address }) => address === `data.${name}.${attribute}`);
    return all(referencesOf(source?.expressions), modules);
  }
  const prefix = modules.map((each) => `module.${each}.`).join('');
  for (const each of changing.get(`${prefix}${kind}.${name}`) ?? []) found.add(each);
}
