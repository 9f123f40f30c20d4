import type { Position } from '../coded-error.ts';
import { adoptForgejoNames } from './environment.ts';
import { createLog, type Log } from '../print/log.ts';
import { readByRunner, surviveLostLog } from '../print/print.ts';
import { adoptTerraformSecrets } from './terraform-secrets.ts';
import { announceNoMore } from '../secrets/mask.ts';
import { ViolationsError } from '../violations.ts';

interface Failure {
  message: string;
  fix?: string;
  at?: Position;
  details?: string;
  cause?: unknown;
}

/**
 * Runs an action; whatever is thrown becomes one line of cause and one of fix, and a failed step. `isPost`: it is the post hook of a step.
 */
export async function runAction(
  main: () => Promise<void>,
  { isPost = false }: { isPost?: boolean } = {},
): Promise<void> {
  adoptForgejoNames();
  if (isPost) announceNoMore();
  if (!process.listeners('uncaughtException').includes(endAtOnce)) {
    process.on('uncaughtException', endAtOnce);
    surviveLostLog();
  }
  try {
    adoptTerraformSecrets();
    await main();
  } catch (error) {
    process.exitCode = 1;
    await reportFailure(error, createLog());
    await readByRunner();
  }
}

/** What nobody waited for: node would print it to stderr as it is, past the redactor. */
function endAtOnce(error: unknown): void {
  // What the report itself throws would come back here, for ever.
  if (isEnding) process.exit(1);
  isEnding = true;
  void reportAndExit(error);
}

let isEnding = false;

async function reportAndExit(error: unknown): Promise<void> {
  try {
    await reportFailure(error, createLog());
    await readByRunner();
  } finally {
    process.exit(1);
  }
}

/** Prints what was thrown: cause and fix, each in a line. */
export async function reportFailure(error: unknown, log: Log): Promise<void> {
  const failures: Failure[] = error instanceof ViolationsError ? error.violations : [toFailure(error)];
  for (const { message, fix, at, details, cause } of failures) {
    if (details) await log.group('Details', () => log.info(details));
    log.error(message, at);
    // A wrapping error often repeats the words of what it wraps.
    for (const line of new Set(causes(cause))) if (line !== message) log.info(`  caused by: ${line}`);
    if (fix) log.info(`Fix: ${fix}`);
  }
  if (process.env['RUNNER_DEBUG'] === '1' && error instanceof Error && error.stack) log.debug(error.stack);
}

function toFailure(error: unknown): Failure {
  return error instanceof Error ? error : { message: String(error) };
}

function causes(cause: unknown): string[] {
  if (cause === undefined || cause === null) return [];
  if (!(cause instanceof Error)) return typeof cause === 'string' ? [cause] : [];
  return [cause.message, ...causes(cause.cause)];
}
