# Every password is random, made at the first apply, and kept in the state. To rotate one: `-replace` it, see docs/terraform.md.

resource "random_password" "service" {
  for_each = merge(
    { for name, login in local.logins : name => {} },
    { database = {}, cache = {} },
    var.search ? { search = {} } : {},
  )

  # RDS, DCS and CSS: 8 to 32 characters of at least three kinds. Only signs that need no escaping in an address or an ini file.
  length           = 28
  min_lower        = 2
  min_upper        = 2
  min_numeric      = 2
  min_special      = 2
  override_special = "-_"
}

# Garm's own two: what it signs tokens with, and the passphrase of exactly 32 characters that it encrypts its database with. With another one it
# cannot read what it keeps.
resource "random_password" "garm" {
  for_each = toset(var.garm ? ["jwt", "passphrase"] : [])

  length  = 32
  special = false
}

locals {
  passwords = { for name, password in random_password.service : name => password.result }
  redis     = "redis://:${local.passwords["cache"]}@${opentelekomcloud_dcs_instance_v2.cache.private_ip}:6379"

  postgres = "postgres://root:${local.passwords["database"]}@${opentelekomcloud_rds_instance_v3.database.private_ips[0]}:5432"

  # The first administrators, and the Kubernetes secrets that hold their passwords, with the keys that each chart reads.
  logins = merge(
    var.argocd == "install" ? {
      argocd = {
        username = "admin"
        secret   = { namespace = "argocd", name = "argocd-initial-admin-secret", passwordKey = "password" }
      }
    } : {},
    {
      forgejo = {
        username = "giteaAdmin"
        secret   = { namespace = "forgejo", name = "forgejo-admin", passwordKey = "password", usernameKey = "username" }
      }
    },
    var.observability ? {
      grafana = {
        username = "admin"
        secret   = { namespace = "observability", name = "grafana-admin", passwordKey = "admin-password", usernameKey = "admin-user" }
      }
    } : {},
    var.garm ? {
      garm = {
        username = "admin"
        secret   = { namespace = "garm", name = "garm-admin", passwordKey = "password", usernameKey = "username" }
      }
    } : {},
  )

  # Made in the cluster before Argo CD deploys what reads them; one that is there already is kept.
  kubernetes_secrets = merge(
    {
      for name, login in local.logins : "${login.secret.namespace}/${login.secret.name}" => merge(
        { (login.secret.passwordKey) = local.passwords[name] },
        { for key in compact([try(login.secret.usernameKey, "")]) : key => login.username },
      )
    },
    # Argo CD itself knows the hash alone.
    var.argocd == "install" ? {
      "argocd/argocd-secret" = {
        "admin.password"      = random_password.service["argocd"].bcrypt_hash
        "admin.passwordMtime" = "2020-01-01T00:00:00Z"
      }
    } : {},
    # Coder's own database lies beside the forge's on the same server (`gitea.config.database.NAME` is another one).
    var.coder ? {
      "coder/coder-db-url" = {
        url       = "${local.postgres}/coder?sslmode=require"
        admin-url = "${local.postgres}/postgres?sslmode=require"
      }
    } : {},
    # The sections of Garm's config.toml that are secret.
    var.garm ? {
      "garm/garm-secrets" = {
        "secrets.toml" = <<-TOML
          [jwt_auth]
          secret = "${random_password.garm["jwt"].result}"
          time_to_live = "24h"

          [database]
          backend = "sqlite3"
          passphrase = "${random_password.garm["passphrase"].result}"
        TOML
      }
    } : {},
    {
      # Each key is a section of Forgejo's app.ini (`gitea.additionalConfigSources` of its chart).
      "forgejo/forgejo-config" = merge(
        {
          database = "PASSWD=${local.passwords["database"]}"
          cache    = "HOST=${local.redis}/0"
          session  = "PROVIDER_CONFIG=${local.redis}/1"
          queue    = "CONN_STR=${local.redis}/2"
          storage = join("\n", [
            "MINIO_ACCESS_KEY_ID=${opentelekomcloud_identity_credential_v3.storage.access}",
            "MINIO_SECRET_ACCESS_KEY=${opentelekomcloud_identity_credential_v3.storage.secret}",
          ])
        },
        var.search ? {
          indexer = join("\n", [
            "ISSUE_INDEXER_CONN_STR=https://admin:${local.passwords["search"]}@${opentelekomcloud_css_cluster_v1.search[0].endpoint}",
            "REPO_INDEXER_CONN_STR=https://admin:${local.passwords["search"]}@${opentelekomcloud_css_cluster_v1.search[0].endpoint}",
          ])
        } : {},
      )
    },
  )
}
