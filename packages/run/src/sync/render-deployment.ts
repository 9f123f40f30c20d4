import { type readTerraform, terraformOutputs } from '@edp/closure';
import { GitWireError, type Remote, resolveRevision } from '@edp/git-wire';
import { readFile, readSubtree } from '@edp/gitops';
import {
  decodeFile,
  MAX_CONFIG_BYTES,
  type Instance,
  mergeFields,
  parseFieldSchema,
  templateFields,
} from '@edp/instance';
import { type Log, UNKNOWN, ViolationsError } from '@edp/kit';
import { MirrorError } from '@edp/mirror';
import { MAX_FILE_BYTES, ownedFiles, renderInstance, type Tree } from '@edp/stacks';
import { readDefaultBranch } from '../step/default-branch.ts';
import type { FoundEntry } from './read-deployed-entry.ts';

export interface RenderDeploymentOptions extends FoundEntry {
  /** The template repository, at the source. */
  stacks: Remote;
  /** What deployments write: its files that no template gives stay, where it can be read. */
  stacksInstances: { url: string; remote?: Remote };
  /** Files of the Terraform root module, for the names of its outputs. */
  terraform: Awaited<ReturnType<typeof readTerraform>>;
  log: Log;
}

/**
 * Returns the directory of the instance as a deployment of its entry would leave it. Terraform's outputs stand for what only apply will know, as in
 * the plan of a new instance.
 * @throws ViolationsError with everything wrong in entry or templates; MirrorError `CONFIG_INVALID`; GitopsError; GitWireError
 */
export async function renderDeployment(instance: Instance, options: RenderDeploymentOptions): Promise<Tree> {
  const { entry, file, text, stacks, stacksInstances, terraform, log } = options;
  const ref = entry.stacks?.ref ?? 'main';
  const commit = await pin(stacks, ref);
  log.info(`Rendering ${file} with ${stacks.url} ${ref} at ${commit.slice(0, 12)}`);
  const [template, schemaFile] = await Promise.all([
    readSubtree(stacks, { ref: commit, path: 'template', maxFileBytes: MAX_FILE_BYTES }),
    readFile(stacks, { ref: commit, path: 'schema.yaml', maxFileBytes: MAX_CONFIG_BYTES }),
  ]);
  if (schemaFile.content === undefined) throw notStacks(stacks, `has no schema.yaml on ${ref}`);
  const schemaName = 'stacks/schema.yaml';
  const schema = parseFieldSchema(decodeFile(schemaFile.content, { file: schemaName }), schemaName);
  const { fields, violations } = mergeFields({
    schema,
    entry,
    form: {},
    operation: 'deploy',
    entryFile: file,
    entryText: text,
  });
  if (violations.length > 0) throw new ViolationsError(violations);
  const { unset, known, selections } = templateFields(schema, fields);
  const rendered = renderInstance(template.files, {
    instance,
    fields,
    unset,
    known,
    outputs: Object.fromEntries(terraformOutputs(terraform).map((name) => [name, UNKNOWN])),
    stacks: { ref, commit, selections },
    stacksInstancesUrl: stacksInstances.url,
    stacksInstancesBranch: await writtenBranch(stacksInstances.remote),
  });
  const current = await readCurrent(stacksInstances.remote, instance.path);
  const owned = ownedFiles(current);
  for (const [path, each] of current) if (!Object.hasOwn(owned, path) && !rendered.has(path)) rendered.set(path, each);
  return rendered;
}

async function pin(stacks: Remote, ref: string): Promise<string> {
  const commit = await resolveRevision(stacks, ref);
  if (commit === undefined) throw notStacks(stacks, `has no branch or tag "${ref}"`);
  return commit;
}

/** `main` where the repository is to be made yet. */
async function writtenBranch(remote: Remote | undefined): Promise<string> {
  return remote === undefined ? 'main' : orWithoutRepository('main', async () => readDefaultBranch(remote));
}

async function readCurrent(remote: Remote | undefined, path: string): Promise<Tree> {
  if (remote === undefined) return new Map();
  return orWithoutRepository(new Map(), async () => (await readSubtree(remote, { ref: 'HEAD', path })).files);
}

/** A fresh forge has no such repository yet, or an empty one. */
async function orWithoutRepository<T>(otherwise: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof GitWireError && error.code === 'GIT_NOT_FOUND') return otherwise;
    throw error;
  }
}

function notStacks({ url }: Remote, what: string): MirrorError {
  return new MirrorError({
    code: 'CONFIG_INVALID',
    message: `${url} ${what}`,
    fix: 'Set the input stacks to owner/name of the template repository at the source, and stacks.ref of the base entry to a branch or tag of it.',
  });
}
