import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import {
  formatRecord,
  openEndpoint,
  openRegistries,
  parseMirrorConfig,
  parseState,
  runSync,
  type SyncReport,
} from '@edp/mirror';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startWorld, type World } from '../../../test/world/world.ts';
import { readMirror } from '../src/fleet/read-mirror.ts';
import { checkMirror } from '../src/needs/check-mirror.ts';
import type { RunStep } from '../src/step/run-step.ts';

const OWNER = 'Team';
const HOUR_MS = 3_600_000;
let world: World;
let http: Http;
let report: SyncReport;
beforeAll(async () => {
  world = await startWorld();
  http = createHttp({ retries: 0 });
  for (const name of ['infra-deploy', 'stacks', 'apps', 'other']) {
    await world.edp.createRepo(OWNER, name);
    await world.edp.seed(OWNER, name, { files: { name } });
  }
  await world.edp.pushImage('team/app', '1');
  await world.observability.createRepo(OWNER, 'mirror-status');
  report = await sync();
});
afterAll(async () => {
  await http.close();
  await world.stop();
});

async function sync(): Promise<SyncReport> {
  const text = `source: ${world.edp.origin}\ntarget: ${world.observability.origin}\ngit:\n  - owner: ${OWNER}\n    keep: [own]\nimages:\n  - owner: ${OWNER}\n`;
  const open = ({ origin, token }: World['edp']): ReturnType<typeof openEndpoint> =>
    openEndpoint(origin, { http, username: 'x', token, tokenInput: 'token', log: () => {} });
  const [source, target] = [open(world.edp), open(world.observability)];
  const registries = openRegistries({ http, known: [source.registry, target.registry], insecure: [], env: {} });
  const done = await runSync(parseMirrorConfig(text, 'mirror.yaml'), {
    ...{
      source,
      target,
      registries,
      mode: 'sync',
      only: [],
      state: Promise.resolve(parseState(undefined)),
      runNumber: 0,
      log: silentLog,
    },
    stacksImages: async () => [],
  });
  return done.report;
}

/** Records the sync as complete, so many hours ago. */
async function record({ hours = 1, at = new Date(Date.now() - hours * HOUR_MS).toISOString() } = {}): Promise<void> {
  const { source, content } = report;
  const text = formatRecord({ version: 1, source, at, since: at, run: 'run', content });
  await world.observability.seed(OWNER, 'mirror-status', { files: { 'complete.json': text } });
}

/** Asks what a deployment asks that reads infra-deploy, stacks, apps and the image. */
async function check({ isMirror = true, digest = '' } = {}): Promise<string | undefined> {
  const { origin, readToken } = world.observability;
  const { host } = new URL(origin);
  const step = {
    run: {
      closure: isMirror ? { mirror: { owner: OWNER, maxAgeHours: 48 } } : {},
      infraDeploy: { url: `${origin}/${OWNER}/infra-deploy` },
      stacks: { url: `${origin}/team/Stacks.git` },
    },
    inputs: { tokens: { closure: readToken } },
    http,
    context: { serverUrl: origin },
    log: silentLog,
  } as unknown as RunStep;
  const askedBy = [{ file: 'a', line: 1 }];
  const common = { host, text: '', askedBy };
  const findings = [
    {
      artifact: { ...common, kind: 'repository' as const, via: 'git' as const, name: 'team/apps', reference: 'main' },
      found: host,
      digest: '',
    },
    {
      artifact: { ...common, kind: 'image' as const, via: 'oci' as const, name: 'team/app', reference: '1' },
      found: host,
      digest,
    },
  ];
  return checkMirror(step, { findings });
}

/** What the page of all instances says. */
async function shown({ isMirror = true } = {}): ReturnType<typeof readMirror> {
  const { origin, readToken } = world.observability;
  const mirror = { owner: OWNER, maxAgeHours: 48 };
  const managers = { [new URL(origin).host]: isMirror ? { mirror } : {} };
  const urls = [`${origin}/${OWNER}/infra-deploy`, `${origin}/team/Stacks.git`];
  return readMirror({ managers }, { serverUrl: origin, urls, token: readToken, http });
}

test('a forge that is no mirror is not asked', async () => {
  expect(await check({ isMirror: false })).toBeUndefined();
  expect(await shown({ isMirror: false })).toBeUndefined();
});

test('nothing is deployed from a mirror that was never complete', async () => {
  expect(await check()).toMatch(
    /no complete sync to observability\.localhost:\d+ is recorded: .*complete\.json in Team\/mirror-status/,
  );
  expect(await shown()).toEqual({ changed: [] });
});

test.each([
  ['too old', { hours: 49 }, /was 49 h ago .*maxAgeHours is 48/],
  ['without a date', { at: 'yesterday' }, /maxAgeHours is 48/],
])('nor from one whose record is %s', async (_, when, expected) => {
  await record(when);
  expect(await check()).toMatch(expected);
});

describe('a complete mirror', () => {
  beforeEach(async () => record());

  test('is fine, whatever stands on branches of its own and in repositories that are not read', async () => {
    await world.observability.seed(OWNER, 'infra-deploy', { branch: 'own', files: { entry: '1' } });
    await world.observability.seed(OWNER, 'other', { files: { changed: '1' } });
    expect(await check({ digest: report.content.images['team/app:1']! })).toBeUndefined();
    expect(await shown()).toEqual({ at: expect.stringMatching(/^\d{4}-.*Z$/), changed: [] });
  });

  test('is not what it says it is once an image has moved', async () => {
    expect(await check({ digest: `sha256:${'0'.repeat(64)}` })).toMatch(
      /^team\/app:1 on .* is not what the last complete sync/,
    );
  });

  test('whose next sync stopped in the middle is refused, and fine again once a sync is complete', async () => {
    await world.edp.seed(OWNER, 'apps', { files: { next: '1' } });
    const later = await sync();
    expect(await check()).toMatch(/^Team\/apps on .* a later one stopped in the middle/);
    report = later;
    await record();
    expect(await check()).toBeUndefined();
    await world.edp.seed(OWNER, 'infra-deploy', { files: { next: '1' } });
    const last = await sync();
    expect(await shown()).toMatchObject({ changed: [`${OWNER}/infra-deploy`] });
    report = last;
  });
});
