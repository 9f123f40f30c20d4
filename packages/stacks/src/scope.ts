import { UNKNOWN } from './unknown.ts';

/** What a path expression is looked up in: the contexts from inner to outer, the data variables and the block parameters. */
export interface Scope {
  contexts: unknown[];
  data: Record<string, unknown>;
  parentData?: Scope['data'][];
  blockParams: Record<string, unknown>;
}

/** Returned where a path leads nowhere, with the names that would have. */
export interface Missing {
  missing: true;
  known: string[];
}

/** Returns the scope inside a block; a block with the same context adds no level for `../`, as in Handlebars. */
export function enterScope(
  scope: Scope,
  {
    context,
    data,
    blockParams,
  }: { context: unknown; data?: Record<string, unknown>; blockParams?: Record<string, unknown> },
): Scope {
  return {
    contexts: context === scope.contexts[0] ? scope.contexts : [context, ...scope.contexts],
    data: data === undefined ? scope.data : { ...scope.data, ...data },
    parentData: data === undefined ? (scope.parentData ?? []) : [scope.data, ...(scope.parentData ?? [])],
    blockParams: { ...scope.blockParams, ...blockParams },
  };
}

/** Returns the value at the end of own properties only, so that no template reaches a prototype. */
export function lookUp(start: unknown, parts: string[]): unknown {
  let at = start;
  for (const part of parts) {
    // What apply will know has every property, none of them known yet.
    if (at === UNKNOWN) return UNKNOWN;
    if (Array.isArray(at) && part === 'length') at = at.length;
    else if (typeof at === 'object' && at !== null && Object.hasOwn(at, part))
      at = (at as Record<string, unknown>)[part];
    else
      return { missing: true, known: typeof at === 'object' && at !== null ? Object.keys(at) : [] } satisfies Missing;
  }
  return at === undefined ? ({ missing: true, known: [] } satisfies Missing) : at;
}

export function isMissing(value: unknown): value is Missing {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as Partial<Missing>).missing === true &&
    Array.isArray((value as Missing).known)
  );
}
