import { HttpError, sameHost } from '@edp/http';
import type { Descriptor } from './descriptor.ts';
import type { Ledger } from './ledger.ts';
import { isForeignType } from './media-types.ts';
import { OciError } from './oci-error.ts';
import type { RegistryClient } from './registry.ts';

/** From where to where an image is copied. */
export interface Route {
  source: { registry: RegistryClient; name: string };
  target: { registry: RegistryClient; name: string; mountFrom?: string[] };
  ledger: Ledger;
  log: (line: string) => void;
}

export type BlobResult = 'present' | 'mounted' | 'sent' | 'foreign';

const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 30_000;

/**
 * Brings one blob to the target: not at all where it is there, by a mount where the target has it elsewhere, else as a stream from the source.
 * Returns how; `foreign` stands for a layer that the source does not have because it may not be passed on.
 * @throws OciError `OCI_DIGEST` when the source's bytes are not those of the digest, and the codes of both registries
 */
export async function copyBlob(blob: Descriptor, route: Route): Promise<BlobResult> {
  const { target, ledger } = route;
  // The same blob for another image waits here, and is mounted then.
  return ledger.inTurn(`blob ${blob.digest}`, async () => {
    if (ledger.has(target.name, blob.digest)) return 'present';
    const result = await bring(blob, route);
    if (result !== 'foreign') ledger.note(target.name, blob.digest);
    return result;
  });
}

async function bring(blob: Descriptor, route: Route): Promise<BlobResult> {
  const { source, target, log } = route;
  const { digest, sizeBytes } = blob;
  if (await target.registry.hasBlob(target.name, digest)) return 'present';
  const foreign = blob.urls !== undefined || isForeignType(blob.mediaType);
  if (foreign && !(await source.registry.hasBlob(source.name, digest))) {
    log(`${source.name}: foreign layer ${digest} is not at the source and left out.`);
    return 'foreign';
  }
  const from = await findHolder(digest, route);
  for (let tries = 1; ; tries += 1) {
    try {
      const upload = await target.registry.beginUpload(target.name, digest, from === undefined ? {} : { from });
      if (upload === 'mounted') return 'mounted';
      const content = await source.registry
        .getBlob(source.name, digest, { sizeBytes })
        .catch(async (error: unknown) => {
          await upload.cancel();
          throw error;
        });
      await upload.send({ sizeBytes, content });
      return 'sent';
    } catch (error) {
      // A stream cannot be sent again by itself: a broken one starts over, at both ends.
      if (!(error instanceof OciError) || error.code !== 'OCI_UNREACHABLE' || tries === MAX_TRIES) throw error;
      const pauseMs = pauseOf(error, { tries });
      log(
        `${error.message}; sending the blob again in ${(pauseMs / 1000).toFixed(1)} s (try ${tries + 1} of ${MAX_TRIES})`,
      );
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** Returns an image of the target that the blob can be mounted from; several candidates are asked first, since a wrong one costs an upload. */
async function findHolder(digest: string, { source, target, ledger }: Route): Promise<string | undefined> {
  const known = ledger.holders(digest).find((name) => name !== target.name);
  if (known !== undefined) return known;
  const sameRegistry = sameHost(source.registry.origin, target.registry.origin);
  const candidates = new Set([...(sameRegistry ? [source.name] : []), ...(target.mountFrom ?? [])]);
  candidates.delete(target.name);
  if (sameRegistry || candidates.size <= 1) return [...candidates][0];
  for (const name of candidates) {
    const has = await target.registry.hasBlob(name, digest).catch(() => false);
    if (has) return name;
  }
  return undefined;
}

function pauseOf({ cause }: OciError, { tries }: { tries: number }): number {
  const asked = cause instanceof HttpError ? cause.retryAfterMs : undefined;
  return Math.min(asked ?? FIRST_PAUSE_MS * 4 ** (tries - 1), MAX_PAUSE_MS);
}
