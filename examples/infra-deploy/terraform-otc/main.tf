# The root module on Open Telekom Cloud: the same variables and outputs as ../terraform, its resources real ones.
# Name it in tenants.yaml (terraform.directory) and give the backend your bucket there.

terraform {
  required_version = ">= 1.10"
  required_providers {
    opentelekomcloud = {
      source  = "opentelekomcloud/opentelekomcloud"
      version = "~> 1.36"
    }
  }

  # Bucket and key come from tenants.yaml, the login from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Open Telekom Cloud's
  # storage takes use_lockfile and locks nothing, so the run lock is what keeps two runs apart.
  backend "s3" {
    region                      = "eu-de"
    endpoints                   = { s3 = "https://obs.eu-de.otc.t-systems.com" }
    use_lockfile                = true
    use_path_style              = true
    skip_credentials_validation = true
    skip_metadata_api_check     = true
    skip_region_validation      = true
    skip_requesting_account_id  = true
    skip_s3_checksum            = true
  }
}

# Logs in with OS_DOMAIN_NAME, OS_ACCESS_KEY and OS_SECRET_KEY of the environment.
provider "opentelekomcloud" {
  region     = "eu-de"
  secret_key = var.otcSecretKey == "" ? null : var.otcSecretKey
}

locals {
  identity = "${var.tenant}/${var.environment}"
  name     = "${var.tenant}-${var.environment}"
  zones    = ["eu-de-01", "eu-de-02", "eu-de-03"]
  tags     = { instance = local.identity }

  engine = split("-", var.databaseEngine)
}

resource "opentelekomcloud_vpc_v1" "network" {
  name = local.name
  cidr = "10.0.0.0/16"
  tags = local.tags
}

resource "opentelekomcloud_cce_cluster_v3" "cluster" {
  name                   = local.name
  flavor_id              = var.clusterFlavor
  cluster_type           = "VirtualMachine"
  vpc_id                 = opentelekomcloud_vpc_v1.network.id
  subnet_id              = var.subnetId
  container_network_type = "overlay_l2"
  description            = "EDP instance ${local.identity}"
}

resource "opentelekomcloud_cce_node_v3" "nodes" {
  for_each = { for index in range(var.nodes) : format("node-%02d", index + 1) => index }

  name              = "${local.name}-${each.key}"
  cluster_id        = opentelekomcloud_cce_cluster_v3.cluster.id
  flavor_id         = "s3.xlarge.4"
  availability_zone = local.zones[each.value % 3]
  tags              = local.tags

  root_volume {
    size       = 50
    volumetype = "SSD"
  }
  data_volumes {
    size       = 100
    volumetype = "SSD"
  }
}
