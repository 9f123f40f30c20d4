import { UNKNOWN } from '@edp/kit';
import { isKnown, namesKnown } from './known-names.ts';
import type { Program } from './template-ast.ts';

/** Data variables of a block, those of the blocks around it below. */
export interface Data {
  values: { root: unknown; key?: string | number; index?: number; first?: boolean; last?: boolean };
  parent?: Data;
  /** What `{{> @partial-block}}` stands for. */
  block?: PartialBlock | undefined;
}

/** The text inside a call of a partial, with the scope it was written in. */
export interface PartialBlock {
  program: Program;
  scope: Scope;
  outer: PartialBlock | undefined;
}

/** A partial that can be called: one of a file, or one written inline, which keeps the contexts around it. */
export interface Partial {
  program: Program;
  file: string;
  inline?: { contexts: unknown[]; unit: Unit };
}

/** One file while it is evaluated, and the partials it may call just now. */
export interface Unit {
  file: string;
  partials: Map<string, Partial>;
}

/** What a path expression is looked up in. */
export interface Scope {
  /** From inner to outer. */
  contexts: unknown[];
  data: Data;
  /** Block parameters, those of outer blocks included. */
  blockParams: Record<string, unknown>;
  unit: Unit;
  /** Partials on the way here, outermost first: `name (file:line)`. */
  calls: { partial: Partial; from: string }[];
}

/** Returned where a path leads nowhere, with the names that would have, and what it was looked up in. */
export class Missing {
  readonly known: string[];
  readonly parent: unknown;
  readonly part: string;

  constructor(parent: unknown, part: string) {
    this.parent = parent;
    this.part = part;
    const isObject = typeof parent === 'object' && parent !== null && parent !== UNKNOWN;
    this.known = isObject ? [...new Set([...Object.keys(parent), ...namesKnown(parent)])] : [];
  }
}

/** Returns the contexts inside a block: one that is the same as outside adds no level for `../`, as in Handlebars. */
export function pushContext(contexts: unknown[], context: unknown): unknown[] {
  return contexts.length > 0 && isSame(context, contexts[0]) ? contexts : [context, ...contexts];
}

/** Handlebars compares loosely, so `1` inside of `"1"` is no level of its own either. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  try {
    // oxlint-disable-next-line eqeqeq
    return a == b;
  } catch {
    // An object that cannot be turned into a text, such as one with a key `toString`.
    return false;
  }
}

/** Returns the value at the end of own properties only, so that no template reaches a prototype; null for what the schema knows and nobody set. */
export function lookUp(start: unknown, parts: readonly string[]): unknown {
  let at = start;
  /** The object that was entered last, and how many parts led there. */
  let [object, depth] = [start, 0];
  for (const [index, part] of parts.entries()) {
    // What apply will know has every property, none of them known yet.
    if (at === UNKNOWN) return UNKNOWN;
    if (typeof at === 'object' && at !== null) [object, depth] = [at, index];
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) {
      const isAbsent = at === null || at === object;
      return isAbsent && isKnown(object, parts.slice(depth)) ? null : new Missing(at, part);
    }
    at = (at as Record<string, unknown>)[part];
  }
  return at === undefined ? new Missing(start, parts.at(-1) ?? '') : at;
}
