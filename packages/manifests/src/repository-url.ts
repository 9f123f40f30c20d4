/** Returns one spelling for all spellings of a repository's address: with or without port, user and suffix, by HTTP or SSH. */
export function normaliseUrl(url: string): string {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.*)$/.exec(url);
  const parsed = scp === null && URL.canParse(url) ? new URL(url) : undefined;
  if (scp === null && parsed === undefined) return url;
  return (parsed === undefined ? `${scp?.[1]}/${scp?.[2]}` : `${parsed.hostname}${parsed.pathname}`)
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
