import { listPackageFiles, type PackageFileInfo } from '@edp/forge';
import pMap from 'p-map';
import { hasProvenance } from './chart-repository.ts';
import { copyPackageFile } from './copy-package-file.ts';
import { failedRow } from '../failed-row.ts';
import type { PackageTask } from './find-packages.ts';
import { formatBytes } from '../format-bytes.ts';
import { MirrorError } from '../mirror-error.ts';
import type { PackageFile } from './package-file.ts';
import { countAll, placeOf, settlePackages } from './settle-packages.ts';
import { syncDistTags } from './sync-dist-tags.ts';
import type { SyncPackagesOptions } from './sync-packages-options.ts';
import type { MirrorState } from '../mirror-state.ts';
import type { SyncRow } from '../sync-report.ts';

const AT_ONCE = 4;

/** Brings every version that the target lacks, file by file and byte for byte, and compares the digests afterwards; what fails is a row, and stops nothing else. */
export async function syncPackages(
  tasks: PackageTask[],
  options: SyncPackagesOptions,
): Promise<{
  rows: SyncRow[];
  content: Record<string, Record<string, string>>;
  known: Pick<MirrorState, 'packages' | 'packageCounts'>;
}> {
  const content: Record<string, Record<string, string>> = {};
  const known: MirrorState['packages'] = {};
  const { settled, present, counts } = await settlePackages(tasks, options);
  let done = 0;
  const rows = await pMap(
    tasks,
    async (task) => {
      const what = {
        kind: task.kind,
        source: `${task.type} ${task.key} ${task.version}`,
        target: `${task.to}/${task.name}`,
      };
      const place = placeOf(task);
      const files = settled.get(task);
      const synced: Promise<Outcome> =
        files === undefined
          ? syncVersion(task, { ...options, isThere: present === 'unknown' || present.has(place.toLowerCase()) })
          : Promise.resolve({ ...UNCHANGED, files });
      const row = await synced.then(
        ({ files: its, ...rest }): SyncRow => {
          if (rest.action !== 'skipped') {
            content[place] = its;
            if (task.revision !== undefined) known[place] = { revision: task.revision, files: its };
          }
          return { ...what, ...rest, ...(files === undefined ? {} : { decidedBy: 'listings' as const }) };
        },
        (error: unknown) => failedRow(what, error),
      );
      done += 1;
      options.progress.update(`${done}/${tasks.length} packages`);
      return row;
    },
    { concurrency: AT_ONCE },
  );
  const isSettled = settled.size === tasks.length;
  const tags = options.mode === 'sync' ? await syncDistTags(tasks, options) : [];
  options.progress.done();
  const packageCounts = isSettled ? counts : await countAll(tasks, options);
  return { rows: [...rows, ...tags], content, known: { packages: known, packageCounts } };
}

const UNCHANGED = { action: 'unchanged' as const, written: 0, bytes: 0, details: '' };

type Outcome = Pick<SyncRow, 'action' | 'written' | 'bytes' | 'details'> & { files: Record<string, string> };

async function syncVersion(
  task: PackageTask,
  { source, target, http, mode, isThere }: SyncPackagesOptions & { isThere: boolean },
): Promise<Outcome> {
  const { to, type, name, version, skip } = task;
  if (skip !== undefined) return { action: 'skipped', written: 0, bytes: 0, details: skip, files: {} };
  const listed = async (): Promise<PackageFileInfo[]> =>
    listPackageFiles(target.packages.forge, { owner: to, type, name, version });
  const wanted = await task.files();
  const stored = isThere ? await listed() : [];
  const missing = wanted.filter((file) => !isStored(file, stored, task));
  const expected = Object.fromEntries(wanted.map(({ fileName, sha256 }) => [fileName, sha256]));
  if (missing.length === 0) return { action: 'unchanged', written: 0, bytes: 0, details: '', files: expected };
  const action = stored.length > 0 ? 'updated' : 'created';
  const planned = missing.reduce((sum, { sizeBytes = 0 }) => sum + sizeBytes, 0);
  const notes: string[] = [];
  let bytes = 0;
  if (mode === 'sync') {
    await target.forge.ensureOwner(to);
    // The description of a Maven package comes first: it is what the others are files of. What lists the others comes last.
    const rank = (file: PackageFile): number => (isRewritten(file) ? 2 : file.fileName.endsWith('.pom') ? 0 : 1);
    const ordered = missing.toSorted((a, b) => rank(a) - rank(b));
    for (const file of ordered) bytes += await copyPackageFile(file, { source, target, owner: to, key: task.key });
    const after = await listed();
    for (const file of wanted) {
      if (isStored(file, after, task)) continue;
      throw new MirrorError({
        code: 'VERIFY_FAILED',
        message: `${file.fileName} of ${type} package ${to}/${name} ${version} is not at the target after its upload`,
        fix: 'Look into the log of the target forge, then dispatch the sync again.',
      });
    }
    for (const file of missing)
      if ('url' in file && (await hasProvenance(http, file.url)))
        notes.push('its provenance is not copied: the chart registry of the forge has no place for it');
  }
  const details = [`${missing.length} files (${formatBytes(mode === 'sync' ? bytes : planned)})`, ...notes].join('; ');
  return { action, written: missing.length, bytes: mode === 'sync' ? bytes : planned, details, files: expected };
}

/** The list of a snapshot's builds is written anew with each of them, by the format itself (Maven, "Repository Metadata"). */
const isRewritten = ({ type, fileName }: PackageFile): boolean =>
  type === 'maven' && fileName.toLowerCase() === 'maven-metadata.xml';

/** @throws MirrorError `PACKAGE_CHANGED`: a version is published once, and whoever has used it must be able to rely on it. */
function isStored(file: PackageFile, stored: PackageFileInfo[], { to, type, name, version }: PackageTask): boolean {
  const found = stored.filter((each) => each.name.toLowerCase() === file.fileName.toLowerCase());
  if (found.length === 0) return false;
  // A file without a known digest is as good as the one there; the same Debian file may lie in several distributions.
  if (file.sha256 === '' || found.some(({ sha256 }) => sha256 === file.sha256)) return true;
  if (isRewritten(file)) return false;
  throw new MirrorError({
    code: 'PACKAGE_CHANGED',
    message: `${file.fileName} of ${type} package ${to}/${name} ${version} is another file at the target (${found[0]!.sha256.slice(0, 12)}) than at the source (${file.sha256.slice(0, 12)})`,
    fix: 'Find out which is right; remove the version at the target to have it copied again.',
  });
}
