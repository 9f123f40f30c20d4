import { normaliseHost } from '@edp/http';

export interface ImageReference {
  host: string;
  name: string;
  /** Digest where there is one, since a runtime goes by it; else the tag, `latest` unless told. */
  reference: string;
  /** Whether it names a registry, an owner, a tag or a digest: more than one plain word. */
  explicit: boolean;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9-]+)*\\.?(?::\\d{1,5})?';
const REFERENCE = new RegExp(
  `^(?:(?<host>${HOST})/)?(?<name>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128}))?$`,
);
const DOCKER_HUB = /^(?:index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com)$/;
/** What an `image` of something else than a container ends in. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|ico|webp|qcow2|img|iso|vmdk|raw)$/;

/**
 * Returns what an image reference means to a container runtime: without a registry it is one of Docker Hub, where `library/` may be left out.
 * Undefined for what is none. Source: github.com/distribution/reference.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > 600 || PICTURE.test(text)) return undefined;
  const { host, name = '', tag, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === '') return undefined;
  const isHost = host !== undefined && (/[.:]/.test(host) || host === 'localhost');
  // The first part of a path looks like a host as well.
  const path = host === undefined || isHost ? name : `${host}/${name}`;
  if (path !== path.toLowerCase()) return undefined;
  const registry = isHost ? normaliseHost(host).replace(DOCKER_HUB, 'docker.io') : 'docker.io';
  return {
    host: registry,
    name: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path,
    reference: digest ?? tag ?? 'latest',
    explicit: /[/:@]/.test(text),
  };
}
