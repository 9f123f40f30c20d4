const MAX_PATH_BYTES = 1024;
const MAX_NAME_BYTES = 255;
/** What file systems take for `.git`: characters that macOS ignores, and the short name and tails that Windows knows. */
const IGNORED = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g;
const GIT = /^(?:\.git|git~1)[ .]*(?::.*)?$/i;

/** Names as nearly all are, with nothing in them that the checks below look for. */
const PLAIN = /^[a-z0-9_][\w-]*(?:\.[\w-]+)*(?:\/[a-z0-9_][\w-]*(?:\.[\w-]+)*)*$/i;

/**
 * Returns what is wrong with the path of a file in a repository, as the end of a sentence that begins with the path; undefined for one that
 * every checkout on every system puts where it says.
 */
export function repositoryPathFault(path: string): string | undefined {
  return (PLAIN.test(path) ? undefined : nameFault(path)) ?? lengthFault(path);
}

function nameFault(path: string): string | undefined {
  const parts = path.split('/');
  if (path === '' || parts.some((part) => part === '' || part === '.' || part === '..') || /^[a-z]:/i.test(path))
    return 'leads out of its directory';
  // eslint-disable-next-line no-control-regex
  const isUnsafe = /[\\\u0000-\u001F\u007F]|\p{Cs}/u.test(path);
  return isUnsafe || parts.some((part) => GIT.test(part.replace(IGNORED, '')))
    ? 'no repository can hold safely'
    : undefined;
}

function lengthFault(path: string): string | undefined {
  // No character takes more than three bytes a unit.
  if (path.length * 3 <= MAX_NAME_BYTES) return undefined;
  const parts = path.split('/');
  if (Buffer.byteLength(path) > MAX_PATH_BYTES || parts.some((part) => Buffer.byteLength(part) > MAX_NAME_BYTES))
    return `is longer than ${MAX_PATH_BYTES} bytes, or a name in it than ${MAX_NAME_BYTES}`;
  return undefined;
}
