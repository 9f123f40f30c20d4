import { knownServers, presumeServers } from '@edp/git-wire';
import { type Log, createProgress } from '@edp/kit';
import type { Endpoint } from './endpoint.ts';
import { findImages, type FindOptions } from './images/find-images.ts';
import { findMissing } from './find-missing.ts';
import { findPackages } from './packages/find-packages.ts';
import { formatBytes } from './format-bytes.ts';
import { findRepositories, listTarget } from './git/find-repositories.ts';
import type { MirrorConfig } from './config/mirror-config.ts';
import { deepIsDue, type MirrorState, nextState } from './mirror-state.ts';
import { selectOnly } from './config/selection.ts';
import type { Registries } from './images/open-registries.ts';
import { syncImages } from './images/sync-images.ts';
import { syncPackages } from './packages/sync-packages.ts';
import { syncGit } from './git/sync-git.ts';
import type { SyncReport } from './sync-report.ts';

export interface RunSyncOptions {
  source: Endpoint;
  target: Endpoint;
  mode: 'plan' | 'sync';
  /** Globs of `owner/name`; empty means everything. */
  only: string[];
  /** `content` looks for every layer of every image at the target, not only at what tags stand for. */
  verify?: 'tags' | 'content';
  /** Where images come from that are not the source's. */
  registries: Registries;
  stacksImages: FindOptions['stacksImages'];
  /** What the runs before have found; it may still be on its way. */
  state: MirrorState | Promise<MirrorState>;
  /** Number of this run, by which deep checks are counted. */
  runNumber: number;
  log: Log;
}

/**
 * Makes the target equal to the source as the configuration says, or tells what that would mean. What fails is a row of the report, and stops nothing else.
 * Returns what happened, and what the next run should know.
 * @throws MirrorError `ONLY_UNMATCHED`, `SOURCE_GONE`; ForgeError and OciError when a side cannot be listed
 */
export async function runSync(
  config: MirrorConfig,
  options: RunSyncOptions,
): Promise<{ report: SyncReport; state: MirrorState }> {
  const { source, target, mode, only, verify = 'tags', runNumber, log } = options;
  const { limits } = config;
  // Chart repositories get no token.
  const { http } = source.packages.forge;
  const [state, repositories, listing, foundImages, foundPackages] = await Promise.all([
    options.state,
    findRepositories(config, source),
    listTarget(config, target),
    findImages(config.images, options),
    findPackages(config, { source, http }),
  ]);
  const [images, packages] = [foundImages.flatMap(({ tasks }) => tasks), foundPackages.flatMap(({ tasks }) => tasks)];
  const missing = findMissing(config, { git: repositories, images: foundImages, packages: foundPackages, state });
  const keys = selectOnly(
    [...[...repositories, ...images, ...packages].map(({ key }) => key), ...missing.map(({ source: key }) => key)],
    only,
  );
  const everySource = foundImages.every(({ error }) => error === undefined);
  const leftOut = new Set(images.filter(({ key }) => !keys.has(key)).map(({ to }) => to));
  const progress = createProgress(log);
  const whole = only.length === 0;
  const deep = deepIsDue(state, { runNumber, every: limits.deepCheck });
  if (!deep) presumeServers(http, state.servers);
  const git = await syncGit(
    repositories.filter(({ key }) => keys.has(key)),
    {
      run: {
        source,
        target,
        mode,
        limits,
        state,
        deep,
        listing,
        listed: new Set(repositories.map(({ to }) => to.toLowerCase())),
        onBytes: (key, bytes) => progress.update(`${key}: ${formatBytes(bytes)}`),
      },
      config,
      whole,
      log,
      progress,
    },
  );
  const {
    rows: imageRows,
    content: tags,
    transfer,
    known: knownImages,
  } = await syncImages(
    images.filter(({ key }) => keys.has(key)),
    {
      target: target.registry,
      mode,
      // What repositories are compared by again in full, images are, too.
      verify: deep ? 'content' : verify,
      maxDeletions: limits.deletions,
      mayPrune: (to) => everySource && !leftOut.has(to),
      known: deep || verify === 'content' ? {} : state.images,
      ensureOwner: async (owner) => target.forge.ensureOwner(owner),
      nestedIndexes: 'refuse',
      progress,
      log: (line) => log.info(line),
    },
  );
  const chosen = packages.filter(({ key }) => keys.has(key));
  const copied = await syncPackages(chosen, {
    ...{ source, target, http, mode, progress },
    ...(deep ? {} : { known: state }),
  });
  progress.done();
  const rows = [...git.rows, ...imageRows, ...copied.rows, ...missing.filter((row) => keys.has(row.source))];
  const stopped = rows.some(({ action }) => action === 'failed' || action === 'refused');
  const changed = rows.some(({ action }) => action === 'created' || action === 'updated');
  const unfinished = rows.some((row) => row.unfinished === true);
  const complete = !stopped && !unfinished && whole && (mode === 'sync' || !changed);
  const content = {
    git: Object.fromEntries(Object.entries(git.state).map(([to, { refs }]) => [to, refs])),
    images: tags,
    packages: copied.content,
  };
  const report = { mode, source: source.origin, target: target.origin, rows, content, transfer, complete, changed };
  const deepRun = deep && whole ? runNumber : state.deepRun;
  // A server that was changed is one of the things that can be wrong.
  const servers = stopped ? {} : knownServers(http);
  return {
    report,
    state: nextState(state, {
      ...{ found: git.state, whole, deepRun, config, servers },
      ...{ images: knownImages, ...copied.known },
    }),
  };
}
