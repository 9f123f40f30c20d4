import type { ModuleConfiguration, PlanJson } from './plan-json.ts';

/**
 * Returns the outputs that are known only after apply and may turn out to hold a secret: nobody marked them, and they are made of something
 * sensitive (`nonsensitive()`). By name, with what they are made of.
 */
export function doubtfulOutputs(plan: PlanJson): Map<string, string> {
  const found = new Map<string, string>();
  const root = plan.configuration?.root_module;
  for (const [name, change] of Object.entries(plan.output_changes ?? {})) {
    if (!holdsTrue(change.after_unknown) || holdsTrue(change.after_sensitive)) continue;
    const source = referencesOf(root?.outputs?.[name]?.expression).find((each) => isSensitive(each, { plan, root }));
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

function isSensitive(
  reference: string,
  { plan, root }: { plan: PlanJson; root: ModuleConfiguration | undefined },
): boolean {
  const parts = withoutIndexes(reference).split('.');
  if (parts[0] === 'var') return root?.variables?.[parts[1] ?? '']?.sensitive === true;
  if (parts[0] === 'module')
    return root?.module_calls?.[parts[1] ?? '']?.module?.outputs?.[parts[2] ?? '']?.sensitive === true;
  const data = parts[0] === 'data' ? 1 : 0;
  const address = parts.slice(0, 2 + data).join('.');
  const attribute = parts[2 + data];
  return (plan.resource_changes ?? []).some(({ address: of, change }) => {
    if (withoutIndexes(of) !== address || attribute === undefined) return false;
    const marks = change.after_sensitive;
    return marks === true || (isObject(marks) && holdsTrue(marks[attribute]));
  });
}

const withoutIndexes = (address: string): string => address.replaceAll(/\[("([^"\\]|\\.)*"|[^\]]*)\]/g, '');

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

const holdsTrue = (value: unknown): boolean =>
  value === true || (isObject(value) && Object.values(value).some(holdsTrue));
