/** A kind of resource whose loss is a loss of data. */
export interface DataBearing {
  /** What it holds. */
  holds: string;
  /** What to do before it goes. */
  backUp: string;
  /** Resource types (with the user's own patterns also addresses), `*` for any run of characters. */
  types: string[];
}

/** Mostly Open Telekom Cloud; the usual types of other clouds, so that a module in use elsewhere is no surprise. */
export const DATA_BEARING: readonly DataBearing[] = [
  {
    holds: 'a database',
    backUp: 'take a manual backup (automatic ones go with the instance) and a dump kept elsewhere',
    types: [
      'opentelekomcloud_rds_instance_*',
      'opentelekomcloud_gaussdb_*_instance_*',
      'opentelekomcloud_taurusdb_*_instance_*',
      'opentelekomcloud_dds_instance_*',
      'opentelekomcloud_dws_cluster_*',
      'openstack_db_instance_*',
      'aws_db_instance',
      'aws_rds_cluster',
    ],
  },
  {
    holds: 'backups',
    backUp: 'copy those you need to another vault, bucket or region',
    types: [
      'opentelekomcloud_rds_backup_*',
      'opentelekomcloud_dds_backup_*',
      'opentelekomcloud_cbr_vault_*',
      'opentelekomcloud_vbs_backup_*',
      'opentelekomcloud_csbs_backup_*',
    ],
  },
  {
    holds: 'a cache, search index or queue',
    backUp: 'export it, or take a snapshot to OBS; let consumers empty the queues',
    types: ['opentelekomcloud_dcs_instance_*', 'opentelekomcloud_css_cluster_*', 'opentelekomcloud_dms_*instance_*'],
  },
  {
    holds: 'a disk',
    backUp: 'take a snapshot or a CBR backup of the volume',
    types: [
      'opentelekomcloud_evs_volume_*',
      'opentelekomcloud_blockstorage_volume_*',
      'openstack_blockstorage_volume_*',
      'aws_ebs_volume',
    ],
  },
  {
    holds: 'a server with its system disk',
    backUp: 'take a CBR backup of the server, or make an image of it',
    types: ['opentelekomcloud_compute_instance_*', 'opentelekomcloud_ecs_instance_*', 'openstack_compute_instance_*'],
  },
  {
    holds: 'shared files',
    backUp: 'take a CBR backup of the share, or copy the files to another one',
    types: [
      'opentelekomcloud_sfs_file_system_*',
      'opentelekomcloud_sfs_turbo_share_*',
      'openstack_sharedfilesystem_share_*',
    ],
  },
  {
    holds: 'objects',
    backUp: 'copy the objects to another bucket (obsutil sync, rclone)',
    types: [
      'opentelekomcloud_obs_bucket',
      'opentelekomcloud_obs_bucket_object',
      'opentelekomcloud_s3_bucket',
      'opentelekomcloud_s3_bucket_object',
      'openstack_objectstorage_container_*',
      'aws_s3_bucket',
    ],
  },
  {
    holds: 'a Kubernetes cluster with all that runs in it',
    backUp: 'back up its namespaces and persistent volumes (Velero, CBR), and the secrets that exist nowhere else',
    types: ['opentelekomcloud_cce_cluster_*', 'kubernetes_namespace*', 'kubernetes_persistent_volume*'],
  },
  {
    holds: 'DNS records, its own and those that others made in it',
    backUp: 'export the zone; a new zone may get other name servers, which the parent has to learn',
    types: ['opentelekomcloud_dns_zone_*', 'opentelekomcloud_dns_ptrrecord_*', 'openstack_dns_zone_*'],
  },
  {
    holds: 'a key; what is encrypted with it is lost too',
    backUp: 'decrypt or encrypt anew what uses the key; only its scheduled deletion can be taken back',
    types: ['opentelekomcloud_kms_key_*'],
  },
  {
    holds: 'container images',
    backUp: 'copy the images to another registry (skopeo, crane)',
    types: ['opentelekomcloud_swr_repository_*', 'opentelekomcloud_swr_organization_*'],
  },
];

const OWN: Omit<DataBearing, 'types'> = { holds: 'data, as data-bearing says', backUp: 'back up what it holds' };

/**
 * Returns a look-up of what a resource holds; undefined where its loss is no loss of data. Besides the table it knows further
 * patterns of types or addresses (`opentelekomcloud_foo`, `module.db.*`), `*` standing for any run of characters.
 */
export function dataBearing(
  more: string[] = [],
): (resource: { type: string; address: string }) => DataBearing | undefined {
  const own = more.filter((each) => each.trim() !== '');
  const known = [...DATA_BEARING, ...(own.length > 0 ? [{ ...OWN, types: own }] : [])].map((kind) => ({
    kind,
    patterns: kind.types.map(toPattern),
  }));
  return ({ type, address }) =>
    known.find(({ patterns }) => patterns.some((pattern) => pattern.test(type) || pattern.test(address)))?.kind;
}

/** Addresses hold brackets and quotes, so only `*` is special. */
function toPattern(text: string): RegExp {
  const parts = text
    .trim()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
