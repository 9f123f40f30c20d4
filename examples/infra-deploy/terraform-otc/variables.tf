# Who the instance is. Set by every run.

variable "tenant" {
  type     = string
  nullable = false
}

variable "environment" {
  type     = string
  nullable = false
}

variable "domain" {
  type     = string
  nullable = false
}

# Fields of stacks/schema.yaml, by the same names. A field without a variable here never reaches Terraform.

variable "clusterFlavor" {
  type     = string
  nullable = false
}

variable "nodes" {
  type    = number
  default = 3

  validation {
    condition     = var.nodes >= 1 && var.nodes <= 10
    error_message = "nodes must be between 1 and 10."
  }
}

variable "databaseEngine" {
  type    = string
  default = "postgresql-16"
}

variable "storageSize" {
  type    = number
  default = 50
}

variable "dnsZoneId" {
  type    = string
  default = ""
}

variable "observability" {
  type    = bool
  default = true
}

variable "coder" {
  type    = bool
  default = false
}

variable "garm" {
  type    = bool
  default = false
}

variable "search" {
  type    = bool
  default = false
}

# `install`, or `present` where the cluster has an Argo CD already.
variable "argocd" {
  type    = string
  default = "install"
}

# Comes from the workflow secret OTC_SECRET_KEY as TF_VAR_otcSecretKey, never from Git. Empty means OS_SECRET_KEY of the environment.
variable "otcSecretKey" {
  type      = string
  default   = ""
  sensitive = true
}
