import { isDeepStrictEqual } from 'node:util';
import { isRecord, textOf } from '@edp/kit';
import {
  isArgoObject,
  isStructured,
  kubernetesObjects,
  objectTitle,
  readDocuments,
  speaksOfArgo,
} from '@edp/manifests';
import { argoApplications } from '../check/argo-applications.ts';
import type { PlacedObject } from '../check/check-duplicates.ts';
import { findForeignFiles } from '../check/foreign-files.ts';
import { generatorFiles } from '../check/generator-files.ts';
import { treePaths } from '../check/tree-paths.ts';
import type { Tree } from '../tree/tree.ts';
import { isKept } from './data-kinds.ts';
import type { DataRisk } from './data-risk.ts';

const FINALIZER = /^(?:foreground-|background-)?resources-finalizer\.argocd\.argoproj\.io/;
const EVERYTHING = 'everything that it deployed, volumes and databases too';

interface Trees {
  before: Tree;
  after: Tree;
  path: string;
  stacksInstancesUrl: string;
}

/**
 * Returns the Applications and ApplicationSets that a change makes Argo CD delete with what they deployed (docs: app deletion, cascading; a set
 * gives each of its Applications the finalizer and owns them, unless its sync policy says otherwise), or whose resources it makes anew elsewhere.
 */
export function deletedApplications({ before, after, path, stacksInstancesUrl }: Trees): DataRisk[] {
  const [old, now] = [argoObjects(before), argoObjects(after)];
  if (
    isDeepStrictEqual(
      old.map(({ value }) => value),
      now.map(({ value }) => value),
    ) &&
    sameDirectories(before, after) &&
    !old.some(readsFiles)
  )
    return [];
  const applicationsOf = (objects: PlacedObject[], tree: Tree): ReturnType<typeof argoApplications> =>
    argoApplications(objects, {
      path,
      stacksInstancesUrl,
      repository: generatorFiles(tree, { path, stacksInstancesUrl }),
    });
  const left = new Map(applicationsOf(now, after).map((each) => [key(each.object, each.name), each]));
  const objectsLeft = new Set(now.map((object) => key(object, object.name) + object.kind));
  const gone = new Set<PlacedObject>();
  const sets = old
    .filter((object) => object.kind === 'ApplicationSet' && !objectsLeft.has(key(object, object.name) + object.kind))
    .filter((object) => !isKept(object.value))
    .flatMap((object): DataRisk[] => {
      gone.add(object);
      return preserves(object)
        ? []
        : [
            {
              title: objectTitle(object),
              file: object.file,
              happens:
                'is gone or has another name: it is deleted with all Applications it made, and they with all they deployed',
              loses: EVERYTHING,
            },
          ];
    });
  const applications = applicationsOf(old, before).flatMap((was): DataRisk[] => {
    const { name, file, object } = was;
    if (gone.has(object) || !deletesWithIt(object)) return [];
    const is = left.get(key(object, name));
    const risk = { title: `Application ${name}`, file, loses: EVERYTHING };
    if (is === undefined)
      return name.includes('*') ? [] : [{ ...risk, happens: 'is gone: it is deleted with all it deployed' }];
    const moved = identityChanges(object, is.object);
    return moved.length === 0
      ? []
      : [
          {
            ...risk,
            happens: `changes ${moved.join(', ')}: what it deployed is pruned, and made again under another name or elsewhere`,
          },
        ];
  });
  return [...sets, ...applications];
}

/** An Application's object has to exist in one namespace; sets make theirs beside themselves. */
const key = ({ namespace }: PlacedObject, name: string): string => JSON.stringify([namespace ?? '', name]);

function argoObjects(tree: Tree): PlacedObject[] {
  const foreign = findForeignFiles(tree.keys());
  return [...tree].flatMap(([file, content]) => {
    if (!isStructured(file) || !speaksOfArgo(content) || foreign.isHelmTemplate(file)) return [];
    return kubernetesObjects(readDocuments(file, content).documents)
      .filter(({ value }) => isArgoObject(value))
      .map((object) => ({ ...object, file }));
  });
}

/** Whether what an Application deployed goes with it. */
function deletesWithIt(object: PlacedObject): boolean {
  if (object.kind === 'ApplicationSet') return !preserves(object) && !keepsApplications(object);
  if (isKept(object.value)) return false;
  const { finalizers } = isRecord(object.value['metadata']) ? object.value['metadata'] : {};
  return Array.isArray(finalizers) && finalizers.some((each) => typeof each === 'string' && FINALIZER.test(each));
}

const policyOf = ({ value }: PlacedObject): Record<string, unknown> => {
  const policy = isRecord(value['spec']) ? value['spec']['syncPolicy'] : undefined;
  return isRecord(policy) ? policy : {};
};

const preserves = (object: PlacedObject): boolean => policyOf(object)['preserveResourcesOnDeletion'] === true;

/** Its controller deletes none of the Applications it made. */
const keepsApplications = (object: PlacedObject): boolean =>
  ['create-only', 'create-update'].includes(textOf(policyOf(object)['applicationsSync']));

/** What says where and under which name an Application deploys. */
function identityChanges(was: PlacedObject, is: PlacedObject): string[] {
  const [old, now] = [places(was), places(is)];
  return Object.keys({ ...old, ...now }).filter((field) => !isDeepStrictEqual(old[field], now[field]));
}

function places({ kind, value }: PlacedObject): Record<string, unknown> {
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  const template = isRecord(spec['template']) ? spec['template']['spec'] : undefined;
  const own = kind === 'ApplicationSet' ? (isRecord(template) ? template : {}) : spec;
  const sources = [own['source'] ?? own['sources'] ?? []].flat().filter(isRecord);
  const releases = sources.map(({ helm }) => (isRecord(helm) ? helm['releaseName'] : undefined)).filter(Boolean);
  return { destination: own['destination'], 'helm.releaseName': releases };
}

/** What files say may be who is deployed. */
const readsFiles = ({ value }: PlacedObject): boolean => /"files":/.test(JSON.stringify(value['spec']));

function sameDirectories(before: Tree, after: Tree): boolean {
  const [old, now] = [before, after].map((tree) => [...treePaths(tree.keys()).directories()].sort());
  return isDeepStrictEqual(old, now);
}
