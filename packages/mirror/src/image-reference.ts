/** An image as its users write it, taken apart. */
export interface ImageReference {
  /** Host and port of the registry. */
  registry: string;
  name: string;
  tag?: string;
  digest?: string;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?|\\[[0-9a-fA-F:]+\\](?::\\d{1,5})?';
const REFERENCE = new RegExp(
  `^(?:(?<registry>${HOST})/)?(?<name>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@(?<digest>sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}))?$`,
);
const MAX_LENGTH = 600;
const DOCKER_HUB = 'docker.io';

/**
 * Returns what an image reference means, as container runtimes read it: without a registry it is one of Docker Hub, where `library/` may be left
 * out. Undefined for what is none. Source: github.com/distribution/reference.
 */
export function parseReference(text: string): ImageReference | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const { registry, name = '', tag, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === '') return undefined;
  const isHost = registry !== undefined && (/[.:]/.test(registry) || registry === 'localhost');
  // The first part of a path looks like a host, too.
  const path = registry === undefined || isHost ? name : `${registry}/${name}`;
  if (path !== path.toLowerCase()) return undefined;
  const host = isHost ? registry.toLowerCase().replace(/^index\.docker\.io$/, DOCKER_HUB) : DOCKER_HUB;
  return {
    registry: host,
    name: host === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Returns where the API of a registry is. */
export function registryOrigin(registry: string, { insecure }: { insecure: string[] }): string {
  if (registry === DOCKER_HUB) return 'https://registry-1.docker.io';
  const plain = insecure.includes(registry) || isLoopback(registry);
  return `${plain ? 'http' : 'https'}://${registry}`;
}

/** Returns whether a host (and port) is this machine. */
export function isLoopback(host: string): boolean {
  const { hostname } = new URL(`http://${host}`);
  return /(^|\.)localhost\.?$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}
