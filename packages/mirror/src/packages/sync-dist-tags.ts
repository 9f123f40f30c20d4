import pMap from 'p-map';
import { failedRow } from '../failed-row.ts';
import { groupBy } from '@edp/kit';
import type { PackageTask } from './find-packages.ts';
import { readDistTags } from './npm-document.ts';
import type { SyncPackagesOptions } from './sync-packages-options.ts';
import type { SyncRow } from '../sync-report.ts';

/** Makes the tags of npm packages (`latest`, …) stand for the same versions at the target, as far as those are mirrored; returns a row for each package that changed. */
export async function syncDistTags(tasks: PackageTask[], { source, target }: SyncPackagesOptions): Promise<SyncRow[]> {
  const packages = groupBy(
    tasks.filter(({ type, skip }) => type === 'npm' && skip === undefined),
    ({ key, to }) => `${key} ${to}`,
  );
  const rows = await pMap(
    packages.values(),
    async (versions): Promise<SyncRow[]> => {
      const { key, name, to } = versions[0]!;
      const what = { kind: 'package' as const, source: `npm ${key}`, target: `${to}/${name}` };
      const mirrored = new Set(versions.map(({ version }) => version));
      try {
        const [wanted, present] = await Promise.all([
          readDistTags(source.packages, { owner: key.split('/')[0]!, name }),
          readDistTags(target.packages, { owner: to, name }),
        ]);
        const moved = Object.entries(wanted).filter(
          ([tag, version]) => mirrored.has(version) && present[tag] !== version,
        );
        for (const [tag, version] of moved) {
          const path = `npm/-/package/${encodeURIComponent(name)}/dist-tags/${encodeURIComponent(tag)}`;
          const headers = { 'content-type': 'application/json' };
          await (
            await target.packages.request(to, path, { method: 'PUT', headers, body: JSON.stringify(version) })
          ).discard();
        }
        if (moved.length === 0) return [];
        const details = moved.map(([tag, version]) => `${tag} is ${version}`).join(', ');
        return [{ ...what, action: 'updated', written: moved.length, bytes: 0, details }];
      } catch (error) {
        return [failedRow(what, error)];
      }
    },
    { concurrency: 4 },
  );
  return rows.flat();
}
