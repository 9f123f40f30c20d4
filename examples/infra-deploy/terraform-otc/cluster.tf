# Kubernetes: the control plane with an address of its own, and the nodes.

# Over this address the runner reaches the API. Who may is decided by the certificate of output kubeconfig.
resource "opentelekomcloud_vpc_eip_v1" "api" {
  tags = local.tags

  publicip {
    type = "5_bgp"
  }
  bandwidth {
    name        = "${local.name}-api"
    size        = 10
    share_type  = "PER"
    charge_mode = "traffic"
  }
}

# Nodes cannot be made without a key pair. Nobody needs to log in to them: the private half stays in the Terraform state.
resource "opentelekomcloud_compute_keypair_v2" "nodes" {
  name = local.name
}

resource "opentelekomcloud_cce_cluster_v3" "cluster" {
  name                   = local.name
  flavor_id              = var.clusterFlavor
  cluster_type           = "VirtualMachine"
  vpc_id                 = opentelekomcloud_vpc_v1.network.id
  subnet_id              = opentelekomcloud_vpc_subnet_v1.nodes.id
  container_network_type = "overlay_l2"
  authentication_mode    = "rbac"
  eip                    = local.api_address
  # The certificate of the API names its public address too, so that a client can check whom it talks to.
  custom_san  = [local.api_address]
  description = "EDP instance ${local.identity}"
}

resource "opentelekomcloud_cce_node_pool_v3" "nodes" {
  name               = "${local.name}-nodes"
  cluster_id         = opentelekomcloud_cce_cluster_v3.cluster.id
  flavor             = "s3.xlarge.4"
  initial_node_count = var.nodes
  availability_zone  = "random"
  os                 = "HCE OS 2.0"
  runtime            = "containerd"
  key_pair           = opentelekomcloud_compute_keypair_v2.nodes.name
  subnet_id          = opentelekomcloud_vpc_subnet_v1.nodes.id
  user_tags          = local.tags

  root_volume {
    size       = 50
    volumetype = "SSD"
  }
  data_volumes {
    size       = 100
    volumetype = "SSD"
  }
}

locals {
  api_address = opentelekomcloud_vpc_eip_v1.api.publicip[0].ip_address
  # The cluster's own authority stands at its internal address only.
  authorities = [
    for each in opentelekomcloud_cce_cluster_v3.cluster.certificate_clusters : each.certificate_authority_data
    if each.certificate_authority_data != ""
  ]
  operator = opentelekomcloud_cce_cluster_v3.cluster.certificate_users[0]
}
