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
      'opentelekomcloud_rds_instance_v*',
      'opentelekomcloud_gaussdb_*_instance_v*',
      'opentelekomcloud_taurusdb_*_instance_v*',
      'opentelekomcloud_dds_instance_v*',
      'opentelekomcloud_gemini_instance_v*',
      'opentelekomcloud_ddm_instance_v*',
      'opentelekomcloud_ddm_schema_v*',
      'opentelekomcloud_dws_cluster_v*',
      'opentelekomcloud_mrs_cluster_v*',
      'openstack_db_instance_*',
      'aws_db_instance',
      'aws_rds_cluster',
    ],
  },
  {
    holds: 'backups',
    backUp: 'copy those you need to another vault, bucket or region',
    types: [
      'opentelekomcloud_rds_backup_v*',
      'opentelekomcloud_dds_backup_v*',
      'opentelekomcloud_taurusdb_*_backup_v*',
      'opentelekomcloud_cbr_vault_v*',
      'opentelekomcloud_vbs_backup_v*',
      'opentelekomcloud_csbs_backup_v*',
    ],
  },
  {
    holds: 'a cache, search index or queue',
    backUp: 'export it, or take a snapshot to OBS; let consumers empty the queues',
    types: [
      'opentelekomcloud_dcs_instance_v*',
      'opentelekomcloud_css_cluster_v*',
      'opentelekomcloud_dms_instance_v*',
      'opentelekomcloud_dms_dedicated_instance_v*',
      'opentelekomcloud_dms_topic_v*',
      'opentelekomcloud_dis_stream_v*',
    ],
  },
  {
    holds: 'a disk',
    backUp: 'take a snapshot or a CBR backup of the volume',
    types: [
      'opentelekomcloud_evs_volume_v*',
      'opentelekomcloud_blockstorage_volume_v*',
      'openstack_blockstorage_volume_*',
      'aws_ebs_volume',
    ],
  },
  {
    holds: 'a server with its system disk',
    backUp: 'take a CBR backup of the server, or make an image of it',
    types: [
      'opentelekomcloud_compute_instance_v*',
      'opentelekomcloud_compute_bms_server_v*',
      'opentelekomcloud_ecs_instance_v*',
      'opentelekomcloud_as_group_v*',
      'openstack_compute_instance_*',
    ],
  },
  {
    holds: 'an image of a server or disk',
    backUp: 'export it to OBS, or copy it to another project or region',
    types: ['opentelekomcloud_images_image_v*', 'opentelekomcloud_ims_image_v*', 'opentelekomcloud_ims_data_image_v*'],
  },
  {
    holds: 'a copy kept for disaster recovery',
    backUp: 'make sure that the servers and disks it protects are whole, and that nothing has failed over to it',
    types: [
      'opentelekomcloud_sdrs_protectiongroup_v*',
      'opentelekomcloud_sdrs_protected_instance_v*',
      'opentelekomcloud_sdrs_replication_pair_v*',
    ],
  },
  {
    holds: 'logs',
    backUp: 'transfer them to OBS (LTS log transfer) as far as they have to be kept',
    types: [
      'opentelekomcloud_logtank_group_v*',
      'opentelekomcloud_logtank_topic_v*',
      'opentelekomcloud_lts_group_v*',
      'opentelekomcloud_lts_stream_v*',
    ],
  },
  {
    holds: 'everything that was made in it',
    backUp: 'list what is in it, and back up each by its own kind',
    types: ['opentelekomcloud_rts_stack_v*', 'opentelekomcloud_identity_project_v*'],
  },
  {
    holds: 'shared files',
    backUp: 'take a CBR backup of the share, or copy the files to another one',
    types: [
      'opentelekomcloud_sfs_file_system_v*',
      'opentelekomcloud_sfs_turbo_share_v*',
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
    types: [
      'opentelekomcloud_cce_cluster_v*',
      'opentelekomcloud_cci_namespace_v*',
      'kubernetes_namespace*',
      'kubernetes_persistent_volume*',
    ],
  },
  {
    holds: 'DNS records, its own and those that others made in it',
    backUp: 'export the zone; a new zone may get other name servers, which the parent has to learn',
    types: ['opentelekomcloud_dns_zone_v*', 'opentelekomcloud_dns_ptrrecord_v*', 'openstack_dns_zone_*'],
  },
  {
    holds: 'a key; what is encrypted with it is lost too',
    backUp: 'decrypt or encrypt anew what uses the key; only its scheduled deletion can be taken back',
    types: ['opentelekomcloud_kms_key_v*', 'opentelekomcloud_kms_key_material_v*'],
  },
  {
    holds: 'container images',
    backUp: 'copy the images to another registry (skopeo, crane)',
    types: ['opentelekomcloud_swr_repository_v*', 'opentelekomcloud_swr_organization_v*'],
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
