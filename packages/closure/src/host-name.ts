/** Returns a host as it is compared: lower case, without trailing dot and default port. */
export function normaliseHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.(?=:|$)/, '')
    .replace(/:(?:443|80)$/, '');
}

/** Returns a host without its port. */
export function hostName(host: string): string {
  return normaliseHost(host).replace(/:\d+$/, '');
}
