# The network of the instance: nothing in it is shared with another one.

resource "opentelekomcloud_vpc_v1" "network" {
  name = local.name
  cidr = local.range
  tags = local.tags
}

resource "opentelekomcloud_vpc_subnet_v1" "nodes" {
  name       = local.name
  vpc_id     = opentelekomcloud_vpc_v1.network.id
  cidr       = cidrsubnet(local.range, 4, 0)
  gateway_ip = cidrhost(cidrsubnet(local.range, 4, 0), 1)
  # Names inside of the cloud, obs among them, are answered by these two.
  primary_dns   = "100.125.4.25"
  secondary_dns = "100.125.129.199"
  tags          = local.tags
}

# What the databases and the search let in: this subnet and nobody else.
resource "opentelekomcloud_networking_secgroup_v2" "services" {
  name        = "${local.name}-services"
  description = "Databases and search of EDP instance ${local.identity}"
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "services" {
  for_each = merge({ postgresql = 5432 }, var.search ? { search = 9200 } : {})

  security_group_id = opentelekomcloud_networking_secgroup_v2.services.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = each.value
  port_range_max    = each.value
  remote_ip_prefix  = opentelekomcloud_vpc_subnet_v1.nodes.cidr
  description       = each.key
}
