import { isDeepStrictEqual } from 'node:util';
import { isRecord, textOf } from '@edp/kit';
import type { KubernetesObject } from '@edp/manifests';

/** Kinds of Kubernetes objects with which data goes, by API group and kind: what each holds. */
const HOLDS: Record<string, string> = {
  Namespace: 'everything in it, its volumes too',
  PersistentVolume: 'a volume',
  PersistentVolumeClaim: 'a volume',
  'apps/StatefulSet': 'the volumes of its claims',
  'apiextensions.k8s.io/CustomResourceDefinition': 'every object of its kind in the cluster',
  'snapshot.storage.k8s.io/VolumeSnapshot': 'a snapshot of a volume',
  // Operators delete the databases of these with their volumes.
  'postgresql.cnpg.io/Cluster': 'a database',
  'postgresql.cnpg.io/Database': 'a database',
  'acid.zalan.do/postgresql': 'a database',
  'postgres-operator.crunchydata.com/PostgresCluster': 'a database',
  'stackgres.io/SGCluster': 'a database',
  'k8s.mariadb.com/MariaDB': 'a database',
  'mysql.oracle.com/InnoDBCluster': 'a database',
  'pxc.percona.com/PerconaXtraDBCluster': 'a database',
  'psmdb.percona.com/PerconaServerMongoDB': 'a database',
  'pgv2.percona.com/PerconaPGCluster': 'a database',
  'mongodbcommunity.mongodb.com/MongoDBCommunity': 'a database',
  'clickhouse.altinity.com/ClickHouseInstallation': 'a database',
  'redis.redis.opstreelabs.in/Redis': 'a cache',
  'redis.redis.opstreelabs.in/RedisCluster': 'a cache',
  'elasticsearch.k8s.elastic.co/Elasticsearch': 'a search index',
  'opensearch.opster.io/OpenSearchCluster': 'a search index',
  'kafka.strimzi.io/Kafka': 'queues',
  'kafka.strimzi.io/KafkaNodePool': 'queues',
  'kafka.strimzi.io/KafkaTopic': 'queues',
  'rabbitmq.com/RabbitmqCluster': 'queues',
  'minio.min.io/Tenant': 'object storage',
  'ceph.rook.io/CephCluster': 'storage',
  'ceph.rook.io/CephBlockPool': 'storage',
  'ceph.rook.io/CephFilesystem': 'storage',
};

/** What of a StatefulSet and a claim may change; anything else needs another one (Kubernetes refuses it in place). */
const MUTABLE: Record<string, Set<string>> = {
  'apps/StatefulSet': new Set(
    'replicas ordinals template updateStrategy revisionHistoryLimit persistentVolumeClaimRetentionPolicy minReadySeconds'.split(
      ' ',
    ),
  ),
  PersistentVolumeClaim: new Set(['resources', 'volumeAttributesClassName']),
};

const kindOf = ({ group, kind }: Pick<KubernetesObject, 'group' | 'kind'>): string =>
  group === '' ? kind : `${group}/${kind}`;

/** Returns what goes with an object; undefined for one that holds no data, or that its manifest keeps when it leaves Git. */
export function heldData({ value, ...object }: Pick<KubernetesObject, 'group' | 'kind' | 'value'>): string | undefined {
  const held = HOLDS[kindOf(object)];
  if (held === undefined || isKept(value)) return undefined;
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  const claims = spec['volumeClaimTemplates'];
  if (object.kind === 'StatefulSet' && !(Array.isArray(claims) && claims.length > 0)) return undefined;
  return held;
}

/** Returns what of an object that holds data cannot be changed in place and does change. */
export function immutableChanges(
  before: Pick<KubernetesObject, 'group' | 'kind' | 'value'>,
  after: Pick<KubernetesObject, 'value'>,
): string[] {
  const mutable = MUTABLE[kindOf(before)];
  const [old, now] = [before.value['spec'], after.value['spec']];
  if (mutable === undefined || !isRecord(old) || !isRecord(now)) return [];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => !mutable.has(key) && !isDeepStrictEqual(old[key], now[key]))
    .map((key) => `spec.${key}`);
}

/** Argo CD neither prunes nor deletes it. */
export function isKept(value: Record<string, unknown>): boolean {
  const metadata = isRecord(value['metadata']) ? value['metadata'] : {};
  const annotations = isRecord(metadata['annotations']) ? metadata['annotations'] : {};
  const options = textOf(annotations['argocd.argoproj.io/sync-options']).split(',');
  return options.some((option) => option.trim() === 'Prune=false') || annotations['helm.sh/resource-policy'] === 'keep';
}
