import { isStructured, type KubernetesObject, kubernetesObjects, objectTitle, readDocuments } from '@edp/manifests';
import { dirname } from 'node:path/posix';
import { isRecord, textOf, type Violation } from '@edp/kit';
import type { Tree } from '../tree/tree.ts';

export interface PlacedObject extends KubernetesObject {
  file: string;
}

/** Kinds that have no namespace: two of a name are one object wherever they stand. */
const CLUSTER_WIDE = new Set(
  // All of Kubernetes 1.34 (kubectl api-resources --namespaced=false).
  `Namespace Node PersistentVolume ComponentStatus MutatingWebhookConfiguration ValidatingWebhookConfiguration
  MutatingAdmissionPolicy MutatingAdmissionPolicyBinding ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding
  CustomResourceDefinition APIService CertificateSigningRequest FlowSchema PriorityLevelConfiguration
  IngressClass IPAddress ServiceCIDR RuntimeClass PodSecurityPolicy PriorityClass DeviceClass DeviceTaintRule ResourceSlice
  CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass StorageVersion StorageVersionMigration
  GatewayClass VolumeSnapshotClass VolumeSnapshotContent VolumeGroupSnapshotClass VolumeGroupSnapshotContent
  BGPConfiguration BGPPeer IPPool FelixConfiguration GlobalNetworkPolicy GlobalNetworkSet CiliumLoadBalancerIPPool
  CompositeResourceDefinition Composition Provider ProviderRevision Function Configuration ConstraintTemplate
  GlobalContextEntry NodePool NodeClaim EC2NodeClass SecurityContextConstraints Tenant ResourceGraphDefinition`.split(
    /\s+/,
  ),
);
const DEFINITION = Buffer.from('CustomResourceDefinition');

/**
 * Returns a violation for every object that stands in the tree twice. Objects that leave their namespace to Argo CD are compared within their
 * directory only: elsewhere they may end up in another namespace.
 */
export function checkDuplicates(objects: PlacedObject[], { tree }: { tree: Tree }): Violation[] {
  const first = new Map<string, PlacedObject>();
  const unplaced = countUnplaced(objects);
  let scopes: Map<string, unknown> | undefined;
  return objects.flatMap((object): Violation[] => {
    const keys = identities(object, isClusterWide);
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

  /** As its definition in the tree says; else by the list, and by how such kinds are named. Definitions are long: read where it matters. */
  function isClusterWide(object: PlacedObject): boolean {
    const { group, kind } = object;
    if ((unplaced.get(kindAndName(object)) ?? 0) < 2) return false;
    scopes ??= definedScopes(tree);
    const scope = scopes.get(`${group}/${kind}`);
    return scope === undefined
      ? CLUSTER_WIDE.has(kind) || /^(?:Global|Cilium)?Cluster(?:wide)?[A-Z]/.test(kind)
      : scope === 'Cluster';
  }

  function placeOf({ file, document, path }: PlacedObject): { file: string; line?: number; column?: number } {
    const content = tree.get(file);
    return {
      file,
      ...(content && readDocuments(file, content).places.positionOf(document, [...path, 'metadata', 'name'])),
    };
  }
}

/** Have one in common for two manifests that name the same object; the namespace `default` may be said or not. */
function identities(object: PlacedObject, isClusterWide: (object: PlacedObject) => boolean): string[] {
  const { group, kind, namespace, name, file } = object;
  const unsaid = isClusterWide(object) ? '' : `in ${dirname(file)}`;
  const places = namespace === undefined ? [unsaid] : namespace === 'default' ? ['default', unsaid] : [namespace];
  return places.map((where) => JSON.stringify([group, kind, where, name]));
}

const kindAndName = ({ group, kind, name }: PlacedObject): string => JSON.stringify([group, kind, name]);

/** How often each stands without a namespace, or with the one that need not be said. */
function countUnplaced(objects: PlacedObject[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const object of objects)
    if (object.namespace === undefined || object.namespace === 'default')
      counts.set(kindAndName(object), (counts.get(kindAndName(object)) ?? 0) + 1);
  return counts;
}

/** `group/kind` → `Cluster` or `Namespaced`, of every definition in the tree. */
function definedScopes(tree: Tree): Map<string, unknown> {
  const files = [...tree].filter(([file, { content }]) => isStructured(file) && content.includes(DEFINITION));
  return new Map(
    files
      .flatMap(([file, content]) => kubernetesObjects(readDocuments(file, content).documents))
      .filter(({ kind }) => kind === 'CustomResourceDefinition')
      .flatMap(({ value }): [string, unknown][] => {
        const { group, names, scope } = isRecord(value['spec']) ? value['spec'] : {};
        return isRecord(names) ? [[`${textOf(group)}/${textOf(names['kind'])}`, scope]] : [];
      }),
  );
}
