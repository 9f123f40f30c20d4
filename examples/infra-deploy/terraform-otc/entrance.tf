# How the world reaches the instance.

resource "opentelekomcloud_lb_loadbalancer_v3" "entrance" {
  name               = local.name
  router_id          = opentelekomcloud_vpc_v1.network.id
  network_ids        = [var.subnetId]
  availability_zones = local.zones
  tags               = local.tags
}

resource "opentelekomcloud_dns_recordset_v2" "entrance" {
  for_each = var.dnsZoneId == "" ? toset([]) : toset(["${var.domain}.", "*.${var.domain}."])

  zone_id = var.dnsZoneId
  name    = each.key
  type    = "A"
  ttl     = 300
  records = [opentelekomcloud_lb_loadbalancer_v3.entrance.vip_address]
}
