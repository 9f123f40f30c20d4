# What holds data: a plan that replaces or destroys any of these needs the instance's name typed.

resource "opentelekomcloud_rds_instance_v3" "database" {
  name              = local.name
  flavor            = "rds.pg.c2.medium"
  availability_zone = [local.zones[0]]
  vpc_id            = opentelekomcloud_vpc_v1.network.id
  subnet_id         = opentelekomcloud_vpc_subnet_v1.nodes.id
  security_group_id = opentelekomcloud_networking_secgroup_v2.services.id
  tags              = local.tags

  db {
    type     = "PostgreSQL"
    version  = local.engine[1]
    port     = 5432
    password = random_password.service["database"].result
  }
  volume {
    type = "ULTRAHIGH"
    size = var.storageSize
  }
  backup_strategy {
    start_time = "01:00-02:00"
    keep_days  = 14
  }
}

# Cache, sessions and queues.
resource "opentelekomcloud_dcs_instance_v2" "cache" {
  name               = "${local.name}-cache"
  engine             = "Redis"
  engine_version     = "5.0"
  capacity           = 1
  flavor             = "redis.ha.xu1.large.r2.1"
  availability_zones = [local.zones[0], local.zones[1]]
  vpc_id             = opentelekomcloud_vpc_v1.network.id
  subnet_id          = opentelekomcloud_vpc_subnet_v1.nodes.id
  password           = random_password.service["cache"].result
  enable_whitelist   = true
  tags               = local.tags

  whitelist {
    group_name = "nodes"
    ip_list    = [opentelekomcloud_vpc_subnet_v1.nodes.cidr]
  }
}

# Attachments, avatars, packages, LFS and backups. Its login reaches this bucket and nothing else.
resource "opentelekomcloud_obs_bucket" "storage" {
  bucket     = "${local.name}-storage"
  versioning = true
  tags       = local.tags
}

resource "opentelekomcloud_identity_user_v3" "storage" {
  name        = "${local.name}-storage"
  description = "Storage of EDP instance ${local.identity}"
  access_type = "programmatic"
  pwd_reset   = false
}

resource "opentelekomcloud_identity_credential_v3" "storage" {
  user_id     = opentelekomcloud_identity_user_v3.storage.id
  description = "Storage of EDP instance ${local.identity}"
}

resource "opentelekomcloud_obs_bucket_policy" "storage" {
  bucket = opentelekomcloud_obs_bucket.storage.id
  policy = jsonencode({
    Statement = [{
      Sid    = "instance"
      Effect = "Allow"
      Principal = {
        ID = ["domain/${opentelekomcloud_identity_user_v3.storage.domain_id}:user/${opentelekomcloud_identity_user_v3.storage.id}"]
      }
      Action   = ["ListBucket", "ListBucketMultipartUploads", "GetObject", "PutObject", "DeleteObject", "AbortMultipartUpload"]
      Resource = [opentelekomcloud_obs_bucket.storage.bucket, "${opentelekomcloud_obs_bucket.storage.bucket}/*"]
    }]
  })
}

# The forge's search over code and issues, where a field asks for it.
resource "opentelekomcloud_css_cluster_v1" "search" {
  count = var.search ? 1 : 0

  # 32 characters at most.
  name             = substr("${local.name}-search", 0, 32)
  expect_node_num  = 1
  enable_https     = true
  enable_authority = true
  admin_pass       = random_password.service["search"].result
  tags             = local.tags

  datastore {
    type    = "elasticsearch"
    version = "7.10.2"
  }
  node_config {
    flavor            = "css.medium.8"
    availability_zone = local.zones[0]

    network_info {
      vpc_id            = opentelekomcloud_vpc_v1.network.id
      network_id        = opentelekomcloud_vpc_subnet_v1.nodes.id
      security_group_id = opentelekomcloud_networking_secgroup_v2.services.id
    }
    volume {
      volume_type = "HIGH"
      size        = 40
    }
  }
}
