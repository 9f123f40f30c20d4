/** Returns a host as it is compared: case, a trailing dot and the default ports make no difference. */
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
