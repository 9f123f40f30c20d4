import { type Asset, deleteAsset, type ListedRelease } from '@edp/forge';
import type { RepositoryState } from '../mirror-state.ts';
import { copyAsset, digestOf } from './copy-asset.ts';
import type { MetadataOptions } from './metadata-options.ts';
import { type AssetsPlan, planAssets } from './plan-assets.ts';

export interface AssetsResult {
  changes: string[];
  bytes: number;
  assets: RepositoryState['assets'];
}

export interface SyncAssetsOptions extends MetadataOptions {
  known: RepositoryState['assets'];
  /** Whether files that only the target has go. */
  removes: boolean;
}

/** Makes the files of one release those of the source's, or tells what that would mean. Codes as `copyAsset`. */
export async function syncAssets(
  assets: Asset[],
  own: ListedRelease | undefined,
  { source, target, mode, known, removes }: SyncAssetsOptions,
): Promise<AssetsResult> {
  const at = { owner: target.owner, name: target.name };
  const result: AssetsResult = { changes: [], bytes: 0, assets: {} };
  let plan = planAssets(assets, own?.assets ?? [], { known });
  if (mode === 'sync' && plan.ambiguous.present.length > 0) plan = await refine(plan);
  for (const each of plan.known) result.assets[each.uuid] = known[each.uuid]!;
  for (const { wanted, present, isSame } of plan.rest) {
    if (mode === 'plan' || own === undefined) {
      // Without a look at the content, which a plan does not take.
      if (!isSame) result.changes.push(`file ${wanted.name}`);
      continue;
    }
    const copied = await copyAsset(wanted, { source, target, releaseId: own.id, present });
    if (copied.sent) {
      result.changes.push(`file ${wanted.name}`);
      result.bytes += wanted.sizeBytes;
    }
    result.assets[wanted.uuid] = { uuid: copied.uuid, sha256: copied.sha256 };
  }
  for (const asset of removes ? plan.extra : []) {
    result.changes.push(`-file ${asset.name}`);
    if (mode === 'sync') await deleteAsset(target.address, { ...at, releaseId: own!.id, asset });
  }
  return result;

  /** Files of one name are told apart by what is in them. */
  async function refine({ ambiguous }: AssetsPlan): Promise<AssetsPlan> {
    const digests = new Map<string, string>();
    for (const each of ambiguous.wanted) digests.set(each.uuid, await digestOf(source, each));
    for (const each of ambiguous.present) digests.set(each.uuid, await digestOf(target, each));
    return planAssets(assets, own?.assets ?? [], { known, digests });
  }
}
