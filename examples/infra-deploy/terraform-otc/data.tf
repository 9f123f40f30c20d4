# What holds data: a plan that replaces or destroys any of these needs the instance's name typed.

resource "opentelekomcloud_rds_instance_v3" "database" {
  name              = local.name
  flavor            = "rds.pg.c2.medium"
  availability_zone = [local.zones[0]]
  vpc_id            = opentelekomcloud_vpc_v1.network.id
  subnet_id         = var.subnetId
  security_group_id = var.securityGroupId
  tags              = local.tags

  db {
    type     = "PostgreSQL"
    version  = local.engine[1]
    password = terraform_data.secrets["database"].output
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

resource "opentelekomcloud_evs_volume_v3" "metrics" {
  name              = "${local.name}-metrics"
  availability_zone = local.zones[0]
  volume_type       = "SSD"
  size              = var.storageSize
  tags              = local.tags
}

resource "opentelekomcloud_obs_bucket" "backups" {
  bucket     = "${local.name}-backups"
  versioning = true
  tags       = local.tags
}

resource "opentelekomcloud_sfs_turbo_share_v1" "shared" {
  name              = "${local.name}-shared"
  size              = 500
  availability_zone = local.zones[0]
  vpc_id            = opentelekomcloud_vpc_v1.network.id
  subnet_id         = var.subnetId
  security_group_id = var.securityGroupId
}

# One random password per service, made at the first apply and kept from then on.
resource "terraform_data" "secrets" {
  for_each = merge(local.logins, { database = {} })

  input = sensitive(uuid())

  lifecycle {
    ignore_changes = [input]
  }
}
