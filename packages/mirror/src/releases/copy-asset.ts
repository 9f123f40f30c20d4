import { createHash } from 'node:crypto';
import { type Asset, deleteAsset, type ForgeAddress, readAsset, uploadAsset } from '@edp/forge';
import { MirrorError } from '../mirror-error.ts';

export interface CopyAssetOptions {
  source: ForgeAddress;
  target: ForgeAddress;
  owner: string;
  name: string;
  releaseId: number;
  /** A file of the same name at the target. */
  present: Asset | undefined;
}

/**
 * Brings one file of a release to the target unless the same bytes are there, and reads it back: the API tells no checksum.
 * @throws MirrorError `ASSET_CORRUPT`; ForgeError
 */
export async function copyAsset(
  asset: Asset,
  { source, target, owner, name, releaseId, present }: CopyAssetOptions,
): Promise<{ uuid: string; sha256: string; sent: boolean }> {
  if (present !== undefined && present.sizeBytes === asset.sizeBytes) {
    const [wanted, has] = await Promise.all([digestOf(source, asset), digestOf(target, present)]);
    if (wanted === has) return { uuid: present.uuid, sha256: has, sent: false };
  }
  const hash = createHash('sha256');
  const content = observed(await readAsset(source, asset), (part) => hash.update(part));
  const sent = await uploadAsset(target, { owner, name, releaseId, fileName: asset.name, content });
  const sha256 = hash.digest('hex');
  if ((await digestOf(target, sent)) !== sha256) {
    await deleteAsset(target, { owner, name, releaseId, asset: sent });
    throw new MirrorError({
      code: 'ASSET_CORRUPT',
      message: `${asset.name} of a release of ${owner}/${name} came back from the target with another content`,
      fix: 'Look for a proxy that changes uploads, then dispatch the sync again.',
    });
  }
  // Only now: until the new one is whole, the old one is better than none.
  if (present !== undefined) await deleteAsset(target, { owner, name, releaseId, asset: present });
  return { uuid: sent.uuid, sha256, sent: true };
}

async function digestOf(address: ForgeAddress, asset: Asset): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of await readAsset(address, asset)) hash.update(part);
  return hash.digest('hex');
}

async function* observed(content: AsyncIterable<Buffer>, onPart: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of content) {
    onPart(part);
    yield part;
  }
}
