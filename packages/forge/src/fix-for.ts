import type { HttpError } from '@edp/http';

/** Returns what to do about a request that a forge refused; only what is about rights speaks of rights. */
export function fixFor(
  { status, fix }: HttpError,
  { host, tokenInput, hasToken, scope }: { host: string; tokenInput: string; hasToken: boolean; scope: string },
): string {
  if (status === undefined) return fix ?? `Check ${host}; the run can be dispatched again.`;
  if ([401, 403, 404].includes(status)) {
    if (!hasToken)
      return `${tokenInput} is empty: set it to a token of ${host} with scope ${scope}, whose user may do this.`;
    // Two forges, two tokens: only a mirror has inputs of these names.
    const mayBeSwapped = status === 401 && /^(?:source|target)-token$/.test(tokenInput);
    const swapped = mayBeSwapped ? ' Look whether source-token and target-token are swapped.' : '';
    return `Check that ${tokenInput} is a token of ${host} with scope ${scope}, whose user may do this.${swapped}`;
  }
  if (status === 413 || status === 507)
    return `Raise the quota of the owner at ${host}, or the body limit of the proxy in front of it.`;
  if (status === 429)
    return `Wait for the rate limit of ${host}, or raise it for this user; the run can be dispatched again.`;
  if (status >= 500) return `Look into the log of ${host}; the run can be dispatched again.`;
  return `Read what ${host} says about it: the request was understood and does not fit what is there.`;
}
