import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';

/** What operators run, and what they read beside it; everything else stays in the repository that it is made of. */
const TAKEN = [/^actions\/[\w-]+\/(action\.yml|README\.md)$/, /^dist\//, /^LICENSE$/, /^README\.md$/];
const WORKFLOW = /^\.forgejo\/workflows\/[\w-]+\.yml$/;

export interface ReleaseFile {
  path: string;
  content: Buffer;
}

export interface ReleaseSource {
  /** Directory of the repository. */
  root: string;
  /** Commit that is released. */
  commit: string;
  /** Where the forge shows the files of a commit, for links out of the release: `https://host/owner/name/src/commit`. */
  files: string;
}

/** Returns the files of a release, from a commit alone: what lies in the working directory counts for nothing. */
export function releaseTree({ root, commit, files }: ReleaseSource): ReleaseFile[] {
  const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: root, maxBuffer: 2 ** 28 });
  const paths = git('ls-tree', '-r', '--name-only', '-z', commit).toString('utf8').split('\0').filter(Boolean);
  const read = (path: string): Buffer => git('cat-file', 'blob', `${commit}:${path}`);
  // Workflows that others call; CI and this release are not among them.
  const isCalled = (path: string): boolean => WORKFLOW.test(path) && /^ {2}workflow_call:/m.test(read(path).toString());
  const taken = paths.filter((path) => TAKEN.some((each) => each.test(path)) || isCalled(path));
  const kept = new Set(taken);
  return taken.map((path) => {
    const content = read(path);
    if (!path.endsWith('.md')) return { path, content };
    const text = absoluteLinks(content.toString('utf8'), { path, base: `${files}/${commit}`, kept });
    return { path, content: Buffer.from(text) };
  });
}

/** Returns Markdown whose links to files that are not part of the release lead to where they are. */
export function absoluteLinks(
  text: string,
  { path, base, kept }: { path: string; base: string; kept: ReadonlySet<string> },
): string {
  return text.replaceAll(/\]\(([^)\s]+)\)/g, (whole, target: string) => {
    const [file = '', anchor] = target.split('#');
    if (file === '' || /^[a-z][a-z0-9+.-]*:|^\//i.test(target)) return whole;
    const place = posix.normalize(posix.join(posix.dirname(path), file));
    const isKept = kept.has(place) || [...kept].some((each) => each.startsWith(`${place}/`));
    return isKept ? whole : `](${base}/${place}${anchor === undefined ? '' : `#${anchor}`})`;
  });
}
