import { decodeText, type KubernetesObject, objectTitle } from '@edp/manifests';
import { dirname } from 'node:path/posix';
import type { Violation } from '@edp/kit';
import { createLocator, type Locate } from '@edp/yaml';
import type { Tree } from '../tree/tree.ts';

export interface PlacedObject extends KubernetesObject {
  file: string;
}

/** Kinds that have no namespace: two of a name are one object wherever they stand. */
const CLUSTER_WIDE = new Set(
  `Namespace ClusterRole ClusterRoleBinding CustomResourceDefinition StorageClass PriorityClass IngressClass RuntimeClass
  PersistentVolume ClusterIssuer ClusterSecretStore ValidatingWebhookConfiguration MutatingWebhookConfiguration
  ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding APIService GatewayClass ClusterPolicy VolumeSnapshotClass`.split(
    /\s+/,
  ),
);

/**
 * Returns a violation for every object that stands in the tree twice. Objects that leave their namespace to Argo CD are compared within their
 * directory only: elsewhere they may end up in another namespace.
 */
export function checkDuplicates(objects: PlacedObject[], { tree }: { tree: Tree }): Violation[] {
  const first = new Map<string, PlacedObject>();
  const locators = new Map<string, Locate>();
  return objects.flatMap((object): Violation[] => {
    const keys = identities(object);
    const before = keys.map((key) => first.get(key)).find((each) => each !== undefined);
    if (before === undefined) {
      for (const key of keys) first.set(key, object);
      return [];
    }
    const place = placeOf(before);
    return [
      {
        code: 'OBJECT_DUPLICATE',
        message: `${objectTitle(object)} stands twice: in ${object.file} and in ${place.file}${place.line === undefined ? '' : `:${place.line}`}`,
        fix: 'Keep one of them, or rename it: applied in turn, each would undo the other.',
        at: placeOf(object),
      },
    ];
  });

  function placeOf({ file, document, path }: PlacedObject): { file: string; line?: number; column?: number } {
    // A file with thousands of them is looked through once a document.
    const key = `${document} ${file}`;
    const text = (): string => decodeText(tree.get(file)?.content ?? Buffer.alloc(0)) ?? '';
    const locate = locators.get(key) ?? createLocator(text(), { document });
    locators.set(key, locate);
    return { file, ...locate([...path, 'metadata', 'name']) };
  }
}

/** Have one in common for two manifests that name the same object; the namespace `default` may be said or not. */
function identities({ group, kind, namespace, name, file }: PlacedObject): string[] {
  const unsaid = isClusterWide(kind) ? '' : `in ${dirname(file)}`;
  const places = namespace === undefined ? [unsaid] : namespace === 'default' ? ['default', unsaid] : [namespace];
  return places.map((where) => JSON.stringify([group, kind, where, name]));
}

/** By the list of those that Kubernetes and its usual operators have, and by how such kinds are named. */
const isClusterWide = (kind: string): boolean => CLUSTER_WIDE.has(kind) || /^(?:Global)?Cluster[A-Z]/.test(kind);
