import { normaliseHost } from '@edp/http';
import { isDigest } from './registry/check-address.ts';

/** An image as its users write it, taken apart. */
export interface ImageReference {
  /** Host of the registry, with its port where that is not the default one. */
  registry: string;
  name: string;
  tag?: string;
  digest?: string;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const PATH = `${COMPONENT}(?:/${COMPONENT})*`;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
// A first part that is no domain for its underscore is taken all the same where it could be part of a path.
const FIRST_PART = new RegExp(`^${COMPONENT}$`);
const REMOTE = new RegExp(`^(?<name>${PATH})(?::(?<tag>\\w[\\w.-]{0,127}))?(?:@(?<digest>[^@]+))?$`);
const IDENTIFIER = /^[a-f0-9]{64}$/;
const MAX_NAME_LENGTH = 255;
/** A path, a tag and the longest digest, behind the longest name that a host can have. */
const MAX_LENGTH = 255 + 128 + 140 + 263;
const DOCKER_HUB = 'docker.io';
/** The names of Docker Hub where `library/` may be left out. */
const FAMILIAR = ['docker.io', 'index.docker.io'];
const DOCKER_HUB_NAMES = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];

/**
 * Returns what an image reference means, as container runtimes read it: without a registry it is one of Docker Hub, where `library/` may be left
 * out, and a first part in capitals is a registry. Undefined for what is none, and for a digest that cannot be verified. Source:
 * github.com/distribution/reference, `ParseNormalizedNamed`.
 */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > MAX_LENGTH || IDENTIFIER.test(text)) return undefined;
  const { domain, remote } = split(text);
  const { name = '', tag, digest } = REMOTE.exec(remote)?.groups ?? {};
  if (name === '' || name.length > MAX_NAME_LENGTH || (digest !== undefined && !isDigest(digest))) return undefined;
  if (!DOMAIN.test(domain) && !FIRST_PART.test(domain)) return undefined;
  return {
    registry: registryHost(domain),
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** The first part of a path is a host only where it looks like one. */
function split(text: string): { domain: string; remote: string } {
  const slash = text.indexOf('/');
  const first = slash < 0 ? '' : text.slice(0, slash);
  const isHost = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  const [domain, remote] = isHost ? [first, text.slice(slash + 1)] : [DOCKER_HUB, text];
  return { domain, remote: FAMILIAR.includes(domain) && !remote.includes('/') ? `library/${remote}` : remote };
}

/** Returns a registry's host as it is compared: Docker Hub has several names. */
export function registryHost(host: string): string {
  const normal = normaliseHost(host);
  return DOCKER_HUB_NAMES.includes(normal) ? DOCKER_HUB : normal;
}
