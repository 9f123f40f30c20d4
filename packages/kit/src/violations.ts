import type { Position } from './coded-error.ts';

/** One broken rule; a run collects all of them before it stops. */
export interface Violation {
  code: string;
  message: string;
  fix: string;
  field?: string;
  at?: Position;
}

/** More would hide what matters; a file with thousands of mistakes has one cause. */
const MAX_VIOLATIONS = 100;

/** Several broken rules at once, so that an operator mends them in one go. */
export class ViolationsError extends Error {
  override readonly name = 'ViolationsError';
  readonly code = 'VIOLATIONS';
  readonly violations: Violation[];

  constructor(violations: Violation[]) {
    const more = violations.length - MAX_VIOLATIONS;
    const shown = violations.slice(0, MAX_VIOLATIONS);
    if (more > 0) {
      shown.push({
        code: 'VIOLATIONS',
        message: `… and ${more} more`,
        fix: 'Mend these first: the rest may go with them.',
      });
    }
    super(shown.map(({ message }) => message).join('\n'));
    this.violations = shown;
  }
}

/** Returns what `body` returns; where it refuses, its violations join the others and undefined is returned. */
export function collect<T>(body: () => T, violations: Violation[]): T | undefined {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof ViolationsError)) throw error;
    violations.push(...error.violations);
    return undefined;
  }
}
