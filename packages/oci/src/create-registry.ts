import { listTags } from './list-tags.ts';
import { putManifest } from './put-manifest.ts';
import { getBlob, hasBlob } from './read-blob.ts';
import { getManifest, headManifest } from './read-manifest.ts';
import type { Registry, RegistryClient } from './registry.ts';
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
    ping: async () => (await session.call({ url: '/v2/', action: 'pull' })).discard(),
    tags: async (name) => listTags(session, name),
    headManifest: async (name, reference) => headManifest(session, name, reference),
    getManifest: async (name, reference) => getManifest(session, name, reference),
    hasBlob: async (name, digest) => hasBlob(session, name, digest),
    getBlob: async (name, digest, options) => getBlob(session, name, digest, options),
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
      if (upload !== 'mounted') await upload.send({ sizeBytes, content });
      else if (!Buffer.isBuffer(content)) content.destroy();
    },
  };
}
