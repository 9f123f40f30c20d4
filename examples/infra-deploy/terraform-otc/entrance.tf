# How the world reaches the instance. The ingress of the stacks is bound to this load balancer by its id, so that its
# address stays when the cluster is made again.

resource "opentelekomcloud_lb_loadbalancer_v3" "entrance" {
  name               = local.name
  router_id          = opentelekomcloud_vpc_v1.network.id
  subnet_id          = opentelekomcloud_vpc_subnet_v1.nodes.subnet_id
  network_ids        = [opentelekomcloud_vpc_subnet_v1.nodes.network_id]
  availability_zones = local.zones
  tags               = local.tags

  public_ip {
    ip_type              = "5_bgp"
    bandwidth_name       = "${local.name}-entrance"
    bandwidth_size       = 100
    bandwidth_share_type = "PER"
  }
}

resource "opentelekomcloud_dns_recordset_v2" "entrance" {
  for_each = var.dnsZoneId == "" ? toset([]) : toset(["${var.domain}.", "*.${var.domain}."])

  zone_id = var.dnsZoneId
  name    = each.key
  type    = "A"
  ttl     = 300
  records = [opentelekomcloud_lb_loadbalancer_v3.entrance.public_ip[0].address]
}
