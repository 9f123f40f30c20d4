// What grows with the number of things, at two sizes: processor time as a power of the size, requests and bytes of log. Fails where a row
// needs more requests than its listings have pages (50 a page), and twenty.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER, startPlatform } from '../../test/platform/platform.ts';
import { git } from '../../test/world/bare-repository.ts';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { addressOf, ensureOwner, fillInstances, fillIssues, fillPackages, fillTags } from '../growth/fill-forges.ts';
import type { Setting } from '../growth/setting.ts';
import { median } from '../median.ts';

const RUNS = 1;
/** Entries of a page of every listing. */
const PAGE = 50;

interface Measured {
  found: number;
  cpuSeconds: number;
  requests: number;
  logBytes: number;
  peakMb: number;
}

/** Sets up what a task looks at, and returns how it is told. */
type SetUp = (size: number) => Promise<Partial<Setting>> | Partial<Setting>;

export async function run(): Promise<Row[]> {
  const { directory, program } = await bundleOurs(new URL('../growth/ours.ts', import.meta.url));
  const home = mkdtempSync(join(tmpdir(), 'edp-bench-growth-'));
  const platform = await startPlatform();
  const { edp, observability } = platform;
  const forges = [edp, observability];
  const asks = { origin: edp.origin, token: edp.token, repository: `${OWNER}/infra-deploy` };

  const measure = async (task: string, setting: Setting): Promise<Measured> => {
    const { env = {}, ...told } = setting;
    const printed = await runProcess(process.execPath, [program, task, JSON.stringify(told)], { home, env });
    return JSON.parse(printed) as Measured;
  };
  const row = async (name: string, sizes: [number, number], setUp: SetUp, task = name): Promise<Row> => {
    const seen = [];
    for (const size of sizes) {
      const setting = { ...asks, ...(await setUp(size)), size };
      const runs: Measured[] = [];
      // The first one warms up, and finds out what the later ones know.
      for (let each = 0; each <= RUNS; each += 1) runs.push(await measure(task, { ...setting, runNumber: each + 1 }));
      const last = runs.at(-1)!;
      if (last.found < size) throw new Error(`${name}: ${last.found} of ${size} were found`);
      if (last.requests > size / PAGE + 20) throw new Error(`${name}: ${last.requests} requests for ${size}`);
      seen.push({ ...last, size, seconds: median(runs.slice(1).map(({ cpuSeconds }) => cpuSeconds)) });
    }
    const [small, large] = [seen[0]!, seen[1]!];
    return {
      ours_s: large.seconds,
      peer: `self, ${name}: exponent of processor time from ${small.size} to ${large.size}`,
      peer_s: small.seconds,
      ratio: Math.log(large.seconds / small.seconds) / Math.log(large.size / small.size),
      peak_mb: Math.round(large.peakMb),
      requests: large.requests,
      log_bytes: large.logBytes,
      seconds_at: Object.fromEntries(seen.map(({ size, seconds }) => [String(size), seconds])),
    };
  };
  const mirror = (owner: string, kind: string): Partial<Setting> => {
    const [from, to] = [addressOf(edp), addressOf(observability)];
    const stateFile = join(home, `${owner}.json`);
    writeFileSync(stateFile, '');
    const config = `source: ${from}\ntarget: ${to}\ngit:\n  - owner: ${owner}\n    include: [none]\n${kind}:\n  - owner: ${owner}\n`;
    return { origin: from, target: { origin: to, token: observability.token }, config, stateFile };
  };
  const job = async (size: number): Promise<Record<string, string>> => {
    const workspace = join(home, `workspace-${size}`);
    await git(home, 'clone', '-q', edp.directory(OWNER, 'infra-deploy'), workspace);
    const commit = (await git(workspace, 'rev-parse', 'HEAD')).trim();
    return {
      ...{ GITHUB_SERVER_URL: edp.origin, GITHUB_REPOSITORY: asks.repository, GITHUB_WORKSPACE: workspace },
      ...{ GITHUB_SHA: commit, GITHUB_REF: 'refs/heads/main', RUNNER_TEMP: home },
    };
  };

  try {
    const rows = [
      await row('instances', [10, 3000], async (size) => {
        await fillInstances(platform, size);
        return { env: await job(size) };
      }),
      await row('drift', [300, 3000], (size) => (fillIssues(platform, size), {})),
      await row('tree', [100, 10_000], () => ({})),
      await row('duplicates', [100, 2000], () => ({})),
      await row('masks', [10, 5000], () => ({})),
    ];
    for (const size of [100, 10_000]) await ensureOwner(forges, `tags-${size}`);
    for (const size of [100, 2000]) await ensureOwner(forges, `packages-${size}`);
    rows.push(
      await row(
        'tags unchanged',
        [100, 10_000],
        async (size) => {
          await fillTags(forges, { owner: `tags-${size}`, size });
          return mirror(`tags-${size}`, 'images');
        },
        'sync',
      ),
      await row(
        'packages unchanged',
        [100, 2000],
        (size) => {
          fillPackages(forges, { owner: `packages-${size}`, size });
          return mirror(`packages-${size}`, 'packages');
        },
        'sync',
      ),
      await row('closure', [500, 20_000], async (size) => {
        await fillTags([edp], { owner: `closure-${size}`, size });
        return { origin: addressOf(edp), repository: `closure-${size}/app` };
      }),
    );
    return rows;
  } finally {
    await platform.stop();
    rmSync(directory, { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
  }
}
