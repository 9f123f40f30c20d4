import { checkName, checkReference, isDigest } from './check-address.ts';
import type { Manifest } from '../descriptor.ts';
import { digestOf } from '../digest.ts';
import { OciError } from '../oci-error.ts';
import type { Session } from './session.ts';

/**
 * Stores a manifest byte for byte under a tag or its digest.
 * @throws OciError `OCI_DIGEST` when manifest and digest do not belong together, here or at the registry; `OCI_REJECTED` and the codes of `Session.call`
 */
export async function putManifest(
  session: Session,
  name: string,
  reference: string,
  { digest, mediaType, bytes }: Manifest,
): Promise<void> {
  checkName(name);
  checkReference(reference);
  // Forgejo takes a body under any digest.
  if (digestOf(bytes, { like: digest }) !== digest || (isDigest(reference) && reference !== digest)) {
    throw mismatch(session.address(name, reference), `the manifest to push is not the one of ${digest}`);
  }
  const response = await session.call({
    url: `/v2/${name}/manifests/${reference}`,
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: bytes,
    expect: [200, 201, 202],
    timeoutMs: 120_000,
    action: 'push',
    name,
    reference,
  });
  await response.discard();
  const stored = response.headers['docker-content-digest'];
  // A registry may name it by another algorithm.
  if (stored === undefined || !isDigest(stored) || stored === digestOf(bytes, { like: stored })) return;
  throw mismatch(session.address(name, reference), `the registry stored ${stored} instead of ${digest}`);
}

function mismatch(address: string, what: string): OciError {
  return new OciError({
    code: 'OCI_DIGEST',
    message: `${address}: ${what}`,
    fix: 'Check for a proxy that rewrites what is pushed; images are copied byte for byte.',
  });
}
