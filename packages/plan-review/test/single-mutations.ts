import type { PlanJson } from '@edp/terraform';

type Step = string | number;
export interface Mutation {
  path: string;
  json: PlanJson;
}

/** Returns plans that differ from the given one in exactly one reviewed value each: seeded, and never twice the same place. */
export function singleMutations(json: PlanJson, { count, seed }: { count: number; seed: number }): Mutation[] {
  const paths = shuffle([...reviewedLeaves(json)], seed).slice(0, count);
  return paths.map((path) => {
    const copy = structuredClone(json);
    let at = copy as unknown as Record<Step, unknown>;
    for (const step of path.slice(0, -1)) at = at[step] as Record<Step, unknown>;
    const last = path.at(-1)!;
    at[last] = mutate(at[last]);
    return { path: path.join('.'), json: copy };
  });
}

/** Every place in a plan that a reviewer sees: not what is secret, only known after apply, or of an untouched resource. */
function* reviewedLeaves(json: PlanJson): Generator<Step[]> {
  for (const [index, resource] of (json.resource_changes ?? []).entries()) {
    const { change } = resource;
    if (change.actions[0] === 'no-op') continue;
    const at: Step[] = ['resource_changes', index];
    yield [...at, 'address'];
    yield [...at, 'type'];
    yield [...at, 'provider_name'];
    yield [...at, 'change', 'actions', 0];
    for (const [place] of (change.replace_paths ?? []).entries()) yield [...at, 'change', 'replace_paths', place, 0];
    yield* leaves(change.before, { at: [...at, 'change', 'before'], hidden: [change.before_sensitive] });
    yield* leaves(change.after, {
      at: [...at, 'change', 'after'],
      hidden: [change.after_sensitive, change.after_unknown],
    });
  }
  for (const [name, change] of Object.entries(json.output_changes ?? {})) {
    if (change.actions[0] === 'no-op' || change.after_sensitive === true) continue;
    yield* leaves(change.before, { at: ['output_changes', name, 'before'], hidden: [] });
    yield* leaves(change.after, { at: ['output_changes', name, 'after'], hidden: [change.after_unknown] });
  }
  for (const name of Object.keys(json.variables ?? {})) {
    if (!json.configuration?.root_module?.variables?.[name]?.sensitive) yield ['variables', name, 'value'];
  }
}

function* leaves(value: unknown, { at, hidden }: { at: Step[]; hidden: unknown[] }): Generator<Step[]> {
  if (hidden.includes(true) || value === null || value === undefined) return;
  if (typeof value !== 'object') {
    yield at;
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    // What only a name calls secret is hidden too.
    if (/password|key_data/.test(key)) continue;
    const below = hidden.map((mark) =>
      mark !== null && typeof mark === 'object' ? (mark as Record<string, unknown>)[key] : undefined,
    );
    yield* leaves(each, { at: [...at, Array.isArray(value) ? Number(key) : key], hidden: below });
  }
}

function mutate(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}x` : 'x';
}

/** Fisher and Yates, with a generator of numbers that a seed repeats (mulberry32). */
function shuffle<T>(all: T[], seed: number): T[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const shuffled = [...all];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
  }
  return shuffled;
}
