locals {
  # The first administrators, and the Kubernetes secrets that keep their passwords.
  logins = merge(
    {
      argocd  = { username = "admin", namespace = "argocd", secret = "argocd-initial-admin-secret" }
      forgejo = { username = "giteaAdmin", namespace = "forgejo", secret = "forgejo-admin" }
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
  value = "100.${64 + local.octets[0] % 64}.${local.octets[1]}.${local.octets[2]}"
}

output "load_balancer_id" {
  value = uuidv5("dns", var.domain)
}

output "storage_bucket" {
  value = "${var.tenant}-${var.environment}-storage"
}

output "database_host" {
  # Known after apply, like the address of a real database.
  value = "db-${substr(terraform_data.database.id, 0, 8)}.internal.${var.domain}"
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
        passwordKey = name == "grafana" ? "admin-password" : "password"
      }
    }
  }
}
