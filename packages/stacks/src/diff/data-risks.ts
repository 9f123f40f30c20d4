import { isStructured, type KubernetesObject, kubernetesObjects, objectTitle, readDocuments } from '@edp/manifests';
import { findForeignFiles } from '../check/foreign-files.ts';
import type { Tree } from '../tree/tree.ts';
import type { DataRisk } from './data-risk.ts';
import { heldData, immutableChanges } from './data-kinds.ts';
import { deletedApplications } from './deleted-applications.ts';
import { isOwnFile } from '../tree/own-files.ts';

interface Placed extends KubernetesObject {
  file: string;
}

/**
 * Returns what Argo CD would delete with data in it, or delete and make again, on the way from one tree to another: objects that hold data and
 * leave the tree, get another name or namespace, or change what cannot be changed in place; Applications that go with all they deployed.
 */
export function findDataRisks(
  before: Tree,
  after: Tree,
  { path, stacksInstancesUrl }: { path: string; stacksInstancesUrl: string },
): DataRisk[] {
  const changed = [...before].filter(([file, { content }]) => after.get(file)?.content.equals(content) !== true);
  const added = [...after].filter(([file, { content }]) => before.get(file)?.content.equals(content) !== true);
  if (changed.length === 0) return [];
  const old = objectsOf(changed, before);
  const now = new Map(objectsOf(added, after).map((object) => [identity(object), object]));
  const lost = old.flatMap((object): DataRisk[] => {
    const loses = heldData(object);
    if (loses === undefined) return [];
    const { file } = object;
    const title = objectTitle(object);
    const successor = now.get(identity(object));
    if (successor === undefined) return [{ title, file, happens: 'is not there any more: it is deleted', loses }];
    const fields = immutableChanges(object, successor);
    if (fields.length === 0) return [];
    return [
      { title, file, happens: `changes ${fields.join(', ')}, for which it has to be deleted and made again`, loses },
    ];
  });
  const applications = deletedApplications({ before, after, path, stacksInstancesUrl });
  return [...applications, ...lost].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function objectsOf(files: [string, { content: Buffer }][], tree: Tree): Placed[] {
  const foreign = findForeignFiles(tree.keys());
  return files
    .filter(([file]) => isStructured(file) && !isOwnFile(file) && !foreign.isHelmTemplate(file))
    .flatMap(([file, content]) =>
      kubernetesObjects(readDocuments(file, content).documents).map((object) => ({ ...object, file })),
    );
}

/** Which object of a cluster a manifest means, whatever version of its API it is written in; `default` need not be said. */
const identity = ({ group, kind, namespace, name }: KubernetesObject): string =>
  JSON.stringify([group, kind, namespace === 'default' ? '' : (namespace ?? ''), name]);
