/** Above this, a number is no wait but a moment: seconds since 1970, as some rate limits tell it. */
const MOMENT_FROM_S = 1_000_000_000;

/**
 * Returns how long a server asks to wait, in ms, from a Retry-After header (RFC 9110, 10.2.3): seconds, a date, or the moment in seconds since 1970;
 * undefined where it says none of these.
 */
export function retryAfterMs(header: string | undefined, { now }: { now: number }): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (seconds !== undefined && seconds < MOMENT_FROM_S) return seconds * 1000;
  const moment = seconds === undefined ? (/^[A-Z][a-z]/.test(text) ? Date.parse(text) : Number.NaN) : seconds * 1000;
  return Number.isFinite(moment) ? Math.max(moment - now, 0) : undefined;
}
