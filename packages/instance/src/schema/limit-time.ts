import { createContext, Script } from 'node:vm';
import { InstanceError } from '../instance-error.ts';

/** Far above what a check of any real configuration takes: milliseconds. */
const TIMEOUT_MS = 2000;
const RUN = new Script('run()');
const CONTEXT = createContext({});
let isLimited = false;

/**
 * Returns what `body` returns, if it does within the time. Running it through `node:vm` is the one way to stop a regular expression that
 * backtracks for ever: patterns and formulas of a schema come from the templates repository.
 * @throws InstanceError `SCHEMA_SLOW`
 */
export function limitTime<T>(body: () => T, { file, timeoutMs = TIMEOUT_MS }: { file: string; timeoutMs?: number }): T {
  // Inside of a limited body its own limit counts.
  if (isLimited) return body();
  isLimited = true;
  try {
    CONTEXT['run'] = body;
    return RUN.runInContext(CONTEXT, { timeout: timeoutMs }) as T;
  } catch (cause) {
    const isSlow = (cause as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    // A schema that refers to itself without end has no time limit but the stack's.
    if (!isSlow && !(cause instanceof RangeError)) throw cause;
    throw new InstanceError({
      code: 'SCHEMA_SLOW',
      message: `checking the fields against ${file} ${isSlow ? `takes longer than ${timeoutMs} ms` : 'does not end'}`,
      fix: `Simplify ${file} in the stacks repository: look for nested repetitions in a pattern, such as (a+)+, and for a $ref that leads back to itself.`,
      cause,
    });
  } finally {
    isLimited = false;
  }
}
