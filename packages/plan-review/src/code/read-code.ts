import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { digestOfTree, type EntryKind, InstanceError, type TreeFile, treeDigests } from '@edp/instance';
import { type LoadedModule, loadedModules, moduleDirectory, type TerraformRun } from '@edp/terraform';

/** What of a checkout runs, or may run, when a plan is applied. */
export interface CodeScope {
  /** Root of the checkout. */
  checkout: string;
  /** Root module, absolute. */
  directory: string;
  /** Folders, absolute, that alone count besides the modules; everything does where it is undefined. */
  reads: string[] | undefined;
  /** The checkout is infra-deploy: its base entries are no code, runs write them. */
  hasEntries: boolean;
}

/** Everything that runs, by digest: what a review stands for besides the plan itself. */
export interface Code {
  /** Files of the checkout; of a large one its folders. */
  files: Record<string, string>;
  /** Modules by their place in the configuration; what was fetched has a digest of its own, the others are among the files. */
  modules: Record<string, { source: string; version: string; digest?: string }>;
}

/** More names would make a kept plan large; folders say enough then. */
const MAX_NAMES = 300;
const ENTRY = /^instances\/[^/]+\/[^/]+\.yaml$/;
/**
 * What Terraform keeps in the root module: in its own `.terraform`, of which nothing runs, since init begins by removing all of that, and the
 * provider lock, which init may write and which is a part of a plan's id by itself.
 */
const LEFT_BY_TERRAFORM = /^\.terraform(\/(modules|providers|environment|terraform\.tfstate)(\/|$)|\.lock\.hcl$)/;

/**
 * Returns the files of a checkout before anything reads them: a link in it could show, in an error, what no file of it holds.
 * @throws InstanceError `DIRECTORY_INVALID`
 */
export async function readCheckoutFiles(scope: CodeScope): Promise<Map<string, TreeFile>> {
  const skips = skipsOf(scope);
  const root = await realpath(scope.checkout);
  // What lies in a folder that is left out is left out as well.
  const isSkipped = (names: string[]): boolean =>
    names.some((_, last) =>
      skips(names.slice(0, last + 1).join('/'), last === names.length - 1 ? 'file' : 'directory'),
    );
  const mayLinkTo = (target: string): boolean => isBelow(target, root) && !isSkipped(relative(root, target).split(sep));
  return treeDigests(scope.checkout, { skips, mayLinkTo });
}

/**
 * Returns what init has loaded and what of the checkout can run.
 * @throws InstanceError `DIRECTORY_INVALID`; TerraformError `MODULES_UNKNOWN`
 */
export async function readCode(
  run: Pick<TerraformRun, 'directory' | 'dataDirectory'>,
  { scope, files }: { scope: CodeScope; files: Map<string, TreeFile> },
): Promise<Code> {
  const modules = await loadedModules(run);
  const root = await realpath(scope.checkout);
  const local = modules.filter(({ fetchedAs }) => fetchedAs === undefined).map(({ directory }) => directory);
  const places = await Promise.all([...local, ...(scope.reads ?? [])].map(async (each) => realpath(each)));
  const counts = (path: string): boolean => scope.reads === undefined || places.some((each) => isBelow(path, each));
  const counted = [...files].filter(([path]) => counts(join(root, path)));
  for (const [path, { target }] of counted) if (target !== undefined && !counts(target)) throw uncounted(path);
  const outside = new Set(places.filter((each) => !isBelow(each, root)));
  for (const place of outside) {
    const tree = await treeDigests(place, { mayLinkTo: (target) => isBelow(target, place) });
    for (const [path, file] of tree) counted.push([relative(root, join(place, path)), file]);
  }
  const entries = await Promise.all(modules.map(async (each) => describe(each, run)));
  return { files: summarise(counted), modules: Object.fromEntries(entries) };
}

async function describe(
  { key, source, version, fetchedAs }: LoadedModule,
  run: Pick<TerraformRun, 'dataDirectory'>,
): Promise<[string, Code['modules'][string]]> {
  if (fetchedAs === undefined) return [key, { source, version }];
  const place = await realpath(join(moduleDirectory(run), fetchedAs));
  const tree = await treeDigests(place, { mayLinkTo: (target) => isBelow(target, place) });
  return [key, { source, version, digest: digestOfTree(tree) }];
}

/** A folder of many files is named by itself. */
function summarise(files: [string, TreeFile][]): Record<string, string> {
  if (files.length <= MAX_NAMES) return Object.fromEntries(files.map(([path, { digest }]) => [path, digest]));
  const folders = new Map<string, [string, TreeFile][]>();
  for (const file of files) {
    const folder = file[0].includes('/') ? `${file[0].split('/')[0]}/` : file[0];
    const inside = folders.get(folder) ?? [];
    inside.push(file);
    folders.set(folder, inside);
  }
  return Object.fromEntries([...folders].map(([folder, inside]) => [folder, digestOfTree(inside)]));
}

/** What no commit can carry, base entries, and what Terraform leaves. Else a `.terraform` that is part of infra-deploy is code like anything there. */
function skipsOf({ checkout, directory, hasEntries }: CodeScope): (path: string, kind: EntryKind) => boolean {
  const module = relative(checkout, directory).split(sep).join('/');
  const inModule = (path: string): string => {
    if (module === '') return path;
    return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : '';
  };
  return (path, kind) =>
    path === '.git' || LEFT_BY_TERRAFORM.test(inModule(path)) || (hasEntries && kind === 'file' && ENTRY.test(path));
}

const isBelow = (path: string, root: string): boolean => path === root || path.startsWith(root + sep);

function uncounted(path: string): InstanceError {
  return new InstanceError({
    code: 'DIRECTORY_INVALID',
    message: `${path} in the checkout is a symbolic link to something outside of terraform.reads`,
    fix: 'Add the folder that it leads to to terraform.reads of the tenant in tenants.yaml, or replace the link by a plain file.',
  });
}
