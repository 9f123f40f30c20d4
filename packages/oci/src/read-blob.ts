import type { Readable } from 'node:stream';
import { checkDigest, checkName } from './check-address.ts';
import type { Session } from './session.ts';
import { verified } from './verified.ts';

/**
 * Returns whether an image has a blob.
 * @throws OciError the codes of `Session.call`
 */
export async function hasBlob(session: Session, name: string, digest: string): Promise<boolean> {
  checkName(name);
  checkDigest(digest);
  // A redirect to the storage is a yes; the address in it is often signed for GET alone.
  const response = await session.call({
    url: `/v2/${name}/blobs/${digest}`,
    method: 'HEAD',
    expect: [200, 404, 301, 302, 303, 307, 308],
    action: 'pull',
    name,
    reference: digest,
  });
  await response.discard();
  return response.status !== 404;
}

/**
 * Returns a blob as it comes, verified on the way; a redirect to the registry's storage is followed without credentials.
 * @throws OciError `OCI_DIGEST` from the stream, and the codes of `Session.call`
 */
export async function getBlob(
  session: Session,
  name: string,
  digest: string,
  { sizeBytes }: { sizeBytes?: number } = {},
): Promise<Readable> {
  checkName(name);
  checkDigest(digest);
  const { body } = await session.call({
    url: `/v2/${name}/blobs/${digest}`,
    redirect: 'storage',
    action: 'pull',
    name,
    reference: digest,
  });
  const expected = sizeBytes === undefined ? {} : { sizeBytes };
  return verified(body, { digest, ...expected, address: session.address(name, digest) });
}
