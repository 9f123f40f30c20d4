import { normaliseHost } from '@edp/http';

/** Returns where the API of a registry is. */
export function registryOrigin(registry: string, { insecure }: { insecure: string[] }): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io';
  const plain = insecure.some((host) => normaliseHost(host) === registry) || isLoopback(registry);
  return `${plain ? 'http' : 'https'}://${registry}`;
}

/** Returns whether a host (and port) is this machine. */
export function isLoopback(host: string): boolean {
  const { hostname } = new URL(`http://${host}`);
  return /(^|\.)localhost\.?$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}
