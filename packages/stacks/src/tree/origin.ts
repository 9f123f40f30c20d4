import type { TracedPart } from '../template/line-trace.ts';

const known = new WeakMap<Buffer, () => TracedPart[]>();

/** Keeps where a rendered file comes from, to be looked up only where something is wrong with it. */
export function keepOrigin(content: Buffer, trace: () => TracedPart[]): void {
  known.set(content, trace);
}

/** Returns where the parts of a rendered file come from, in their order; none of what no template has given. */
export function originOf(content: Buffer): TracedPart[] {
  return known.get(content)?.() ?? [];
}
