import type { BlobStream } from '../registry/blob-stream.ts';
import type { Descriptor } from '../descriptor.ts';
import { OciError } from '../oci-error.ts';
import type { RegistryClient } from '../registry/registry-client.ts';

/**
 * Opens a layer that its registry does not have at one of the addresses the image names for it: https only, without credentials, verified on the way.
 * @throws OciError `OCI_NOT_FOUND` where none of them gives it
 */
export async function streamForeignLayer(
  { digest, sizeBytes, urls = [] }: Descriptor,
  { registry, missing }: { registry: RegistryClient; missing: OciError },
): Promise<BlobStream> {
  for (const url of urls.filter((each) => URL.canParse(each) && new URL(each).protocol === 'https:').slice(0, 5)) {
    const stream = await registry.streamUrl(url, { digest, sizeBytes }).catch(() => undefined);
    if (stream !== undefined) return stream;
  }
  throw new OciError({
    code: 'OCI_NOT_FOUND',
    message: `${missing.message}; the addresses that the image names for this foreign layer do not give it either`,
    fix: 'Push the layer to the source registry, or leave this image out.',
    cause: missing,
  });
}
