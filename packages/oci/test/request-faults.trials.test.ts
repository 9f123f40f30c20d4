import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { copyImage, type ImageCopy, type Manifest, OciError, type RegistryClient } from '../src/index.ts';
import { buildImage, buildIndex, buildLayer, digest, type Image, pushImage } from './stand/build-image.ts';
import { type Fault, faulty } from './stand/request-faults.ts';
import { type Kind, kindsOf } from './stand/request-kinds.ts';
import { trials } from '../../../test/world/trials.ts';
import { useRegistries } from './stand/use-registries.ts';

/** The smallest that a blob is cut into where a proxy takes no larger body. */
const PART_BYTES = 1_000_000;

interface Whole {
  name: string;
  index: Manifest;
  image: Image;
  layer: Buffer;
}

/** An index of one platform with three blobs, one of which has this size. */
function buildWhole(name: string, sizeBytes: number): Whole {
  const layer = buildLayer(randomBytes(sizeBytes));
  const image = buildImage({ layers: [layer, buildLayer()] });
  return { name, index: buildIndex([{ manifest: image.manifest, architecture: 'amd64' }]), image, layer };
}

const [small, large] = [buildWhole('small', 20_000), buildWhole('large', PART_BYTES + 100_000)];
const wholeOf = ({ inParts = false }: Kind): Whole => (inParts ? large : small);
const [ofSmall, ofLarge] = [small, large].map((whole) => kindsOf({ ...whole, child: whole.image.manifest }));
const KINDS = Object.entries(ofSmall!).map(([what, kind]) => [what, kind.inParts ? ofLarge![what]! : kind] as const);

const PARTS = ['registry', 'registry-2'] as const;
/** Each fault is met at one of them, in turn, and at both where trials in large numbers are asked for. */
const isTurnOf = (part: (typeof PARTS)[number], turn: number): boolean =>
  trials({ few: PARTS[turn % PARTS.length] === part ? 1 : 0, many: 1 }) === 1;

describe.each(PARTS)('a copy between two of %s', (part) => {
  const stand = useRegistries([part, part]);

  const copy = async (
    name: string,
    whole: string,
    { source = stand.client(0), target = stand.client(1) }: { source?: RegistryClient; target?: RegistryClient } = {},
  ): Promise<ImageCopy> =>
    copyImage({
      source: { registry: source, name: whole },
      // As where other tags of it are there: then the target is asked for every blob.
      target: { registry: target, name, exists: true, mountFrom: ['other'] },
      reference: '1',
    });

  async function readTag(name: string): Promise<string | undefined> {
    return (await stand.client(1).headManifest(name, '1'))?.digest;
  }

  /** @throws unless the target has every byte of the image */
  async function readAll(name: string, { index, image }: Whole): Promise<void> {
    for (const manifest of [index, image.manifest]) await stand.client(1).getManifest(name, manifest.digest);
    for (const blob of image.blobs) {
      const { parts } = await stand.client(1).streamBlob(name, digest(blob), { sizeBytes: blob.length });
      for await (const _ of parts);
    }
  }

  async function missingBlobs(name: string, { image }: Whole): Promise<number> {
    const held = await Promise.all(image.blobs.map(async (blob) => stand.client(1).canReadBlob(name, digest(blob))));
    return held.filter((each) => !each).length;
  }

  /** Copies with one fault on the way; returns how that ended. However it was: no tag lacks a part, and the next run brings exactly the rest. */
  async function meet(name: string, fault: Fault, kind: Kind): Promise<string> {
    const whole = wholeOf(kind);
    const intercept = faulty(fault, kind);
    const { client } = await stand.behind(
      kind.side === 'source' ? 0 : 1,
      (request, response, origin) => {
        const tooLarge = kind.inParts === true && Number(request.headers['content-length']) > PART_BYTES;
        return tooLarge ? Boolean(response.writeHead(413).end()) : intercept(request, response, origin);
      },
      { auth: { username: 'u', token: 't' } },
    );

    const outcome = await copy(name, whole.name, { [kind.side]: client }).then(
      () => 'copied',
      (error: unknown) => (error instanceof OciError ? error.code : String(error)),
    );

    const tag = await readTag(name);
    expect([outcome === 'copied' ? whole.index.digest : undefined, whole.index.digest]).toContain(tag);
    if (tag === undefined) {
      const missing = await missingBlobs(name, whole);
      expect(await copy(name, whole.name)).toMatchObject({ blobs: missing, mounted: 0, skipped: false });
      expect(await readTag(name)).toBe(whole.index.digest);
    }
    await readAll(name, whole);
    expect(await copy(name, whole.name)).toMatchObject({ blobs: 0, mounted: 0, skipped: true });
    return outcome;
  }

  test('meets every fault at every request: what passes is got over, what does not has its code, no tag lacks a part', async () => {
    for (const { name, image, index } of [small, large]) {
      await pushImage(stand.client(0), { name, image });
      await stand.client(0).putManifest(name, '1', index);
    }

    const kinds = KINDS.map(([what, kind], turn) => {
      expect(Object.keys(kind.outcomes).toSorted()).toEqual(Object.keys(kind.faults).toSorted());
      const faults = Object.entries(kind.faults).filter((_, at) => isTurnOf(part, turn + at));
      return { what, kind, faults };
    });
    const outcomes: Record<string, Record<string, string>> = {};
    await Promise.all(
      kinds.flatMap(({ what, kind, faults }) => {
        const met: Record<string, string> = (outcomes[what] = {});
        return faults.map(async ([how, fault], at) => {
          met[how] = await meet(`${what.replaceAll(' ', '-')}/${at}`, fault, kind).catch(String);
        });
      }),
    );

    expect(outcomes).toEqual(
      Object.fromEntries(
        kinds.map(({ what, kind, faults }) => [
          what,
          Object.fromEntries(faults.map(([how]) => [how, kind.outcomes[how]])),
        ]),
      ),
    );
  });
});
