package main

// kind is one resource type: what of the real provider's schema root modules of an instance use, each field required,
// computed and replacing as there (github.com/opentelekomcloud/terraform-provider-opentelekomcloud, services/*).
type kind struct {
	name   string
	fields []field
}

func tags() field { return labels("tags") }

func region() field { return text("region").computed().forceNew() }

var kinds = []kind{
	{"vpc_v1", []field{
		text("name").required(), text("cidr").required(), text("description"), flag("shared").computed(), tags(),
		text("status").only(), region(),
	}},
	{"rds_instance_v3", []field{
		text("name").required(), text("flavor").required(), list("availability_zone").required().forceNew(),
		text("vpc_id").required().forceNew(), text("subnet_id").required().forceNew(), text("security_group_id").required(),
		text("ha_replication_mode").computed().forceNew(), text("param_group_id"), text("time_zone").forceNew(), tags(),
		block("db",
			text("password").required().sensitive().forceNew(), text("type").computed().forceNew(),
			text("version").computed().forceNew(), number("port").computed(), text("user_name").only(),
		).forceNew(),
		block("volume",
			text("type").required().forceNew(), number("size").required(), text("disk_encryption_id").computed().forceNew(),
		),
		block("backup_strategy", text("start_time").required(), number("keep_days").computed()),
		list("private_ips").only(), text("created").only(),
	}},
	{"evs_volume_v3", []field{
		text("name"), text("description"), text("availability_zone").required().forceNew(),
		text("volume_type").required().forceNew(), number("size").computed().growing(), text("image_id").forceNew(),
		text("snapshot_id").forceNew(), text("backup_id").forceNew(), text("kms_id").forceNew(),
		text("device_type").fallback("VBD").forceNew(), flag("multiattach").fallback(false).forceNew(),
		flag("cascade").fallback(true).forceNew(), tags(), text("wwn").only(),
	}},
	{"obs_bucket", []field{
		text("bucket").required().forceNew(), text("storage_class").fallback("STANDARD"), text("acl").fallback("private"),
		flag("versioning"), flag("force_destroy").fallback(false), flag("parallel_fs").forceNew(), tags(),
		text("bucket_domain_name").only(), region(),
	}},
	{"sfs_turbo_share_v1", []field{
		text("name").required().forceNew(), number("size").required(), text("share_proto").fallback("NFS"),
		text("share_type").fallback("STANDARD").forceNew(), text("availability_zone").required().forceNew(),
		text("vpc_id").required().forceNew(), text("subnet_id").required().forceNew(), text("security_group_id").required(),
		text("crypt_key_id").forceNew(), text("version").only(), text("export_location").only(), region(),
	}},
	{"cce_cluster_v3", []field{
		text("name").required().forceNew(), text("flavor_id").required().forceNew(),
		text("cluster_type").required().forceNew(), text("cluster_version").computed().forceNew(),
		text("description").computed(), text("vpc_id").required().forceNew(), text("subnet_id").required().forceNew(),
		text("container_network_type").required().forceNew(), text("container_network_cidr").computed().forceNew(),
		text("authentication_mode").fallback("rbac").forceNew(), text("kubernetes_svc_ip_range").computed().forceNew(),
		labels("labels").forceNew(), labels("annotations").forceNew(), text("eip"), text("status").only(),
		text("internal").only(), text("external").only(), region(),
		// The real provider does not mark the key as sensitive either.
		objects("certificate_users", "name", "client_certificate_data", "client_key_data"),
	}},
	{"cce_node_v3", []field{
		text("name"), text("cluster_id").required().forceNew(), text("flavor_id").required().forceNew(),
		text("availability_zone").required().forceNew(), text("key_pair").forceNew(), text("os").computed().forceNew(),
		labels("labels").forceNew(), tags(),
		block("root_volume", number("size").required().forceNew(), text("volumetype").required().forceNew()).forceNew(),
		block("data_volumes", number("size").required().forceNew(), text("volumetype").required().forceNew()).forceNew(),
		text("private_ip").only(), text("server_id").only(), text("status").only(), region(),
	}},
	{"lb_loadbalancer_v3", []field{
		text("name"), text("description"), text("router_id").computed().forceNew(), text("subnet_id").computed(),
		set("network_ids").required(), set("availability_zones").required().forceNew(), text("vip_address").computed(),
		text("l4_flavor").computed(), text("l7_flavor").computed(), flag("ip_target_enable").computed(), tags(),
		text("created_at").only(),
	}},
	{"dns_recordset_v2", []field{
		text("zone_id").required().forceNew(), text("name").required().forceNew(), text("type").required().forceNew(),
		set("records").required(), number("ttl").fallback(int64(300)), text("description"),
		labels("value_specs").forceNew(), tags(), region(),
	}},
}
