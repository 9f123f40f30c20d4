import { collectAll, type StacksVersion } from '@edp/fleet';
import { GitWireError, type Remote } from '@edp/git-wire';
import { type FileLists, type ListedFile, listFiles } from '@edp/gitops';
import { decodeFile, parseFieldSchema } from '@edp/instance';
import type { Violation } from '@edp/kit';
import { MAX_FILE_BYTES, type Tree } from '@edp/stacks';

const SCHEMA = 'schema.yaml';
const TEMPLATE = 'template/';

/** Commit → its templates, or what is wrong with them. A commit that the repository does not have is left out. */
export type Versions = Map<string, StacksVersion | Violation[]>;

/**
 * Returns the templates of some commits; however many there are, what they share is read once. They are data: nothing of them is run.
 * @throws GitWireError with the codes of `listFiles`
 */
export async function readVersions(stacks: Remote, commits: string[]): Promise<Versions> {
  const lists = await listThose(stacks, [...new Set(commits)]);
  const wanted = (path: string): boolean => path === SCHEMA || path.startsWith(TEMPLATE);
  const versions: Versions = new Map();
  for (const { list, of } of lists) {
    const listed = of.map((commit) => ({ commit, files: [...list.at.get(commit)!].filter(([path]) => wanted(path)) }));
    const ids = listed.flatMap(({ files }) => files.filter(isFile).map(([, { id }]) => id));
    const contents = await list.read(ids);
    for (const { commit, files } of listed) versions.set(commit, toVersion(commit, { files, contents }));
  }
  return versions;
}

/** All in one list; where one of them is gone, those that are there one by one. */
async function listThose(stacks: Remote, commits: string[]): Promise<{ list: FileLists; of: string[] }[]> {
  const open = async (some: string[]): Promise<{ list: FileLists; of: string[] }> => ({
    list: await listFiles(stacks, { commits: some, maxFileBytes: MAX_FILE_BYTES }),
    of: some,
  });
  try {
    return [await open(commits)];
  } catch (error) {
    if (!isGone(error)) throw error;
    const found: { list: FileLists; of: string[] }[] = [];
    for (const commit of commits)
      await open([commit]).then(
        (each) => void found.push(each),
        (reason: unknown) => {
          if (!isGone(reason)) throw reason;
        },
      );
    return found;
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof GitWireError && (error.code === 'GIT_REF_MISSING' || error.code === 'GIT_OBJECT');

const isFile = ([, { kind }]: [string, ListedFile]): boolean => kind !== 'link';

function toVersion(
  commit: string,
  { files, contents }: { files: [string, ListedFile][]; contents: Map<string, Buffer> },
): StacksVersion | Violation[] {
  const violations: Violation[] = files
    .filter((each) => !isFile(each))
    .map(([path]) => ({
      code: 'LINK_REFUSED',
      message: `${path} of stacks is a symbolic link or a submodule`,
      fix: `Replace ${path} by a plain file.`,
    }));
  const schemaFile = files.find(([path]) => path === SCHEMA)?.[1];
  if (schemaFile === undefined || schemaFile.kind === 'link') {
    const message = `stacks has no ${SCHEMA} at ${commit.slice(0, 12)}`;
    return [...violations, { code: 'STACKS_SCHEMA_MISSING', message, fix: 'Add it at the root of the repository.' }];
  }
  const file = `stacks/${SCHEMA}`;
  const text = contents.get(schemaFile.id)!;
  const schema = collectAll(() => parseFieldSchema(decodeFile(text, { file }), file), violations);
  if (schema === undefined || violations.length > 0) return violations;
  const template: Tree = new Map(
    files
      .filter(([path]) => path !== SCHEMA)
      .map(([path, { id, kind }]) => [
        path.slice(TEMPLATE.length),
        { content: contents.get(id)!, executable: kind === 'executable' },
      ]),
  );
  return { commit, template, schema, parsed: new Map() };
}
