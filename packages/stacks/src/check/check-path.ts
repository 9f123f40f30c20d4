/** Paths of a tree as they are added, to find those that cannot stand beside each other. */
export class TreePaths {
  /** Spelling without case → the spelling used first, for files and for directories. */
  private readonly files = new Map<string, string>();
  private readonly directories = new Map<string, string>();

  /** Adds a path; returns what is wrong with it, as the end of a sentence that begins with the path. */
  add(path: string): string | undefined {
    const problem = checkPath(path) ?? this.clash(path);
    if (problem === undefined) this.files.set(fold(path), path);
    return problem;
  }

  /** Two spellings that differ in case alone are one file where the file system says so. */
  private clash(path: string): string | undefined {
    const folded = fold(path);
    const twin = this.files.get(folded);
    if (twin !== undefined) return `clashes with ${twin}`;
    if (this.directories.has(folded)) return `clashes with the directory ${this.directories.get(folded)}/`;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const directory = path.slice(0, end);
      const key = fold(directory);
      const known = this.directories.get(key);
      if (known === directory) return undefined;
      if (known !== undefined) return `clashes with the directory ${known}/`;
      if (this.files.has(key)) return `clashes with the file ${this.files.get(key)}`;
      this.directories.set(key, directory);
    }
    return undefined;
  }
}

const RESERVED = new Set(['.stacks-index.json', 'hydrator.metadata']);
const MAX_PATH_BYTES = 1024;
const MAX_NAME_BYTES = 255;
/** What file systems take for `.git`: characters that macOS ignores, and the short name and tails that Windows knows. */
const IGNORED = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g;
const GIT = /^(?:\.git|git~1)[ .]*(?::.*)?$/i;

/** Names as nearly all are, with nothing in them that the checks below look for. */
const PLAIN = /^[a-z0-9_][\w-]*(?:\.[\w-]+)*(?:\/[a-z0-9_][\w-]*(?:\.[\w-]+)*)*$/i;

/** Returns what is wrong with the path of a rendered file, as the end of a sentence that begins with the path. */
export function checkPath(path: string): string | undefined {
  return (
    (PLAIN.test(path) ? undefined : checkNames(path)) ??
    checkLength(path) ??
    (RESERVED.has(path.toLowerCase()) ? 'is kept for the index' : undefined)
  );
}

function checkNames(path: string): string | undefined {
  const parts = path.split('/');
  if (path === '' || parts.some((part) => part === '' || part === '.' || part === '..') || /^[a-z]:/i.test(path))
    return 'is not inside the directory of the instance';
  // eslint-disable-next-line no-control-regex
  const isUnsafe = /[\\\u0000-\u001F\u007F]|\p{Cs}/u.test(path);
  return isUnsafe || parts.some((part) => GIT.test(part.replace(IGNORED, '')))
    ? 'no repository can hold safely'
    : undefined;
}

function checkLength(path: string): string | undefined {
  // No character takes more than three bytes a unit.
  if (path.length * 3 <= MAX_NAME_BYTES) return undefined;
  const parts = path.split('/');
  if (Buffer.byteLength(path) > MAX_PATH_BYTES || parts.some((part) => Buffer.byteLength(part) > MAX_NAME_BYTES))
    return `is longer than ${MAX_PATH_BYTES} bytes, or a name in it than ${MAX_NAME_BYTES}`;
  return undefined;
}

/** One spelling for all that differ in case or in how accents are put together. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
