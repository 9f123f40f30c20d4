# Which instance this state belongs to: a run for another one refuses it.
output "instance_identity" {
  value = local.identity
}

output "load_balancer_ip" {
  value = opentelekomcloud_lb_loadbalancer_v3.entrance.public_ip[0].address
}

output "load_balancer_id" {
  value = opentelekomcloud_lb_loadbalancer_v3.entrance.id
}

output "database_host" {
  value = opentelekomcloud_rds_instance_v3.database.private_ips[0]
}

output "storage_bucket" {
  value = opentelekomcloud_obs_bucket.storage.bucket
}

output "initial_admin_credentials" {
  sensitive = true
  value = {
    for name, login in local.logins : name => {
      username = login.username
      password = local.passwords[name]
      secret   = login.secret
    }
  }
}

# `<namespace>/<name>` to key to value: what action argocd makes in the cluster.
output "kubernetes_secrets" {
  sensitive = true
  value     = local.kubernetes_secrets
}

# How action argocd reaches the cluster. It stays in its process. One line, so that it is hidden as one secret.
output "kubeconfig" {
  sensitive = true
  value = jsonencode({
    apiVersion      = "v1"
    kind            = "Config"
    current-context = local.name
    contexts        = [{ name = local.name, context = { cluster = local.name, user = local.name } }]
    clusters = [{
      name = local.name
      cluster = {
        server                     = "https://${local.api_address}:5443"
        certificate-authority-data = local.authorities[0]
      }
    }]
    users = [{
      name = local.name
      user = {
        client-certificate-data = local.operator.client_certificate_data
        client-key-data         = local.operator.client_key_data
      }
    }]
  })
}
