import { createHash } from 'node:crypto';
import type { Http } from '@edp/http';

/** What a forge says of itself, whatever name it was reached by. */
export interface ServerIdentity {
  /** Digests of the public keys it signs with; no two instances share one. */
  keys: string[];
  /** Host, and port where it is not the default one, of its own ROOT_URL. */
  host: string;
}

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 256 * 1024;

/**
 * Returns who answers at an address: the keys of its OpenID provider and the address it calls its own. Redirects are followed, no
 * credentials are sent. Undefined where nobody answers, or nobody who has such keys.
 * Source: OpenID Connect Discovery 1.0, RFC 7517; Forgejo serves the keys at /login/oauth/keys.
 */
export async function readServerIdentity(
  origin: string,
  { http, retries = 0 }: { http: Http; retries?: number },
): Promise<ServerIdentity | undefined> {
  const url = new URL(origin);
  // There is one, and its certificate says so; it has no such keys.
  if (url.origin === 'https://github.com') return { keys: [], host: url.host };
  const [keys, discovery] = await Promise.all([
    readJson(`${url.origin}/login/oauth/keys`, { http, retries }),
    readJson(`${url.origin}/.well-known/openid-configuration`, { http, retries }),
  ]);
  const digests = (Array.isArray(keys?.['keys']) ? (keys['keys'] as unknown[]) : []).flatMap(digestOf);
  const issuer = discovery?.['issuer'];
  if (digests.length === 0 || typeof issuer !== 'string' || !URL.canParse(issuer)) return undefined;
  return { keys: digests.sort(), host: new URL(issuer).host };
}

async function readJson(
  url: string,
  { http, retries }: { http: Http; retries: number },
): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await http.request({ url, redirect: 'storage', timeoutMs: TIMEOUT_MS, retries });
    const value: unknown = JSON.parse(await response.text(MAX_BYTES));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The material of a public key alone: its id and its uses may be written in many ways. */
function digestOf(key: unknown): string[] {
  const { kty, n, e, crv, x, y } = (key ?? {}) as Record<string, unknown>;
  const material = [kty, n, e, crv, x, y].map((part) => (typeof part === 'string' ? part : ''));
  if (material[0] === '' || material.slice(1).every((part) => part === '')) return [];
  return [createHash('sha256').update(JSON.stringify(material)).digest('hex')];
}
