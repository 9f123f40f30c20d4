import { type Entry, type Instance, mergeFields, showValue, templateFields } from '@edp/instance';
import type { Violation } from '@edp/kit';
import {
  blobId,
  checkTree,
  diffTrees,
  findDataRisks,
  hasDrifted,
  renderInstance,
  renderObjects,
  type Tree,
  type TreeDiff,
} from '@edp/stacks';
import { collectAll } from './collect-all.ts';
import { type FleetEntry, runningCommit } from './fleet-entry.ts';
import { type InstanceEffect, unchanged } from './instance-effect.ts';
import type { CurrentDirectory, StacksVersion } from './stacks-version.ts';

/** More lines of one instance would be a diff to search in, which is a file. */
const MAX_LINES = 2000;

export interface PreviewOptions {
  instance: Instance;
  /** Its base entry. */
  stored: FleetEntry;
  /** Or what is wrong with all of them. */
  proposed: StacksVersion | Violation[];
  /** Returns the templates of a commit, or why there are none. */
  versionAt: (commit: string) => StacksVersion | string;
  current: CurrentDirectory;
  stacksInstances: { url: string; branch: string };
  /** Gets what changes, for whoever wants all of it. */
  onDiff?: (diff: TreeDiff) => void;
}

/**
 * Returns what the proposed templates would do to an instance: its fields are checked against their schema, then it is rendered with what the
 * last deployment rendered with, and with the proposed templates, and everything that a deployment checks of that is checked. Nothing is
 * asked of Terraform: the outputs are those that the entry keeps.
 */
export function previewInstance(options: PreviewOptions): InstanceEffect {
  const { instance, stored, proposed } = options;
  const { file, text, entry } = stored;
  const violations = [...stored.violations];
  const refused = (): InstanceEffect => ({ ...unchanged(instance), effect: 'refused', violations });
  if (entry === undefined) return refused();
  if (Array.isArray(proposed)) return { ...unchanged(instance), effect: 'refused', violations: proposed };
  const { schema } = proposed;
  const merged = collectAll(
    () => mergeFields({ schema, entry, form: {}, operation: 'deploy', entryFile: file, entryText: text }),
    violations,
  );
  if (merged === undefined) return refused();
  violations.push(...merged.violations);
  if (violations.length > 0) return refused();
  const initial = newInitial(merged, entry);
  const running = findRunning(entry, options);
  if (typeof running === 'string') return { ...unchanged(instance), effect: 'unknown', reason: running, initial };
  const { outputs, fields, version } = running;
  const ref = entry.stacks?.ref ?? 'main';
  const after = collectAll(
    () => render(options, { version: proposed, ref, fields: merged.fields, outputs }),
    violations,
  );
  if (after === undefined) return { ...refused(), initial };
  const before = collectAll(() => render(options, { version, ref: running.ref, fields, outputs }), violations);
  if (before === undefined) {
    const reason = `what it runs cannot be rendered again: ${violations[0]?.message ?? ''}`;
    return { ...unchanged(instance), effect: 'unknown', reason, initial };
  }
  violations.push(...options.current.violations, ...checkAfter(after, options));
  return { ...compare({ before, after }, options), violations, initial, ...(violations.length > 0 ? REFUSED : {}) };
}

const REFUSED = { effect: 'refused' } as const;

/** What the last deployment rendered with, or why that is not known. */
function findRunning(
  entry: Entry,
  { versionAt }: PreviewOptions,
): { version: StacksVersion; ref: string; fields: Record<string, unknown>; outputs: Record<string, unknown> } | string {
  const { deployed, status } = entry;
  if (deployed === undefined || status === 'destroyed')
    return 'it is not deployed, so that no outputs of Terraform are known; its fields are in order';
  const { fields, outputs } = deployed;
  if (outputs === undefined)
    return 'its entry keeps no outputs of Terraform; the next deployment writes them, unless they do not fit';
  const commit = runningCommit(entry);
  if (commit === undefined) return 'its entry does not say which templates it was deployed with';
  const version = versionAt(commit);
  const ref = (deployed.stacks ?? entry.stacks)?.ref ?? 'main';
  return typeof version === 'string' ? version : { version, ref, fields, outputs };
}

function newInitial(
  { fields, initial: { marked, byDefault } }: ReturnType<typeof mergeFields>,
  { deployed, status }: Entry,
): string[] {
  if (deployed === undefined || status === 'destroyed') return [];
  const before = new Set([...Object.keys(deployed.fields), ...(deployed.initial?.marked ?? [])]);
  return marked
    .filter((name) => byDefault.includes(name) && !before.has(name))
    .map((name) => `${name} (${showValue(fields[name])})`);
}

function render(
  { instance, stacksInstances }: PreviewOptions,
  {
    version: { commit, template, schema, parsed },
    ref,
    fields,
    outputs,
  }: { version: StacksVersion; ref: string; fields: Record<string, unknown>; outputs: Record<string, unknown> },
): Tree {
  const { selections, ...names } = templateFields(schema, fields);
  return renderInstance(template, {
    ...{ instance, fields, ...names, outputs, parsed },
    stacks: { ref, commit, selections },
    stacksInstancesUrl: stacksInstances.url,
    stacksInstancesBranch: stacksInstances.branch,
  });
}

function checkAfter(
  after: Tree,
  { instance, current: { ids, recorded, strangers }, stacksInstances }: PreviewOptions,
): Violation[] {
  // What a deployment has written was checked then.
  const checked = Object.fromEntries(Object.entries(recorded).filter(([path, id]) => ids.get(path) === id));
  return checkTree(after, {
    instance,
    stacksInstancesUrl: stacksInstances.url,
    stacksInstancesBranch: stacksInstances.branch,
    checked,
    others: new Map([...strangers].filter(([path]) => !after.has(path))),
    allowUnknown: false,
  }).violations;
}

function compare(
  { before, after }: { before: Tree; after: Tree },
  { instance, current: { ids, recorded }, stacksInstances, onDiff }: PreviewOptions,
): InstanceEffect {
  const diff = diffTrees(before, after);
  const files = diff.files.filter(({ isNoise }) => !isNoise).length;
  if (diff.files.length > 0) onDiff?.(diff);
  const objects = diff.objects.filter(
    ({ status, fields }) => status !== 'changed' || fields.some(({ isNoise }) => !isNoise),
  );
  const fields = objects.reduce((sum, each) => sum + each.fields.filter(({ isNoise }) => !isNoise).length, 0);
  return {
    ...unchanged(instance),
    effect: files > 0 ? 'changed' : 'unchanged',
    edited: [...new Set([...Object.keys(recorded), ...after.keys()])]
      .filter((path) => {
        const file = after.get(path);
        const known = Object.hasOwn(recorded, path) ? recorded[path] : undefined;
        return hasDrifted({ current: ids.get(path), recorded: known, wanted: file && blobId(file.content) });
      })
      .sort(),
    risks: findDataRisks(before, after, { path: instance.path, stacksInstancesUrl: stacksInstances.url }),
    counts: { files, objects: objects.length, fields },
    lines: renderObjects(diff)
      .filter(({ mark }) => mark !== ' ')
      .slice(0, MAX_LINES),
  };
}
