import { UNKNOWN } from '@edp/kit';
import { type ArgoImpact, argoImpact } from './argo-impact.ts';
import { diffFile, type FileDiff } from './diff-file.ts';
import { diffObjects, type ObjectChange } from './diff-objects.ts';
import { isOwnFile, METADATA_FILE } from '../tree/own-files.ts';
import type { Tree } from '../tree/tree.ts';

export interface TreeDiff {
  files: FileDiff[];
  objects: ObjectChange[];
  /** Where it is known whose directory this is. */
  argo?: ArgoImpact;
  /** Changed files that hold Terraform outputs which only apply will know. */
  unknown: string[];
}

/** Returns what changes from one tree to another: files, objects with their fields, Argo CD Applications. The index is left out. */
export function diffTrees(
  before: Tree,
  after: Tree,
  { instance }: { instance?: { path: string; stacksInstancesUrl: string } } = {},
): TreeDiff {
  const files: FileDiff[] = [];
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(path), after.get(path)];
    if (isOwnFile(path) && path !== METADATA_FILE) continue;
    if (old !== undefined && now !== undefined && old.executable === now.executable && old.content.equals(now.content))
      continue;
    const file = diffFile(path, { before: old, after: now });
    // It says where the directory comes from, and differs with every commit.
    files.push(path === METADATA_FILE ? { ...file, isNoise: true } : file);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const changed = files.filter(({ path }) => path !== METADATA_FILE);
  return {
    files,
    objects: diffObjects(changed, { before, after }),
    ...(instance === undefined ? {} : { argo: argoImpact(changed, { before, after, ...instance }) }),
    unknown: changed.map(({ path }) => path).filter((path) => after.get(path)?.content.includes(String(UNKNOWN))),
  };
}
