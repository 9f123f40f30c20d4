# A small root module: built-in resources only, so that the whole life of an instance can be tried without a cloud.
# A real one puts its provider's resources in their places and keeps variables and outputs.

terraform {
  required_version = ">= 1.10"

  # Filled in from tenants.yaml.
  backend "local" {}
}

locals {
  identity = "${var.tenant}/${var.environment}"
  # Stands for the addresses a cloud would hand out: always the same for the same instance.
  octets = [for offset in [0, 2, 4] : parseint(substr(sha256(local.identity), offset, 2), 16)]
}

resource "terraform_data" "network" {
  input = {
    name = local.identity
    cidr = "10.${local.octets[0]}.0.0/16"
    zone = var.dnsZoneId
  }
}

# The flavor of a cluster cannot be changed in place.
resource "terraform_data" "cluster" {
  input = {
    name    = local.identity
    flavor  = var.clusterFlavor
    network = terraform_data.network.id
  }
  triggers_replace = [var.clusterFlavor]
}

resource "terraform_data" "nodes" {
  for_each = { for index in range(var.nodes) : format("node-%02d", index + 1) => index }

  input = {
    name    = "${var.environment}-${each.key}"
    cluster = terraform_data.cluster.id
  }
}

# Another engine is another database: what it holds is lost.
resource "terraform_data" "database" {
  input = {
    name      = local.identity
    engine    = var.databaseEngine
    storageGb = var.storageSize
  }
  triggers_replace = [var.databaseEngine]
}

# One random password per service, made at the first apply and kept from then on.
resource "terraform_data" "secrets" {
  for_each = local.logins

  input = sensitive(uuid())

  lifecycle {
    ignore_changes = [input]
  }
}
