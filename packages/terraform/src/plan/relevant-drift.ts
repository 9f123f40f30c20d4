import type { IsReadOnly } from './read-only-attributes.ts';
import { canonicalJson } from './canonical-json.ts';
import { moduleAt, placeOf } from './configuration-place.ts';
import { referencesOf } from './doubtful-outputs.ts';
import type { PlanJson, ResourceChange } from './plan-json.ts';

/**
 * Returns what was changed outside of Terraform and means something: an object is gone, an attribute that the configuration sets is another,
 * one that it could set, or one that something refers to. What a cloud writes by itself (a time, a status) and
 * nobody reads is no drift that anybody could take away; without `isReadOnly` nobody knows which that is.
 */
export function relevantDrift(
  plan: PlanJson,
  { isReadOnly = () => false }: { isReadOnly?: IsReadOnly } = {},
): ResourceChange[] {
  return (plan.resource_drift ?? []).filter((each) => {
    if (each.change.actions.every((action) => action === 'no-op')) return false;
    if (plan.configuration?.root_module === undefined || each.change.actions.includes('delete')) return true;
    const place = placeOf(each.address);
    const module = place && moduleAt(plan.configuration.root_module, place.modules);
    const resource = module?.resources?.find(({ address }) => address === place?.address);
    // Not in the configuration any more: what was changed goes with it.
    if (place === undefined || module === undefined || resource === undefined) return true;
    const isRoot = place.modules.length === 0;
    const readers: unknown[] = [module, ...(isRoot ? [plan.configuration.provider_config] : [])];
    const { type, provider_name: provider = '' } = each;
    return changedKeys(each).some(
      (key) =>
        Object.hasOwn(resource.expressions ?? {}, key) ||
        !isReadOnly({ type, provider, attribute: key }) ||
        readers.some((reader) => refersTo(reader, { address: place.address, key })),
    );
  });
}

/** Top-level attributes that are another now. */
function changedKeys({ change: { before, after } }: ResourceChange): string[] {
  const [old, now] = [before, after].map((value) => (value ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => canonicalJson(old[key] ?? null) !== canonicalJson(now[key] ?? null),
  );
}

/**
 * Tells whether an expression anywhere in a part of a module reads an attribute, or the resource as a whole. Terraform lists `a.b` after
 * `a.b.c` each time; alone it means the whole. A called module's own expressions see nothing of its caller's resources.
 */
function refersTo(part: unknown, { address, key }: { address: string; key: string }): boolean {
  if (part === null || typeof part !== 'object') return false;
  const { references } = part as { references?: unknown };
  if (Array.isArray(references)) {
    const found = referencesOf({ references });
    const own = found.filter(
      (each) => each === address || each.startsWith(`${address}.`) || each.startsWith(`${address}[`),
    );
    const attributes = own.filter((each) => each !== address).map((each) => attributeOf(each, address));
    if (own.length > 0 && (attributes.length === 0 || attributes.includes(key) || attributes.includes(''))) return true;
  }
  return Object.entries(part).some(([name, each]) => name !== 'module' && refersTo(each, { address, key }));
}

/** Of `a.b[0].c.d` the name c; '' where the instance is meant as a whole. */
const attributeOf = (reference: string, address: string): string =>
  reference
    .slice(address.length)
    .replace(/^\[("([^"\\]|\\.)*"|[^\]]*)\]/, '')
    .split(/[.[]/)[1] ?? '';
