import { createHash } from 'node:crypto';
import { type Asset, deleteAsset, type ForgeAddress, readAsset, uploadAsset } from '@edp/forge';
import { MirrorError } from '../mirror-error.ts';

/** A repository at one side. */
export interface AssetPlace {
  address: ForgeAddress;
  owner: string;
  name: string;
}

export interface CopyAssetOptions {
  source: AssetPlace;
  target: AssetPlace;
  releaseId: number;
  /** The file that it takes the place of. */
  present: Asset | undefined;
}

/**
 * Brings one file of a release to the target unless the same bytes are there, and reads it back: the API tells no checksum.
 * @throws MirrorError `ASSET_CORRUPT`; ForgeError
 */
export async function copyAsset(
  asset: Asset,
  { source, target, releaseId, present }: CopyAssetOptions,
): Promise<{ uuid: string; sha256: string; sent: boolean }> {
  if (present !== undefined && present.sizeBytes === asset.sizeBytes) {
    const [wanted, has] = await Promise.all([digestOf(source, asset), digestOf(target, present)]);
    if (wanted === has) return { uuid: present.uuid, sha256: has, sent: false };
  }
  const { address, owner, name } = target;
  const hash = createHash('sha256');
  const content = observed(await open(source, asset), (part) => hash.update(part));
  const sent = await uploadAsset(address, { owner, name, releaseId, fileName: asset.name, content });
  const sha256 = hash.digest('hex');
  if ((await digestOf(target, sent)) !== sha256) {
    await deleteAsset(address, { owner, name, releaseId, asset: sent });
    throw new MirrorError({
      code: 'ASSET_CORRUPT',
      message: `${asset.name} of a release of ${owner}/${name} came back from the target with another content`,
      fix: 'Look for a proxy that changes uploads, then dispatch the sync again.',
    });
  }
  // Only now: until the new one is whole, the old one is better than none.
  if (present !== undefined) await deleteAsset(address, { owner, name, releaseId, asset: present });
  return { uuid: sent.uuid, sha256, sent: true };
}

/** Returns the SHA-256 of a file, in hexadecimal; codes as `readAsset`. */
export async function digestOf(place: AssetPlace, asset: Asset): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of await open(place, asset)) hash.update(part);
  return hash.digest('hex');
}

/** By its id: the address that a forge shows is made of the name, which several files may have, and which may be `..`. */
async function open({ address, owner, name }: AssetPlace, asset: Asset): Promise<AsyncIterable<Buffer>> {
  const path = [owner, name, 'attachments', asset.uuid].map(encodeURIComponent).join('/');
  return readAsset(address, asset.uuid === '' ? asset : { ...asset, url: `${address.origin}/${path}` });
}

async function* observed(content: AsyncIterable<Buffer>, onPart: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of content) {
    onPart(part);
    yield part;
  }
}
