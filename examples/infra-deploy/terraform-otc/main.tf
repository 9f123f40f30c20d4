# The root module on Open Telekom Cloud: the same variables and outputs as ../terraform, its resources real ones.
# Name it in tenants.yaml (terraform.directory) and give the backend your bucket there.

terraform {
  required_version = ">= 1.10"
  required_providers {
    opentelekomcloud = {
      source  = "opentelekomcloud/opentelekomcloud"
      version = "~> 1.36"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  # Bucket and key come from tenants.yaml, the login from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Open Telekom Cloud's
  # storage takes use_lockfile and locks nothing, so the run lock is what keeps two runs apart.
  backend "s3" {
    region                      = "eu-de"
    endpoints                   = { s3 = "https://obs.eu-de.otc.t-systems.com" }
    use_lockfile                = true
    use_path_style              = true
    skip_credentials_validation = true
    skip_metadata_api_check     = true
    skip_region_validation      = true
    skip_requesting_account_id  = true
    skip_s3_checksum            = true
  }
}

# Logs in with OS_DOMAIN_NAME, OS_ACCESS_KEY and OS_SECRET_KEY of the environment.
provider "opentelekomcloud" {
  region     = "eu-de"
  secret_key = var.otcSecretKey == "" ? null : var.otcSecretKey
}

locals {
  identity = "${var.tenant}/${var.environment}"
  name     = "${var.tenant}-${var.environment}"
  zones    = ["eu-de-01", "eu-de-02", "eu-de-03"]
  tags     = { instance = local.identity }

  engine = split("-", var.databaseEngine)
  # The address range of the instance. Nothing routes between instances, so all have the same.
  range = "10.0.0.0/16"
}
