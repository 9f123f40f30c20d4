import { collectAll, type CurrentDirectory } from '@edp/fleet';
import { listRefs, type Remote } from '@edp/git-wire';
import { type ListedFile, listFiles } from '@edp/gitops';
import type { Violation } from '@edp/kit';
import { INDEX_FILE, isOwnFile, MAX_FILE_BYTES, OLD_INDEX_FILE, parseIndex } from '@edp/stacks';

export interface CurrentDirectories {
  /** The branch that deployments write; `main` in an empty repository. */
  branch: string;
  /** Returns the directory of an instance; empty where it has none. */
  of: (path: string) => CurrentDirectory;
}

/**
 * Returns what is in stacks-instances for some instances, by names and ids: the contents of what a deployment wrote need not be read to see
 * whether somebody has edited them.
 * @throws GitWireError and GitopsError with the codes of `listFiles`
 */
export async function readDirectories(stacksInstances: Remote, paths: string[]): Promise<CurrentDirectories> {
  const { head, refs } = await listRefs(stacksInstances, { prefixes: ['HEAD', 'refs/heads/'] });
  const branch = head?.replace(/^refs\/heads\//, '') ?? 'main';
  const commit = head === undefined ? undefined : refs.get(head);
  if (commit === undefined) return { branch, of: () => EMPTY };
  const list = await listFiles(stacksInstances, { commits: [commit], maxFileBytes: MAX_FILE_BYTES });
  const byPath = new Map(paths.map((path): [string, Map<string, ListedFile>] => [path, new Map()]));
  for (const [path, file] of list.at.get(commit)!) {
    const [tenant = '', environment = ''] = path.split('/', 2);
    byPath.get(`${tenant}/${environment}`)?.set(path.slice(tenant.length + environment.length + 2), file);
  }
  const indexes = await list.read([...byPath.values()].flatMap((files) => indexOf(files)?.id ?? []));
  const found = [...byPath].map(([path, files]) => ({ path, files, ...readRecorded(files, indexes) }));
  const strangers = found.map(({ files, recorded }) => strangersIn(files, recorded));
  const contents = await list.read(strangers.flat().map(([, { id }]) => id));
  const directories = new Map(
    found.map(({ path, files, recorded, violations }, index): [string, CurrentDirectory] => [
      path,
      {
        ids: new Map([...files].map(([file, { id }]) => [file, id])),
        recorded,
        strangers: new Map(
          strangers[index]!.map(([file, { id, kind }]) => [
            file,
            { content: contents.get(id)!, executable: kind === 'executable' },
          ]),
        ),
        violations: [...violations, ...[...files].filter(([, { kind }]) => kind === 'link').map(linkRefused)],
      },
    ]),
  );
  return { branch, of: (path) => directories.get(path) ?? EMPTY };
}

const EMPTY: CurrentDirectory = { ids: new Map(), recorded: {}, strangers: new Map(), violations: [] };

const indexOf = (files: Map<string, ListedFile>): ListedFile | undefined =>
  files.get(INDEX_FILE) ?? files.get(OLD_INDEX_FILE);

/** What the index of a directory says, or why it cannot be read. */
function readRecorded(
  files: Map<string, ListedFile>,
  contents: Map<string, Buffer>,
): Pick<CurrentDirectory, 'recorded' | 'violations'> {
  const index = indexOf(files);
  const violations: Violation[] = [];
  const recorded = index && collectAll(() => parseIndex(contents.get(index.id)!.toString('utf8')).files, violations);
  return { recorded: recorded ?? {}, violations };
}

const strangersIn = (files: Map<string, ListedFile>, recorded: Record<string, string>): [string, ListedFile][] =>
  [...files].filter(([path, { kind }]) => kind !== 'link' && !isOwnFile(path) && !Object.hasOwn(recorded, path));

const linkRefused = ([path]: [string, ListedFile]): Violation => ({
  code: 'LINK_REFUSED',
  message: `${path} in the instance's directory of stacks-instances is a symbolic link or a submodule`,
  fix: `Replace ${path} by a plain file.`,
});
