import { normaliseHost } from '@edp/http';

/** An image as its users write it, taken apart. */
export interface ImageReference {
  /** Host of the registry, with its port where that is not the default one. */
  registry: string;
  name: string;
  tag?: string;
  digest?: string;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?|\\[[0-9a-fA-F:]+\\](?::\\d{1,5})?';
const REFERENCE = new RegExp(
  `^(?:(?<registry>${HOST})/)?(?<name>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}))?$`,
);
const MAX_LENGTH = 600;
const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_NAMES = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];

/**
 * Returns what an image reference means, as container runtimes read it: without a registry it is one of Docker Hub, where `library/` may be left
 * out. Undefined for what is none. Source: github.com/distribution/reference.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const { registry, name = '', tag, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === '') return undefined;
  const isHost = registry !== undefined && (/[.:]/.test(registry) || registry === 'localhost');
  // The first part of a path looks like a host, too.
  const path = registry === undefined || isHost ? name : `${registry}/${name}`;
  if (path !== path.toLowerCase()) return undefined;
  const host = isHost ? registryHost(registry) : DOCKER_HUB;
  return {
    registry: host,
    name: host === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Returns a registry's host as it is compared: Docker Hub has several names. */
export function registryHost(host: string): string {
  const normal = normaliseHost(host);
  return DOCKER_HUB_NAMES.includes(normal) ? DOCKER_HUB : normal;
}
