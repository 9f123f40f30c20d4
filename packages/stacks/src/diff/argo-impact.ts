import { kubernetesObjects, isStructured, readDocuments, speaksOfArgo } from '@edp/manifests';
import { type ArgoApplication, argoApplications } from '../check/argo-applications.ts';
import type { PlacedObject } from '../check/check-duplicates.ts';
import type { FileDiff } from './diff-file.ts';
import { diffValues } from './diff-values.ts';
import { findForeignFiles } from '../check/foreign-files.ts';
import { generatorFiles } from '../check/generator-files.ts';
import type { Tree } from '../tree/tree.ts';

export interface ArgoImpact {
  /** Applications that will do something: what they deploy differs, or they themselves do. */
  applications: {
    name: string;
    status: 'added' | 'changed' | 'removed' | 'syncs';
    /** How many of the changed files it reads. */
    files: number;
  }[];
  /** How many Applications there are, those that go included. */
  total: number;
  /** Changed files that none of the Applications reads. */
  unread: string[];
}

/** Returns which Applications of the directory a change reaches. */
export function argoImpact(
  files: FileDiff[],
  { before, after, path, stacksInstancesUrl }: { before: Tree; after: Tree; path: string; stacksInstancesUrl: string },
): ArgoImpact {
  const read = (tree: Tree, objects: PlacedObject[]): Map<string, ArgoApplication> => {
    const repository = generatorFiles(tree, { path, stacksInstancesUrl });
    const found = argoApplications(objects, { path, stacksInstancesUrl, repository });
    return new Map(found.map((each) => [each.name, each]));
  };
  const changed = new Set(files.map((file) => file.path));
  const kept = argoObjects(
    after,
    [...after.keys()].filter((file) => !changed.has(file)),
  );
  const [old, now] = [before, after].map((tree) => read(tree, [...kept, ...argoObjects(tree, changed)])) as [
    Map<string, ArgoApplication>,
    Map<string, ArgoApplication>,
  ];
  const readers = new Set<string>();
  const applications = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const patterns = [was, is].flatMap((each) => each?.reads.map((at) => toPattern(at.path)) ?? []);
    const own = files.filter(({ path: file }) => patterns.some((pattern) => pattern.test(file)));
    for (const { path: file } of own) readers.add(file);
    const redefined =
      was !== undefined &&
      is !== undefined &&
      diffValues(was.object.value, is.object.value).some(({ isNoise }) => !isNoise);
    const status =
      was === undefined
        ? 'added'
        : is === undefined
          ? 'removed'
          : redefined
            ? 'changed'
            : own.length > 0
              ? 'syncs'
              : undefined;
    return status === undefined ? [] : [{ name, status, files: own.length } as const];
  });
  const unread = now.size === 0 ? [] : files.map((file) => file.path).filter((file) => !readers.has(file));
  return { applications, total: new Set([...old.keys(), ...now.keys()]).size, unread };
}

/** Only files that speak of Argo CD are parsed. */
export function argoObjects(tree: Tree, paths: Iterable<string>): PlacedObject[] {
  const foreign = findForeignFiles(tree.keys());
  return [...paths].flatMap((file) => {
    const content = tree.get(file);
    if (content === undefined || !isStructured(file) || !speaksOfArgo(content) || foreign.isHelmTemplate(file))
      return [];
    return kubernetesObjects(readDocuments(file, content).documents).map((object) => ({ ...object, file }));
  });
}

/** Matches files below a directory; `*` is a name that only Argo CD knows. */
function toPattern(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^/]*');
  return new RegExp(path === '' ? '' : `^${escaped}/`);
}
