/** Returns an address in its parts; undefined where it is none, or its path is not written in letters that mean something. */
export function readUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  try {
    decodeURIComponent(url.pathname);
    return url;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
