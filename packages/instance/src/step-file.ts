import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { InstanceError } from './instance-error.ts';

/**
 * Returns a file that one step of a job wrote for another, as its schema reads it.
 * @throws InstanceError `RUN_FILE_INVALID`, with the first problem alone
 */
export async function readStepFile<T extends z.core.$ZodType>(
  path: string,
  { schema, message, fix }: { schema: T; message: string; fix: string },
): Promise<z.output<T>> {
  try {
    return z.parse(schema, JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new InstanceError({ code: 'RUN_FILE_INVALID', message, fix, cause: firstProblem(cause) });
  }
}

/** In one line: the first problem, and how many there are. */
function firstProblem(cause: unknown): unknown {
  if (!(cause instanceof z.core.$ZodError)) return cause;
  const [first, ...others] = cause.issues;
  if (first === undefined) return cause;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return new Error(`${first.path.map(String).join('.') || 'the file'}: ${first.message}${more}`);
}
