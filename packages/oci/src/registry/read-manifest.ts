import type { HttpResponse } from '@edp/http';
import { checkName, checkReference, isDigest } from './check-address.ts';
import type { Descriptor, Manifest } from '../descriptor.ts';
import { digestOf } from '../digest.ts';
import { ACCEPT_MANIFESTS } from '../media-types.ts';
import { OciError } from '../oci-error.ts';
import { readAnswer } from './read-answer.ts';
import type { Session } from './session.ts';

const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const UNTYPED = new Set(['', 'application/json', 'application/octet-stream', 'text/plain']);

/**
 * Returns what a tag or digest stands for, without counting as a pull; undefined where there is nothing.
 * @throws OciError the codes of `Session.call`
 */
export async function headManifest(session: Session, name: string, reference: string): Promise<Descriptor | undefined> {
  const { limits } = session;
  if (limits.honestHead !== undefined && !(await limits.honestHead)) return readDescriptor(session, name, reference);
  const response = await request(session, { name, reference, method: 'HEAD' });
  await response.discard();
  if (response.status !== 200) {
    // Some registries answer no HEAD at all, and say so like this: the first time, a GET tells whether it is true.
    let found: Descriptor | undefined;
    const isFirst = limits.honestHead === undefined;
    limits.honestHead ??= readDescriptor(session, name, reference).then((descriptor) => {
      found = descriptor;
      return descriptor === undefined && response.status === 404;
    });
    if (await limits.honestHead) return undefined;
    return isFirst ? found : readDescriptor(session, name, reference);
  }
  limits.honestHead ??= Promise.resolve(true);
  const digest = response.headers['docker-content-digest'] ?? '';
  const sizeBytes = Number(response.headers['content-length']);
  if (isDigest(digest)) return { digest, mediaType: typeOf(response), sizeBytes: sizeBytes > 0 ? sizeBytes : 0 };
  // The header is no duty of a registry; the bytes tell as well.
  return readDescriptor(session, name, reference);
}

async function readDescriptor(session: Session, name: string, reference: string): Promise<Descriptor | undefined> {
  try {
    const manifest = await getManifest(session, name, reference);
    return { digest: manifest.digest, mediaType: manifest.mediaType, sizeBytes: manifest.bytes.length };
  } catch (error) {
    if (error instanceof OciError && error.code === 'OCI_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * Returns a manifest byte for byte, verified against the digest asked for and the one that the registry names.
 * @throws OciError `OCI_DIGEST`, `OCI_PROTOCOL` and the codes of `Session.call`
 */
export async function getManifest(session: Session, name: string, reference: string): Promise<Manifest> {
  const { response, bytes } = await readAnswer(async () => request(session, { name, reference, method: 'GET' }), {
    maxBytes: MAX_MANIFEST_BYTES,
    address: session.address(name, reference),
  });
  const named = [response.headers['docker-content-digest'] ?? '', reference].filter(isDigest);
  for (const digest of named) {
    if (digestOf(bytes, { like: digest }) === digest) continue;
    throw new OciError({
      code: 'OCI_DIGEST',
      message: `${session.address(name, reference)}: the manifest is not the one of ${digest}; the registry holds it corrupted, or something changed it on the way`,
      fix: 'Push the image to this registry again.',
    });
  }
  const digest = isDigest(reference) ? reference : (named[0] ?? digestOf(bytes));
  const type = typeOf(response);
  return { digest, mediaType: UNTYPED.has(type) ? (declaredType(bytes) ?? type) : type, bytes };
}

async function request(
  session: Session,
  { name, reference, method }: { name: string; reference: string; method: 'GET' | 'HEAD' },
): Promise<HttpResponse> {
  checkName(name);
  checkReference(reference);
  return session.call({
    url: `/v2/${name}/manifests/${reference}`,
    method,
    headers: { accept: ACCEPT_MANIFESTS },
    action: 'pull',
    name,
    reference,
    ...(method === 'HEAD' ? { expect: [200, 404, 405] } : {}),
  });
}

const typeOf = ({ headers }: HttpResponse): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function declaredType(bytes: Buffer): string | undefined {
  try {
    const { mediaType } = JSON.parse(bytes.toString('utf8')) as { mediaType?: unknown };
    return typeof mediaType === 'string' ? mediaType : undefined;
  } catch {
    return undefined;
  }
}
