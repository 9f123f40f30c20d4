import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DATA_BEARING, dataBearing } from '../src/plan/data-bearing.ts';
import type { Change, PlanJson } from '../src/plan/plan-json.ts';
import { reviewPlan } from '../src/plan/review-plan.ts';

const PREFIX = 'opentelekomcloud_';

/**
 * Types whose loss is no loss of data, by service: what is in the configuration anyway (rules, policies, addresses, permissions), what only joins
 * two others, and what asks for an action (a restart, an upgrade).
 */
const NO_DATA: Record<string, string[]> = {
  antiddos: ['v1'],
  apigw: [
    'acl_policy_associate_v2',
    'acl_policy_v2',
    'api_publishment_v2',
    'api_v2',
    'appcode_v2',
    'application_authorization_v2',
    'application_v2',
    'certificate_v2',
    'custom_authorizer_v2',
    'environment_v2',
    'environment_variable_v2',
    'gateway_feature_v2',
    'gateway_routes_v2',
    'gateway_v2',
    'group_v2',
    'response_v2',
    'signature_associate_v2',
    'signature_v2',
    'throttling_policy_associate_v2',
    'throttling_policy_v2',
    'vpc_channel_v2',
  ],
  as: ['configuration_v1', 'lifecycle_hook_v1', 'policy_v1', 'policy_v2'],
  asm: ['service_mesh_v1'],
  cbr: ['policy_v3'],
  cce: ['addon_v3', 'node_attach_v3', 'node_pool_v3', 'node_v3'],
  ces: ['alarmrule', 'event_report_v1', 'metric_data_v1'],
  cfw: [
    'acl_rule_v1',
    'address_group_member_v1',
    'address_group_v1',
    'blacklist_whitelist_rule_v1',
    'domain_name_group_v1',
    'eip_protection_v1',
    'firewall_v1',
    'ips_protection_v1',
    'service_group_member_v1',
    'service_group_v1',
  ],
  compute: [
    'bms_tags_v2',
    'floatingip_associate_v2',
    'floatingip_v2',
    'keypair_v2',
    'secgroup_v2',
    'servergroup_v2',
    'volume_attach_v2',
  ],
  csbs: ['backup_policy_v1'],
  css: ['cluster_restart_v1', 'configuration_v1', 'snapshot_configuration_v1'],
  cts: ['event_notification_v3', 'tracker_v1', 'tracker_v3'],
  dc: [
    'endpoint_group_v2',
    'hosted_connect_v3',
    'virtual_gateway_v2',
    'virtual_gateway_v3',
    'virtual_interface_peer_v3',
    'virtual_interface_v2',
    'virtual_interface_v3',
  ],
  dds: ['lts_log_v3'],
  deh: ['host_v1'],
  direct: ['connect_v2'],
  dis: ['app_v2', 'checkpoint_v2', 'dump_task_v2'],
  dms: [
    'consumer_group_v2',
    'reassign_partitions_v2',
    'smart_connect_task_action_v2',
    'smart_connect_task_v2',
    'smart_connect_v2',
    'user_permission_v1',
    'user_v2',
  ],
  dns: ['recordset_v2'],
  drs: ['task_v3'],
  enterprise: ['vpn_connection_monitor_v5', 'vpn_connection_v5', 'vpn_customer_gateway_v5', 'vpn_gateway_v5'],
  er: [
    'association_v3',
    'flow_log_v3',
    'instance_v3',
    'propagation_v3',
    'route_table_v3',
    'static_route_v3',
    'vpc_attachment_v3',
  ],
  fgs: ['async_invoke_config_v2', 'dependency_version_v2', 'event_v2', 'function_v2', 'trigger_v2'],
  fw: ['firewall_group_v2', 'policy_v2', 'rule_v2'],
  gemini: ['template_v3'],
  hss: ['host_group_v5', 'host_protection_v5'],
  identity: [
    'acl_v3',
    'agency_v3',
    'credential_v3',
    'group_membership_v3',
    'group_v3',
    'login_policy_v3',
    'mapping_v3',
    'password_policy_v3',
    'protection_policy_v3',
    'protocol_v3',
    'provider',
    'provider_v3',
    'role_assignment_v3',
    'role_v3',
    'user_group_membership_v3',
    'user_v3',
  ],
  images: ['image_access_accept_v2', 'image_access_v2'],
  ims: ['image_share_accept_v1', 'image_share_v1'],
  kms: ['grant_v1'],
  lb: [
    'certificate_v2',
    'certificate_v3',
    'ipgroup_v3',
    'l7policy_v2',
    'l7rule_v2',
    'listener_v2',
    'listener_v3',
    'loadbalancer_v2',
    'loadbalancer_v3',
    'lts_log_v3',
    'member_v2',
    'member_v3',
    'monitor_v2',
    'monitor_v3',
    'policy_v3',
    'pool_v2',
    'pool_v3',
    'rule_v3',
    'security_policy_v3',
    'whitelist_v2',
  ],
  logtank: ['transfer_v2'],
  lts: [
    'cce_access_v3',
    'cross_account_access_v2',
    'host_access_v3',
    'host_group_v3',
    'keywords_alarm_rule_v2',
    'notification_template_v2',
    'quick_search_criteria_v1',
    'transfer_v2',
  ],
  mrs: ['job_v1'],
  nat: ['dnat_rule_v2', 'gateway_v2', 'snat_rule_v2'],
  networking: [
    'floatingip_associate_v2',
    'floatingip_v2',
    'network_v2',
    'port_secgroup_associate_v2',
    'port_v2',
    'router_interface_v2',
    'router_route_v2',
    'router_v2',
    'secgroup_rule_v2',
    'secgroup_v2',
    'subnet_v2',
    'vip_associate_v2',
    'vip_v2',
  ],
  obs: ['bucket_acl', 'bucket_inventory', 'bucket_object_acl', 'bucket_policy', 'bucket_replication'],
  private: ['nat_dnat_rule_v3', 'nat_gateway_v3', 'nat_snat_rule_v3', 'nat_transit_ip_v3'],
  rds: [
    'instance_minor_version_upgrade_v3',
    'maintenance_v3',
    'parametergroup_v3',
    'public_ip_associate_v3',
    'read_replica_v3',
  ],
  rms: ['advanced_query_v1', 'policy_assignment_evaluate_v1', 'policy_assignment_v1', 'resource_recorder_v1'],
  rts: ['software_config_v1', 'software_deployment_v1'],
  s3: ['bucket_policy'],
  sdrs: ['replication_attach_v1'],
  sfs: ['share_access_rules_v2'],
  smn: ['message_template_v2', 'subscription_v2', 'topic_attribute_v2', 'topic_v2'],
  swr: ['domain_v2', 'organization_permissions_v2'],
  taurusdb: ['mysql_proxy_v3', 'mysql_quota_v3', 'mysql_sql_control_rule_v3'],
  tms: ['resource_tags_v1', 'tags_v1'],
  vbs: ['backup_policy_v2', 'backup_share_v2'],
  vpc: [
    'bandwidth_associate_v2',
    'bandwidth_v2',
    'eip_v1',
    'flow_log_v1',
    'peering_connection_accepter_v2',
    'peering_connection_v2',
    'route_table_v1',
    'route_v2',
    'secgroup_rule_v3',
    'secgroup_v3',
    'subnet_v1',
    'v1',
  ],
  vpcep: ['approval_v1', 'endpoint_v1', 'service_v1'],
  vpnaas: ['endpoint_group_v2', 'ike_policy_v2', 'ipsec_policy_v2', 'service_v2', 'site_connection_v2'],
  waf: [
    'alarm_notification_v1',
    'ccattackprotection_rule_v1',
    'certificate_v1',
    'datamasking_rule_v1',
    'dedicated_alarm_masking_rule_v1',
    'dedicated_anti_crawler_rule_v1',
    'dedicated_anti_leakage_rule_v1',
    'dedicated_blacklist_rule_v1',
    'dedicated_cc_rule_v1',
    'dedicated_certificate_v1',
    'dedicated_data_masking_rule_v1',
    'dedicated_domain_v1',
    'dedicated_geo_ip_rule_v1',
    'dedicated_instance_v1',
    'dedicated_known_attack_source_rule_v1',
    'dedicated_policy_v1',
    'dedicated_precise_protection_rule_v1',
    'dedicated_reference_table_v1',
    'dedicated_web_tamper_rule_v1',
    'domain_v1',
    'falsealarmmasking_rule_v1',
    'policy_v1',
    'preciseprotection_rule_v1',
    'webtamperprotection_rule_v1',
    'whiteblackip_rule_v1',
  ],
};

/** Every resource type of the provider, as the bindings that are generated from its schema name them. */
function providerTypes(): string[] {
  const root = dirname(createRequire(import.meta.url).resolve('@cdktf/provider-opentelekomcloud/package.json'));
  return readdirSync(join(root, 'lib'), { withFileTypes: true })
    .filter((each) => each.isDirectory() && !each.name.startsWith('data-'))
    .flatMap(({ name }) => {
      const text = readFileSync(join(root, 'lib', name, 'index.d.ts'), 'utf8');
      if (!/extends cdktf\.TerraformResource\b/.test(text)) return [];
      return [...text.matchAll(/tfResourceType = "([a-z0-9_]+)"/g)].map(([, type]) => type!);
    })
    .sort();
}

describe('every resource type of the provider of Open Telekom Cloud', () => {
  const types = providerTypes();
  const kindOf = dataBearing();
  const bearing = types.filter((type) => kindOf({ type, address: `${type}.x` }) !== undefined);
  const noData = Object.entries(NO_DATA).flatMap(([service, names]) =>
    names.map((name) => (name === '' ? `${PREFIX}${service}` : `${PREFIX}${service}_${name}`)),
  );

  test('has a verdict, and one only: it holds data, or it does not', () => {
    expect(types).toHaveLength(308);
    expect([...bearing, ...noData].sort()).toEqual(types);
  });

  test('and no pattern of the table is for a type that there is not', () => {
    const patterns = DATA_BEARING.flatMap((kind) => kind.types).filter((type) => type.startsWith(PREFIX));
    const matches = (pattern: string): boolean =>
      types.some((type) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(type));
    expect(patterns.filter((pattern) => !matches(pattern))).toEqual([]);
  });
});

describe('a restore of a database in place', () => {
  const review = (change: Partial<Change>) => {
    const plan: PlanJson = {
      resource_changes: [
        {
          address: 'opentelekomcloud_rds_instance_v3.db',
          type: 'opentelekomcloud_rds_instance_v3',
          change: { actions: ['update'], ...change },
        },
      ],
    };
    return reviewPlan(plan);
  };
  const backup = [{ backup_id: 'b1', source_instance_id: 'i1', type: 'backup' }];

  test('is a loss of data, and says by which attribute', () => {
    const { risk, rows } = review({ before: { restore_from_backup: [] }, after: { restore_from_backup: backup } });
    expect(risk).toBe('data-loss');
    expect(rows).toMatchObject([
      { action: 'change', forcedBy: ['restore_from_backup'], loses: { holds: expect.any(String) } },
    ]);
  });

  test.each([
    [
      'it was asked for before',
      { before: { restore_from_backup: backup }, after: { restore_from_backup: backup, name: 'x' } },
    ],
    ['it is taken out', { before: { restore_from_backup: backup }, after: { restore_from_backup: [] } }],
    ['something else changes', { before: { name: 'a' }, after: { name: 'b' } }],
  ])('is none where %s', (_, change) => {
    expect(review(change).risk).toBe('change');
  });
});

describe('what an update in place takes away', () => {
  const review = (type: string, change: Partial<Change>) =>
    reviewPlan({ resource_changes: [{ address: `${type}.x`, type, change: { actions: ['update'], ...change } }] });
  const strategy = (days: number) => ({ backup_strategy: [{ start_time: '01:00-02:00', keep_days: days }] });
  const cbr = (days: number) => ({ operation_definition: [{ timezone: 'UTC+01:00', retention_duration_days: days }] });
  const bucket = (...rules: object[]) => ({ bucket: 'edp', lifecycle_rule: rules });
  const expires = (days: number, more: object = {}) => ({
    ...{ name: 'old', enabled: true, prefix: '', expiration: [{ days }], noncurrent_version_expiration: [] },
    ...more,
  });
  const later = { expiration: [], noncurrent_version_expiration: [{ days: 30 }] };

  test.each<[string, string, object, object, string]>([
    ['backups of a database are kept shorter', 'rds_instance_v3', strategy(14), strategy(3), 'keep_days'],
    ['backups of a database are no more', 'rds_instance_v3', strategy(14), { backup_strategy: [] }, 'keep_days'],
    ['backups of documents are kept shorter', 'dds_instance_v3', strategy(7), strategy(0), 'keep_days'],
    ['snapshots of an index are kept shorter', 'css_cluster_v1', strategy(7), strategy(1), 'keep_days'],
    [
      ...(['backups of a cache are kept shorter', 'dcs_instance_v2'] as const),
      ...([{ backup_policy: [{ save_days: 7 }] }, { backup_policy: [{ save_days: 1 }] }, 'save_days'] as const),
    ],
    ['backups of servers are kept shorter', 'cbr_policy_v3', cbr(-1), cbr(30), 'retention_duration_days'],
    ['logs are kept shorter', 'logtank_group_v2', { ttl_in_days: 30 }, { ttl_in_days: 7 }, 'ttl_in_days'],
    [
      ...(['servers of a group are fewer', 'as_group_v1'] as const),
      ...([{ desire_instance_number: 3 }, { desire_instance_number: 1 }, 'desire_instance_number'] as const),
    ],
    ['objects expire that did not', 'obs_bucket', bucket(), bucket(expires(30)), 'lifecycle_rule.expiration'],
    ['objects expire sooner', 'obs_bucket', bucket(expires(365)), bucket(expires(30)), 'lifecycle_rule.expiration'],
    [
      ...(['more objects expire', 's3_bucket', bucket(expires(30, { prefix: 'tmp/' }))] as const),
      ...([bucket(expires(30)), 'lifecycle_rule.expiration'] as const),
    ],
    [
      ...(['a rule is switched on', 'obs_bucket', bucket(expires(30, { enabled: false }))] as const),
      ...([bucket(expires(30)), 'lifecycle_rule.expiration'] as const),
    ],
    [
      ...(['old versions of objects expire', 'obs_bucket', bucket(expires(30))] as const),
      ...([bucket(expires(30), expires(0, later)), 'lifecycle_rule.noncurrent_version_expiration'] as const),
    ],
  ])('is a loss of data where %s', (_, type, before, after, attribute) => {
    const { risk, rows } = review(`${PREFIX}${type}`, { before, after });
    expect(risk).toBe('data-loss');
    expect(rows).toMatchObject([
      { forcedBy: [expect.stringContaining(attribute)], loses: { holds: expect.any(String) } },
    ]);
  });

  test.each<[string, string, object, object]>([
    ['backups are kept longer', 'rds_instance_v3', strategy(3), strategy(14)],
    ['backups begin', 'rds_instance_v3', { backup_strategy: [] }, strategy(14)],
    ['backups are kept for ever', 'cbr_policy_v3', cbr(30), cbr(-1)],
    ['a database grows', 'rds_instance_v3', { ...strategy(7), size: 100 }, { ...strategy(7), size: 200 }],
    ['objects expire later', 'obs_bucket', bucket(expires(30)), bucket(expires(365))],
    ['fewer objects expire', 'obs_bucket', bucket(expires(30)), bucket(expires(30, { prefix: 'tmp/' }))],
    ['nothing expires any more', 'obs_bucket', bucket(expires(30)), bucket()],
    ['rules stand in another order', 'obs_bucket', bucket(expires(9), expires(5)), bucket(expires(5), expires(9))],
    ['a group grows', 'as_group_v1', { max_instance_number: 1 }, { max_instance_number: 3 }],
  ])('is none where %s', (_, type, before, after) => {
    expect(review(`${PREFIX}${type}`, { before, after }).risk).toBe('change');
  });

  test('goes by attributes that the provider has', () => {
    const root = dirname(createRequire(import.meta.url).resolve('@cdktf/provider-opentelekomcloud/package.json'));
    const has = (type: string, name: string): boolean =>
      readFileSync(join(root, 'lib', type, 'index.d.ts'), 'utf8').includes(`#${name} `);
    const places = [
      ...['rds-instance-v3', 'dds-instance-v3', 'css-cluster-v1'].map((type) => [type, 'keep_days']),
      ...[
        ['dcs-instance-v2', 'save_days'],
        ['cbr-policy-v3', 'retention_duration_days'],
        ['cbr-policy-v3', 'max_backups'],
      ],
      ...[
        ['logtank-group-v2', 'ttl_in_days'],
        ['dis-stream-v2', 'retention_period'],
        ['dms-topic-v1', 'retention_time'],
      ],
      ...[
        ['as-group-v1', 'desire_instance_number'],
        ['as-group-v1', 'max_instance_number'],
      ],
      ...['obs-bucket', 's3-bucket'].flatMap((type) => [
        ...['lifecycle_rule', 'expiration', 'noncurrent_version_expiration', 'days', 'enabled', 'prefix'].map(
          (name) => [type, name],
        ),
      ]),
    ] as [string, string][];
    expect(places.filter(([type, name]) => !has(type, name))).toEqual([]);
  });
});
