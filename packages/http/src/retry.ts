import { HttpError } from './http-error.ts';

const RETRYABLE = new Set([408, 429, 502, 503, 504]);
const MAX_DELAY_MS = 30_000;
/** A rate limit that says when it ends is kept; what asks for more is no limit but a refusal. */
const MAX_ASKED_DELAY_MS = 300_000;

/** Returns whether another try may help: the server was not there, too slow or said so itself. */
export function shouldRetry(
  error: unknown,
  { retryOn, retryAlsoOn = [] }: { retryOn?: number[] | undefined; retryAlsoOn?: number[] | undefined } = {},
): boolean {
  if (!(error instanceof HttpError)) return false;
  if (retryOn !== undefined) return error.code === 'HTTP_STATUS' && retryOn.includes(error.status ?? 0);
  if (error.code === 'HTTP_STATUS') return RETRYABLE.has(error.status ?? 0) || retryAlsoOn.includes(error.status ?? 0);
  return error.code === 'HTTP_UNREACHABLE' || error.code === 'HTTP_TIMEOUT';
}

/** Returns how long to wait before the next try: what the server asked for, five minutes at most, else doubling from 0.3 s with jitter, 30 s at most. */
export function retryDelayMs(error: unknown, { attempt }: { attempt: number }): number {
  if (error instanceof HttpError && error.retryAfterMs !== undefined)
    return Math.min(error.retryAfterMs, MAX_ASKED_DELAY_MS);
  return Math.min(300 * 2 ** (attempt - 1) * (0.75 + Math.random() / 2), MAX_DELAY_MS);
}
