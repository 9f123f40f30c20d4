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

/** Returns a URL fit for messages: no credentials, no query, since that may be what opens it. */
export function publicUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

/** Returns what a server said, fit for messages: addresses in it without credentials and query, nothing of a request's signature. */
export function publicText(text: string): string {
  return text
    .replaceAll(/(https?:\/\/)(?:[^\s/@"'<>]+@)?([^\s?#"'<>\\]+)(?:[?#][^\s"'<>]*)?/gi, '$1$2')
    .replaceAll(/(<(SignatureProvided|StringToSign|CanonicalRequest)\w*>)[^<]*/g, '$1…')
    .replaceAll(/((?:signature|sig|token|credential)\w*["']?\s*[=:]\s*["']?)[\w+/%.~-]{8,}=*/gi, '$1…');
}
