/** A root module with a secret in every place that can hold one: marked, named, encoded, printed by a provisioner, quoted by a provider. */
export const CANARY_MODULE = `
terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
    random           = { source = "hashicorp/random" }
  }
  backend "local" {}
}

variable "tenant" { type = string }
variable "environment" { type = string }
variable "otcSecretKey" {
  type      = string
  sensitive = true
}
variable "tlsKey" {
  type      = string
  sensitive = true
}
variable "pin" {
  type      = string
  sensitive = true
}
variable "large" {
  type      = string
  sensitive = true
}
# Nobody marked it: only its name says what it is.
variable "apiToken" { type = string }

resource "opentelekomcloud_rds_instance_v3" "database" {
  name              = "\${var.tenant}-\${var.environment}"
  flavor            = "rds.pg.c2.medium"
  availability_zone = ["eu-de-01"]
  vpc_id            = "vpc"
  subnet_id         = "subnet"
  security_group_id = "group"
  db {
    type     = "PostgreSQL"
    version  = "16"
    password = var.otcSecretKey
  }
  volume {
    type = "ULTRAHIGH"
    size = 50
  }
}

resource "terraform_data" "holder" {
  input = {
    key           = var.tlsKey
    pin           = var.pin
    large         = var.large
    client_secret = var.apiToken
    url           = "https://root:\${var.apiToken}@host/"
    encoded       = nonsensitive(base64encode("root:\${var.otcSecretKey}"))
    config        = nonsensitive(jsonencode({ key = var.tlsKey, pin = var.pin }))
    query         = nonsensitive(urlencode(var.tlsKey))
  }
}

resource "terraform_data" "talkative" {
  provisioner "local-exec" {
    command     = "printf '%s\\n' \\"$KEY\\" \\"$PIN\\" \\"$LARGE\\" \\"$TOKEN\\""
    environment = {
      KEY   = nonsensitive(var.tlsKey)
      PIN   = nonsensitive("pin is \${var.pin}")
      LARGE = nonsensitive(var.large)
      TOKEN = "token=\${var.apiToken}"
    }
  }
}

resource "terraform_data" "password" {
  input = sensitive("made-\${uuid()}")
  lifecycle { ignore_changes = [input] }
}

output "instance_identity" { value = "\${var.tenant}/\${var.environment}" }
output "load_balancer_id" { value = "b0f1" }
output "load_balancer_ip" { value = "100.64.0.1" }
output "database_host" { value = "db.internal" }
output "storage_bucket" { value = "edp-bucket" }
output "encoded" { value = nonsensitive(base64encode(var.tlsKey)) }
output "initial_admin_credentials" {
  sensitive = true
  value = {
    forgejo = {
      username = "root"
      password = terraform_data.password.output
      secret   = { namespace = "gitea", name = "forgejo-admin", passwordKey = "password" }
    }
  }
}
`;
