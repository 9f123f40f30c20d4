locals {
  # The first administrators, and the Kubernetes secrets that keep their passwords.
  logins = merge(
    {
      argocd  = { username = "admin", namespace = "argocd", secret = "argocd-initial-admin-secret" }
      forgejo = { username = "giteaAdmin", namespace = "gitea", secret = "forgejo-admin" }
    },
    var.observability ? {
      grafana = { username = "admin", namespace = "observability", secret = "grafana-admin" }
    } : {},
  )
}

# Which instance this state belongs to: a run for another one refuses it.
output "instance_identity" {
  value = local.identity
}

output "load_balancer_ip" {
  value = opentelekomcloud_lb_loadbalancer_v3.entrance.vip_address
}

output "database_host" {
  value = opentelekomcloud_rds_instance_v3.database.private_ips[0]
}

output "initial_admin_credentials" {
  sensitive = true
  value = {
    for name, login in local.logins : name => {
      username = login.username
      password = terraform_data.secrets[name].output
      secret = {
        namespace   = login.namespace
        name        = login.secret
        passwordKey = "password"
      }
    }
  }
}
