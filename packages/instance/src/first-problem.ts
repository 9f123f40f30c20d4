import * as z from 'zod/mini';

/** Returns why a file that another step wrote does not read, in one line: the first problem, and how many there are. */
export function firstProblem(cause: unknown): unknown {
  if (!(cause instanceof z.core.$ZodError)) return cause;
  const [first, ...others] = cause.issues;
  if (first === undefined) return cause;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return new Error(`${first.path.map(String).join('.') || 'the file'}: ${first.message}${more}`);
}
