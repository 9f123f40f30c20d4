/** Returns scheme, host and port of a URL: lower case, default port and trailing dot dropped. */
export function normaliseOrigin(url: string): string {
  const parsed = new URL(url);
  parsed.hostname = parsed.hostname.replace(/\.$/, '');
  return parsed.origin;
}

/** Returns whether two URLs lead to the same scheme, host and port. */
export function sameHost(a: string, b: string): boolean {
  return normaliseOrigin(a) === normaliseOrigin(b);
}

/** Returns a URL fit for messages: no credentials, no query. */
export function publicUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
