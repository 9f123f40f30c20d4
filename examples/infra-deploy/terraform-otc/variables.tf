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

# Comes from the workflow secret OTC_SECRET_KEY as TF_VAR_otcSecretKey, never from Git. Empty means OS_SECRET_KEY of the environment.
variable "otcSecretKey" {
  type      = string
  default   = ""
  sensitive = true
}

# Made once per tenant, outside of any instance.

variable "subnetId" {
  type    = string
  default = "00000000-0000-0000-0000-000000000000"
}

variable "securityGroupId" {
  type    = string
  default = "00000000-0000-0000-0000-000000000000"
}
