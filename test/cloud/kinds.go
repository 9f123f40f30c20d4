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
	{"vpc_subnet_v1", []field{
		text("name").required(), text("cidr").required().forceNew(), text("gateway_ip").required().forceNew(),
		text("vpc_id").required().forceNew(), text("description"), flag("dhcp_enable").fallback(true),
		text("primary_dns").computed(), text("secondary_dns").computed(), text("availability_zone").computed().forceNew(),
		text("status").only(), text("subnet_id").only(), text("network_id").only(), tags(), region(),
	}},
	{"networking_secgroup_v2", []field{
		text("name").required(), text("description").computed(), flag("delete_default_rules").forceNew(), region(),
	}},
	{"networking_secgroup_rule_v2", []field{
		text("direction").required().forceNew(), text("ethertype").required().forceNew(),
		text("security_group_id").required().forceNew(), text("description").forceNew(), text("protocol").forceNew(),
		number("port_range_min").forceNew(), number("port_range_max").forceNew(),
		text("remote_ip_prefix").computed().forceNew(), text("remote_group_id").computed().forceNew(), region(),
	}},
	{"vpc_eip_v1", []field{
		block("publicip",
			text("type").required().forceNew(), text("ip_address").computed().forceNew(), text("port_id").computed(),
			text("name").computed().forceNew(),
		).required().forceNew(),
		block("bandwidth",
			text("name").required(), number("size").required(), text("share_type").required().forceNew(),
			text("charge_mode").computed().forceNew(),
		).required().forceNew(),
		flag("unbind_port"), tags(), region(),
	}},
	{"compute_keypair_v2", []field{
		text("name").required().forceNew(), text("public_key").computed().forceNew(), labels("value_specs").forceNew(),
		// The real provider does not mark it as sensitive either.
		text("private_key").only(), flag("shared").only(), region(),
	}},
	{"rds_instance_v3", []field{
		text("name").required().forceNew(), text("flavor").required(), list("availability_zone").required().forceNew(),
		text("vpc_id").required().forceNew(), text("subnet_id").required().forceNew(), text("security_group_id").required(),
		text("ha_replication_mode").computed().forceNew(), text("param_group_id"), text("time_zone").forceNew(), tags(),
		block("db",
			text("password").required().sensitive().forceNew(), text("type").computed().forceNew(),
			text("version").computed().forceNew(), number("port").computed(), text("user_name").only(),
		).required().forceNew(),
		block("volume",
			text("type").required().forceNew(), number("size").required(), text("disk_encryption_id").computed().forceNew(),
		).required(),
		block("backup_strategy", text("start_time").required(), number("keep_days").computed()),
		list("private_ips").only(), text("created").only(),
	}},
	{"dcs_instance_v2", []field{
		text("name").required(), text("engine").required().forceNew(), text("engine_version").forceNew(),
		number("capacity").required(), text("flavor").required(), list("availability_zones").required().forceNew(),
		text("vpc_id").required().forceNew(), text("subnet_id").required().forceNew(), text("security_group_id"),
		text("description").computed(), text("private_ip").computed().forceNew(), number("port").computed(),
		text("password").sensitive(), flag("enable_whitelist").computed(), flag("ssl_enable").computed(), tags(),
		block("whitelist", text("group_name").required(), list("ip_list").required()),
		text("status").only(), text("domain_name").only(), text("region").only(),
	}},
	{"css_cluster_v1", []field{
		text("name").required().forceNew(), flag("enable_https").computed().forceNew(),
		flag("enable_authority").computed().forceNew(), text("admin_pass").forceNew(),
		number("expect_node_num").fallback(int64(1)), labels("tags").forceNew(),
		block("datastore", text("type").fallback("elasticsearch").forceNew(), text("version").fallback("7.6.2").forceNew()).forceNew(),
		block("node_config",
			text("flavor").required().forceNew(), text("availability_zone").fallback("").forceNew(),
			block("network_info",
				text("network_id").required().forceNew(), text("security_group_id").required().forceNew(),
				text("vpc_id").required().forceNew(),
			).required().forceNew(),
			block("volume",
				text("volume_type").required().forceNew(), number("size").required(), text("encryption_key").computed().forceNew(),
			).required().forceNew(),
		).required().forceNew(),
		block("backup_strategy", text("start_time").required(), text("prefix").required(), number("keep_days").required()),
		text("endpoint").only(), text("created").only(),
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
	{"obs_bucket_policy", []field{text("bucket").required().forceNew(), text("policy").required()}},
	{"identity_user_v3", []field{
		text("name").required(), text("password").sensitive(), text("description"), text("email").computed(),
		flag("enabled").fallback(true), flag("pwd_reset").fallback(true), text("access_type").computed(),
		text("domain_id").only(), text("create_time").only(),
	}},
	{"identity_credential_v3", []field{
		text("user_id").computed().forceNew(), text("description"), text("status").computed(),
		text("access").only().sensitive(), text("secret").only().sensitive(), text("create_time").only(),
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
		text("authentication_mode").fallback("x509").forceNew(), text("kubernetes_svc_ip_range").computed().forceNew(),
		labels("labels").forceNew(), labels("annotations").forceNew(), text("eip"), list("custom_san"),
		text("delete_all_storage"), text("delete_evs"), text("status").only(),
		text("internal").only(), text("external").only(), region(),
		objects("certificate_clusters", "name", "server", "certificate_authority_data"),
		// The real provider does not mark the key as sensitive either.
		objects("certificate_users", "name", "client_certificate_data", "client_key_data"),
	}},
	{"cce_node_v3", []field{
		text("name"), text("cluster_id").required().forceNew(), text("flavor_id").required().forceNew(),
		text("availability_zone").required().forceNew(), text("key_pair").required().forceNew(),
		text("os").computed().forceNew(), labels("labels").forceNew(), tags(),
		block("root_volume",
			number("size").required().forceNew(), text("volumetype").required().forceNew(),
		).required().forceNew(),
		block("data_volumes",
			number("size").required().forceNew(), text("volumetype").required().forceNew(),
		).required().forceNew(),
		text("private_ip").computed().forceNew(), text("server_id").only(), text("status").only(), region(),
	}},
	{"cce_node_pool_v3", []field{
		text("name").required(), text("cluster_id").required().forceNew(), text("flavor").required().forceNew(),
		number("initial_node_count").required(), text("availability_zone").fallback("random").forceNew(),
		text("os").computed().forceNew(), text("runtime").computed().forceNew(), text("key_pair").forceNew(),
		text("password").sensitive().forceNew(), text("subnet_id").computed().forceNew(), labels("user_tags").forceNew(),
		labels("k8s_tags"), flag("scale_enable"), number("min_node_count"), number("max_node_count"), number("priority"),
		block("root_volume",
			number("size").required().forceNew(), text("volumetype").required().forceNew(),
		).required().forceNew(),
		block("data_volumes",
			number("size").required().forceNew(), text("volumetype").required().forceNew(),
		).required().forceNew(),
		text("status").only(),
	}},
	{"lb_loadbalancer_v3", []field{
		text("name"), text("description"), text("router_id").forceNew(), text("subnet_id"),
		set("network_ids").required(), set("availability_zones").required().forceNew(), text("vip_address").computed(),
		text("l4_flavor").computed(), text("l7_flavor").computed(), flag("ip_target_enable").computed(), tags(),
		block("public_ip",
			text("id").computed(), text("ip_type").computed().forceNew(), text("bandwidth_name").computed().forceNew(),
			number("bandwidth_size").computed().forceNew(), text("bandwidth_share_type").computed().forceNew(),
			text("bandwidth_charge_mode").fallback("traffic").forceNew(), text("address").only(),
		).forceNew(),
		text("created_at").only(),
	}},
	{"dns_recordset_v2", []field{
		text("zone_id").required().forceNew(), text("name").required().forceNew(), text("type").required().forceNew(),
		set("records").required(), number("ttl").fallback(int64(300)), text("description"),
		labels("value_specs").forceNew(), tags(), region(),
	}},
}

// kinds of the second provider that is served, hashicorp/random.
var randomKinds = []kind{
	{"password", []field{
		number("length").required().forceNew(), labels("keepers").forceNew(), text("override_special").forceNew(),
		flag("lower").fallback(true).forceNew(), flag("upper").fallback(true).forceNew(),
		flag("numeric").fallback(true).forceNew(), flag("special").fallback(true).forceNew(),
		number("min_lower").fallback(int64(0)).forceNew(), number("min_upper").fallback(int64(0)).forceNew(),
		number("min_numeric").fallback(int64(0)).forceNew(), number("min_special").fallback(int64(0)).forceNew(),
		text("result").only().sensitive(), text("bcrypt_hash").only().sensitive(),
	}},
}
