/** Returns a main.tf of the example with its state on disk, at a path where one is given. */
export function localBackend(text: string, path?: string): string {
  const settings = path === undefined ? '' : ` path = ${JSON.stringify(path)} `;
  return text.replace(/backend "s3" \{[^]*?\n {2}\}/, `backend "local" {${settings}}`);
}

/** Returns a main.tf of the example with its state in the S3 server of an origin. */
export function s3Backend(text: string, origin: string): string {
  return text.replace(
    /backend "(?:local" \{\}|s3" \{[^]*?\n {2}\})/,
    `backend "s3" {
    region                      = "us-east-1"
    endpoints                   = { s3 = ${JSON.stringify(origin)} }
    use_lockfile                = true
    use_path_style              = true
    skip_credentials_validation = true
    skip_metadata_api_check     = true
    skip_region_validation      = true
    skip_requesting_account_id  = true
    skip_s3_checksum            = true
  }`,
  );
}
