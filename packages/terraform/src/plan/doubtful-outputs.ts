import { withoutIndexes } from './configuration-place.ts';
import type { ModuleConfiguration, PlanJson } from './plan-json.ts';

/** Where a reference of the configuration is resolved. */
interface Place {
  plan: PlanJson;
  module: ModuleConfiguration | undefined;
  /** Of the addresses in it: `module.net.`, '' in the root module. */
  prefix: string;
  /** What the locals refer to, as far as they are known. */
  locals: ReadonlyMap<string, string[]>;
  /** Arguments of the call, and where that stands; none of the root module. */
  call?: { arguments: Record<string, unknown>; at: Place };
}

/** Deeper is nothing that people write. */
const MAX_STEPS = 30;

/**
 * Returns the outputs that are known only after apply and may turn out to hold a secret: nobody marked them, and they are made of something
 * sensitive (`nonsensitive()`), also by way of locals of the root module and outputs of others. By name, with what they are made of.
 */
export function doubtfulOutputs(
  plan: PlanJson,
  { locals = new Map() }: { locals?: ReadonlyMap<string, string[]> } = {},
): Map<string, string> {
  const found = new Map<string, string>();
  const module = plan.configuration?.root_module;
  const root: Place = { plan, module, prefix: '', locals };
  for (const [name, change] of Object.entries(plan.output_changes ?? {})) {
    if (!holdsTrue(change.after_unknown) || holdsTrue(change.after_sensitive)) continue;
    const source = referencesOf(module?.outputs?.[name]?.expression).find((each) => isSensitive(each, root, 0));
    if (source !== undefined) found.set(name, source);
  }
  return found;
}

/** Returns everything that an expression of the configuration refers to, with its attributes (`a.b.c`) where they are named. */
export function referencesOf(expression: unknown): string[] {
  if (expression === null || typeof expression !== 'object') return [];
  const { references } = expression as { references?: unknown };
  const own = Array.isArray(references) ? references.filter((each): each is string => typeof each === 'string') : [];
  return [...own, ...Object.values(expression).flatMap(referencesOf)];
}

function isSensitive(reference: string, place: Place, steps: number): boolean {
  if (steps > MAX_STEPS) return false;
  const { module, locals, call } = place;
  const parts = withoutIndexes(reference).split('.');
  const [kind = '', name = '', attribute = ''] = parts;
  const any = (references: string[], at: Place): boolean => references.some((each) => isSensitive(each, at, steps + 1));
  if (kind === 'local') return any(locals.get(name) ?? [], place);
  if (kind === 'var') {
    if (module?.variables?.[name]?.sensitive === true) return true;
    return call !== undefined && any(referencesOf(call.arguments[name]), call.at);
  }
  if (kind !== 'module') return isMarked(parts, place);
  const called = module?.module_calls?.[name];
  const output = called?.module?.outputs?.[attribute];
  if (output?.sensitive === true) return true;
  return any(referencesOf(output?.expression), {
    ...{ plan: place.plan, module: called?.module, prefix: `${place.prefix}module.${name}.`, locals: new Map() },
    call: { arguments: isObject(called?.expressions) ? called.expressions : {}, at: place },
  });
}

/** Whether an attribute of a resource is marked in the plan. */
function isMarked(parts: string[], { plan, prefix }: Place): boolean {
  const data = parts[0] === 'data' ? 1 : 0;
  const address = `${prefix}${parts.slice(0, 2 + data).join('.')}`;
  const attribute = parts[2 + data];
  return (plan.resource_changes ?? []).some(({ address: of, change }) => {
    if (withoutIndexes(of) !== address || attribute === undefined) return false;
    const marks = change.after_sensitive;
    return marks === true || (isObject(marks) && holdsTrue(marks[attribute]));
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

const holdsTrue = (value: unknown): boolean =>
  value === true || (isObject(value) && Object.values(value).some(holdsTrue));
