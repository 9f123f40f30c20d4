/**
 * Resource types whose loss is a loss of data, by type name; `*` stands for any run of characters.
 * Mostly Open Telekom Cloud; the usual types of other clouds, so that a module in use elsewhere is no surprise.
 */
const DATA_BEARING_TYPES = [
  'opentelekomcloud_rds_instance_*',
  'opentelekomcloud_rds_backup_*',
  'opentelekomcloud_gaussdb_*_instance_*',
  'opentelekomcloud_taurusdb_*_instance_*',
  'opentelekomcloud_dds_instance_*',
  'opentelekomcloud_dds_backup_*',
  'opentelekomcloud_dcs_instance_*',
  'opentelekomcloud_css_cluster_*',
  'opentelekomcloud_dms_*instance_*',
  'opentelekomcloud_dws_cluster_*',
  'opentelekomcloud_evs_volume_*',
  'opentelekomcloud_blockstorage_volume_*',
  'opentelekomcloud_compute_instance_*',
  'opentelekomcloud_ecs_instance_*',
  'opentelekomcloud_sfs_file_system_*',
  'opentelekomcloud_sfs_turbo_share_*',
  'opentelekomcloud_obs_bucket',
  'opentelekomcloud_obs_bucket_object',
  'opentelekomcloud_s3_bucket',
  'opentelekomcloud_s3_bucket_object',
  'opentelekomcloud_cbr_vault_*',
  'opentelekomcloud_vbs_backup_*',
  'opentelekomcloud_csbs_backup_*',
  'opentelekomcloud_cce_cluster_*',
  'opentelekomcloud_dns_zone_*',
  'opentelekomcloud_dns_ptrrecord_*',
  'opentelekomcloud_kms_key_*',
  'opentelekomcloud_swr_repository_*',
  'opentelekomcloud_swr_organization_*',
  'openstack_blockstorage_volume_*',
  'openstack_compute_instance_*',
  'openstack_db_instance_*',
  'openstack_dns_zone_*',
  'openstack_objectstorage_container_*',
  'openstack_sharedfilesystem_share_*',
  'kubernetes_namespace*',
  'kubernetes_persistent_volume*',
  'aws_db_instance',
  'aws_ebs_volume',
  'aws_rds_cluster',
  'aws_s3_bucket',
];

/**
 * Returns a test for data-bearing resources: the built-in types and more patterns of types or addresses
 * (`opentelekomcloud_foo`, `module.db.*`), `*` standing for any run of characters.
 */
export function dataBearingTest(more: string[] = []): (resource: { type: string; address: string }) => boolean {
  const patterns = [...DATA_BEARING_TYPES, ...more].filter((each) => each.trim() !== '').map(toPattern);
  return ({ type, address }) => patterns.some((pattern) => pattern.test(type) || pattern.test(address));
}

/** Addresses hold brackets and quotes, so only `*` is special. */
function toPattern(text: string): RegExp {
  const parts = text
    .trim()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
