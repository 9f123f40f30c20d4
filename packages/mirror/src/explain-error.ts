import { CodedError } from '@edp/kit';

/** Returns an error with its details and its way out as one line. */
export function explainError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof CodedError)) return message;
  const more = error.details === undefined ? '' : ` (${error.details.replaceAll('\n', '; ')})`;
  return `${message}${more}.${error.fix === undefined ? '' : ` Fix: ${error.fix}`}`;
}
