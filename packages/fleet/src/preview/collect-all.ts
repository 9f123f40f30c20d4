import { collect, type Violation } from '@edp/kit';

/** As `collect`, for what else refuses one instance and says nothing about the others. */
export function collectAll<T>(body: () => T, violations: Violation[]): T | undefined {
  try {
    return collect(body, violations);
  } catch (error) {
    const { code, fix } = error as { code?: unknown; fix?: unknown };
    // What says no way out is a fault of ours.
    if (!(error instanceof Error) || typeof code !== 'string' || typeof fix !== 'string') throw error;
    violations.push({ code, message: error.message, fix });
    return undefined;
  }
}
