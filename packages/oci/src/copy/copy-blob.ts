import { HttpError } from '@edp/http';
import type { CopyRun } from './copy-run.ts';
import type { Descriptor } from '../descriptor.ts';
import { streamForeignLayer } from './foreign-layer.ts';
import { isForeignType } from '../media-types.ts';
import { OciError } from '../oci-error.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import type { Upload } from '../registry/upload.ts';

/** From where to where an image is copied. */
export interface Route {
  source: { registry: RegistryClient; name: string };
  /** `mountFrom`: images at the target that are likely to share layers with this one. `exists`: the target has had this image before. */
  target: { registry: RegistryClient; name: string; mountFrom?: string[]; exists?: boolean };
  /** Layers that may not be passed on are left out unless they are to be copied, from the source or from where they say. */
  foreignLayers: 'skip' | 'copy';
  /** With `content` the target's image itself is asked for every blob, even where a mount would bring it at once: what is there is no repair. */
  check: 'tag' | 'content';
  run: CopyRun;
  log: (line: string) => void;
}

export type BlobResult = 'present' | 'mounted' | 'sent' | 'foreign';

const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 30_000;
/** What is shorter is sent sooner than asked for. */
const WORTH_ASKING_BYTES = 1_000_000;

/**
 * Brings one blob to the target: not at all where it is there, by a mount where the target has it elsewhere, else as a stream from the source.
 * Returns how; `foreign` stands for a layer that was left out because it may not be passed on.
 * @throws OciError `OCI_DIGEST` when the source's bytes are not those of the digest, and the codes of both registries
 */
export async function copyBlob(blob: Descriptor, route: Route): Promise<BlobResult> {
  const { target, run } = route;
  const { ledger, done } = run;
  // The same blob for another image waits here, and is mounted then.
  return ledger.inTurn(`blob ${blob.digest}`, async () => {
    if (ledger.has(target.name, blob.digest)) return 'present';
    const result = await run.transfer(async () => bring(blob, route));
    if (result === 'foreign') return result;
    ledger.note(target.name, blob.digest);
    done[result] += 1;
    if (result !== 'sent') done[`${result}Bytes`] += blob.sizeBytes;
    run.onProgress();
    return result;
  });
}

async function bring(blob: Descriptor, route: Route): Promise<BlobResult> {
  const { source, target, run, foreignLayers, check, log } = route;
  const { digest } = blob;
  const readable = async (): Promise<boolean> => target.registry.canReadBlob(target.name, digest);
  const holder = run.ledger.holder(digest);
  // The target's word counts for nothing here: a registry may have lost what its index still lists.
  const asked = (holder === undefined || check === 'content') && target.exists === true;
  if (asked && (await readable())) return 'present';
  if (isForeign(blob) && foreignLayers === 'skip' && !(await source.registry.hasBlob(source.name, digest))) {
    log(`${source.name}: foreign layer ${digest} is not at the source and left out.`);
    return 'foreign';
  }
  const from = holder ?? (await findHolder(blob, route));
  // Where the target cannot have it, the source opens it while the target makes room: a round trip less.
  const lacking = from === undefined && !run.mounts && (asked || blob.sizeBytes < WORTH_ASKING_BYTES);
  const opening = lacking ? open(blob, route) : undefined;
  const drop = (): void =>
    void opening?.then(
      (stream) => stream.close(),
      () => {},
    );
  try {
    let upload = await target.registry.beginUpload(target.name, digest, from === undefined ? {} : { from });
    if (upload === 'mounted') {
      run.mounts = true;
      if (holder !== undefined || (await readable())) return 'mounted';
      upload = await target.registry.beginUpload(target.name, digest, { mount: false });
    } else if (!asked && !run.mounts && blob.sizeBytes >= WORTH_ASKING_BYTES && (await readable())) {
      await upload.cancel();
      return 'present';
    }
    return await send(blob, route, { upload: upload as Upload, opening });
  } finally {
    drop();
  }
}

/** A stream cannot be sent again by itself: a broken one starts over, at both ends and in a new session. */
async function send(
  blob: Descriptor,
  route: Route,
  first: { upload: Upload; opening: ReturnType<typeof open> | undefined },
): Promise<'sent'> {
  const { target, run, log } = route;
  const { digest, sizeBytes } = blob;
  let { upload, opening }: Partial<typeof first> = first;
  for (let tries = 1; ;) {
    let passedBytes = 0;
    const onBytes = (bytes: number): void => {
      passedBytes += bytes;
      run.done.sentBytes += bytes;
      run.onProgress();
    };
    try {
      upload ??= (await target.registry.beginUpload(target.name, digest, { mount: false })) as Upload;
      const stream = await (opening ?? open(blob, route)).catch(async (error: unknown) => {
        await upload?.cancel();
        throw error;
      });
      try {
        if ((await upload.send({ sizeBytes, content: stream.parts, onBytes })) === 'sent') return 'sent';
        run.done.sentBytes -= passedBytes;
        log(`${target.name}@${digest} is too large for a proxy in front of the target and goes in parts.`);
      } finally {
        stream.close();
      }
    } catch (error) {
      run.done.sentBytes -= passedBytes;
      if (!(error instanceof OciError) || error.code !== 'OCI_UNREACHABLE' || tries === MAX_TRIES) throw error;
      const pauseMs = pauseOf(error, { tries });
      tries += 1;
      const inSeconds = (pauseMs / 1000).toFixed(1);
      log(`${error.message}; sending the blob again in ${inSeconds} s (try ${tries} of ${MAX_TRIES})`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    [upload, opening] = [undefined, undefined];
  }
}

async function open(blob: Descriptor, { source, foreignLayers }: Route): ReturnType<RegistryClient['streamBlob']> {
  const { digest, sizeBytes } = blob;
  try {
    return await source.registry.streamBlob(source.name, digest, { sizeBytes });
  } catch (error) {
    const missing = error instanceof OciError && error.code === 'OCI_NOT_FOUND';
    if (!missing || !isForeign(blob) || foreignLayers === 'skip') throw error;
    return streamForeignLayer(blob, { registry: source.registry, missing: error });
  }
}

/** Returns an image of the target that the blob can be mounted from; several candidates are asked first, since a wrong one costs an upload. */
async function findHolder({ digest, sizeBytes }: Descriptor, { target }: Route): Promise<string | undefined> {
  if (sizeBytes < WORTH_ASKING_BYTES && (target.mountFrom?.length ?? 0) > 1) return undefined;
  for (const name of target.mountFrom ?? []) {
    if (name === target.name) continue;
    if (await target.registry.hasBlob(name, digest).catch(() => false)) return name;
  }
  return undefined;
}

const isForeign = ({ urls, mediaType }: Descriptor): boolean => urls !== undefined || isForeignType(mediaType);

function pauseOf({ cause }: OciError, { tries }: { tries: number }): number {
  const asked = cause instanceof HttpError ? cause.retryAfterMs : undefined;
  return Math.min(asked ?? FIRST_PAUSE_MS * 4 ** (tries - 1), MAX_PAUSE_MS);
}
