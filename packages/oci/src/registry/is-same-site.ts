/** Returns whether a URL is one of https below the domain that the registry's own host is in, if that has two names at least. */
export function isSameSite(url: string, origin: string): boolean {
  const { protocol, hostname } = new URL(url);
  const site = new URL(origin).hostname.split('.').slice(1);
  return (
    protocol === 'https:' &&
    site.length >= 2 &&
    (hostname === site.join('.') || hostname.endsWith(`.${site.join('.')}`))
  );
}
