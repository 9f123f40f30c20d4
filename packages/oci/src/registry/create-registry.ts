import { streamBlob, streamUrl } from './blob-stream.ts';
import { deleteManifest } from './delete-manifest.ts';
import { listReferrers } from './list-referrers.ts';
import { listTags } from './list-tags.ts';
import { OciError } from '../oci-error.ts';
import { putManifest } from './put-manifest.ts';
import { canReadBlob, getBlob, hasBlob } from './read-blob.ts';
import { getManifest, headManifest } from './read-manifest.ts';
import type { Registry } from './registry.ts';
import type { RegistryClient } from './registry-client.ts';
import { createSession } from './session.ts';
import { beginUpload } from './upload.ts';

/**
 * Returns a client of a registry's OCI distribution API v2; it logs in when, and as, the registry asks for it.
 * @throws OciError `OCI_PROTOCOL` when `origin` is no address of a registry
 */
export function createRegistry(registry: Registry): RegistryClient {
  const session = createSession(registry);
  return {
    origin: session.origin,
    address: (name, reference) => session.address(name, reference),
    ping: async () => (await session.call({ url: '/v2/', action: 'pull' })).discard(),
    tags: async (name) => listTags(session, name),
    headManifest: async (name, reference) => headManifest(session, name, reference),
    getManifest: async (name, reference) => getManifest(session, name, reference),
    hasBlob: async (name, digest) => hasBlob(session, name, digest),
    getBlob: async (name, digest, options) => getBlob(session, name, digest, options),
    canReadBlob: async (name, digest) => canReadBlob(session, name, digest),
    streamBlob: async (name, digest, options) => streamBlob(session, name, digest, options),
    streamUrl: async (url, options) => streamUrl(registry.http, url, options),
    referrers: async (name, digest) => listReferrers(session, name, digest),
    deleteManifest: async (name, reference) => deleteManifest(session, name, reference),
    beginUpload: async (name, digest, options) => beginUpload(session, name, digest, options),
    putManifest: async (name, reference, manifest) => putManifest(session, name, reference, manifest),

    async mountBlob(name, digest, from) {
      const upload = await beginUpload(session, name, digest, { from });
      if (upload === 'mounted') return true;
      await upload.cancel();
      return false;
    },

    async putBlob(name, { digest, sizeBytes, content }) {
      const upload = await beginUpload(session, name, digest);
      if (upload === 'mounted') {
        if (!Buffer.isBuffer(content)) content.destroy();
        return;
      }
      let outcome = await upload.send({ sizeBytes, content });
      // What is in memory can be sent again.
      while (outcome === 'too-large' && Buffer.isBuffer(content)) {
        const again = await beginUpload(session, name, digest);
        outcome = again === 'mounted' ? 'sent' : await again.send({ sizeBytes, content });
      }
      if (outcome === 'too-large') throw tooLarge(session.address(name, digest));
    },
  };
}

const tooLarge = (address: string): OciError =>
  new OciError({
    code: 'OCI_REJECTED',
    message: `${address}: a proxy in front of the registry refuses a body of this size`,
    fix: 'Try again: it will be sent in parts.',
  });
