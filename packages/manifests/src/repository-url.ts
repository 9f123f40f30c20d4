import { resolveDots } from './resolve-dots.ts';

/** `git@host:o/r`, and what kustomize and Terraform put before an address. */
const SCP = /^(?:[^@/]+@)?(\[[^\]]+\]|[^:/[\]]+):(?!\/\/)(.*)$/;

/**
 * Returns one spelling for all spellings of a repository's address, as a forge resolves it: with or without port, user and suffix, by HTTP or SSH,
 * percent-encoded, with empty parts, dots, a trailing dot of the host, upper case.
 */
export function normaliseUrl(url: string): string {
  const plain = url.trim().replace(/^git::/i, '');
  const [, scpHost, scpPath = ''] = SCP.exec(plain) ?? [];
  const parsed = scpHost === undefined && URL.canParse(plain) ? new URL(plain) : undefined;
  if (scpHost === undefined && parsed === undefined) return url;
  const host = decoded(scpHost ?? parsed!.hostname).replace(/\.+$/, '');
  const path = resolveDots(decoded(scpHost === undefined ? parsed!.pathname : scpPath.replace(/[?#].*$/s, '')));
  return `${host}/${path}`
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

/** As it stands where it is no percent-encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
