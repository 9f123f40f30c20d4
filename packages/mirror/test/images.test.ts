import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { type Log, silentLog } from '@edp/kit';
import {
  openEndpoint,
  openRegistries,
  parseMirrorConfig,
  parseState,
  runSync,
  type SyncReport,
  type SyncRow,
} from '@edp/mirror';
import { createRegistry, type RegistryClient } from '@edp/oci';
import { type Image, buildImage, buildIndex, buildLayer, digest, pushImage } from '../../oci/test/build-image.ts';
import { type RegistryProcess, startRegistry } from '../../../test/world/registry-process.ts';
import { startWorld, type World } from '../../../test/world/world.ts';

let world: World;
let elsewhere: RegistryProcess;
let http: Http;
let hub: RegistryClient;
let target: RegistryClient;
let team: string;
let count = 0;
beforeAll(async () => {
  [world, elsewhere] = await Promise.all([startWorld(), startRegistry()]);
}, 60_000);
afterAll(async () => {
  await Promise.all([world.stop(), elsewhere.stop()]);
});
beforeEach(() => {
  http = createHttp();
  team = `team${(count += 1)}`;
  hub = createRegistry({ origin: elsewhere.origin, http });
  target = open(world.observability).registry;
});
afterEach(async () => http.close());

const open = (forge: World['edp']): ReturnType<typeof openEndpoint> =>
  openEndpoint(forge.origin, { http, username: 'oauth2', token: forge.token, tokenInput: 't', log: () => {} });

interface Options {
  mode?: 'plan' | 'sync';
  verify?: 'tags' | 'content';
  more?: string;
  stacks?: string[];
  log?: Log;
}

async function sync(
  images: string[],
  { mode = 'sync', verify = 'tags', more = '', stacks = [], log = silentLog }: Options = {},
): Promise<SyncReport> {
  const text = `source: ${world.edp.origin}\ntarget: ${world.observability.origin}\nimages:\n${images.map((each) => `  - ${each}\n`).join('')}${more}`;
  const [from, to] = [open(world.edp), open(world.observability)];
  const { report } = await runSync(parseMirrorConfig(text, 'mirror.yaml'), {
    source: from,
    target: to,
    mode,
    verify,
    only: [],
    registries: openRegistries({ http, known: [from.registry, to.registry], insecure: [], env: {} }),
    stacksImages: async () => stacks,
    // As if the first run had looked at everything.
    state: { ...parseState(undefined), deepRun: 1 },
    runNumber: 1,
    log,
  });
  return report;
}

const host = (): string => new URL(elsewhere.origin).host;
const push = async (name: string, tags: string[], image: Image = buildImage()): Promise<Image> => {
  await pushImage(hub, { name, image });
  for (const tag of tags) await hub.putManifest(name, tag, image.manifest);
  return image;
};
const row = ({ rows }: SyncReport, place: string): SyncRow | undefined => rows.find((each) => each.target === place);
const tagsAt = async (name: string): Promise<string[]> => (await target.tags(name)).sort();

describe('an image of another registry', () => {
  test('goes where it is told to, and costs one HEAD a side when nothing has changed', async () => {
    const image = await push(`${team}/postgres`, ['16']);
    const item = `{ from: '${host()}/${team}/postgres:16', to: ${team}/database }`;

    const report = await sync([item]);

    expect(row(report, `${team}/database:16`)).toMatchObject({
      action: 'created',
      source: `${host()}/${team}/postgres:16`,
    });
    expect(report.content.images).toEqual({ [`${team}/database:16`]: image.manifest.digest });
    expect(report.transfer.sentBytes).toBe(image.blobs.reduce((sum, { length }) => sum + length, 0));
    const before = http.count();
    expect(await sync([item.replace(' }', ', referrers: false }')])).toMatchObject({ changed: false, complete: true });
    expect(http.count() - before).toBeLessThanOrEqual(3);
  });

  test('by its digest gets a tag, which keeps it', async () => {
    const { manifest } = await push(`${team}/pinned`, []);
    await sync([`{ from: '${host()}/${team}/pinned@${manifest.digest}', to: ${team} }`]);
    expect(await tagsAt(`${team}/${team}/pinned`)).toEqual([`pinned-${manifest.digest.slice(7, 19)}`]);
  });

  test('is selected by rules', async () => {
    await push(`${team}/app`, ['1.9.0', '1.10.0', '2.0.0', '2.0.0-rc1', 'latest', 'v1.10.1']);
    const item = (rules: string): string =>
      `{ from: '${host()}/${team}/app', to: ${team}/app, prune: true, tags: ${rules} }`;
    await sync([item('{ semver: ^1, newest: 2 }')]);
    expect(await tagsAt(`${team}/app`)).toEqual(['1.10.0', 'v1.10.1']);
    await sync([item("{ regex: '[0-9.]+', exclude: ['1.9.*'] }")]);
    expect(await tagsAt(`${team}/app`)).toEqual(['1.10.0', '2.0.0']);
  });

  test('with tags that Forgejo would take for one is refused for the second', async () => {
    const first = await push(`${team}/case`, ['V1']);
    await push(`${team}/case`, ['v1']);
    const report = await sync([`{ from: '${host()}/${team}/case', to: ${team}/case }`]);
    const failed = report.rows.filter(({ action }) => action === 'failed');
    expect(failed).toMatchObject([
      { target: `${team}/case:v1`, details: expect.stringMatching(/V1.*same tag.*Exclude/) },
    ]);
    expect((await target.headManifest(`${team}/case`, 'V1'))?.digest).toBe(first.manifest.digest);
    expect(report.complete).toBe(false);
  });

  test('that is missing is a row, and the others go on', async () => {
    await push(`${team}/there`, ['1']);
    const report = await sync([
      `{ from: '${host()}/${team}/gone:1', to: ${team}/gone }`,
      `{ from: '${host()}/${team}/there:1', to: ${team}/there }`,
    ]);
    expect(report.rows.map(({ action }) => action)).toEqual(['failed', 'created']);
    expect(report.complete).toBe(false);
  });

  test('with some of its platforms says that it is not the same any more', async () => {
    const images = ['amd64', 'arm64'].map((architecture) => buildImage({ architecture }));
    for (const image of images) await pushImage(hub, { name: `${team}/multi`, image });
    const index = buildIndex(images.map(({ manifest }, at) => ({ manifest, architecture: ['amd64', 'arm64'][at]! })));
    await hub.putManifest(`${team}/multi`, '1', index);
    const item = `{ from: '${host()}/${team}/multi:1', to: ${team}/multi, platforms: [linux/amd64] }`;
    expect(row(await sync([item]), `${team}/multi:1`)?.details).toContain(
      `not the source's ${index.digest.slice(0, 19)}`,
    );
    expect(await sync([item])).toMatchObject({ changed: false });
  });
});

describe('mode plan', () => {
  test('names sizes and writes nothing', async () => {
    const image = await push(`${team}/plan`, ['1'], buildImage({ layers: [buildLayer('x'.repeat(10_000))] }));
    const bytes = image.blobs.reduce((sum, { length }) => sum + length, 0);
    const report = await sync([`{ from: '${host()}/${team}/plan:1', to: ${team}/plan }`], { mode: 'plan' });
    expect(row(report, `${team}/plan:1`)).toMatchObject({
      action: 'created',
      bytes,
      written: 2,
      details: expect.stringContaining('kB in 2 blobs'),
    });
    expect(await target.tags(`${team}/plan`)).toEqual([]);
  });
});

describe('what says something about an image', () => {
  test('comes with it, and only with it', async () => {
    const [wanted, other] = [await push(`${team}/signed`, ['2.0']), await push(`${team}/signed`, ['1.0'])];
    const about = async ({ manifest }: Image, suffix: string): Promise<string> => {
      const signature = buildImage({ subject: manifest });
      const tag = `${manifest.digest.replace(':', '-')}${suffix}`;
      await pushImage(hub, { name: `${team}/signed`, image: signature });
      const fallback = buildIndex([{ manifest: signature.manifest, architecture: 'unknown' }]);
      await hub.putManifest(`${team}/signed`, tag, suffix === '' ? fallback : signature.manifest);
      return tag;
    };
    const tags = [await about(wanted, ''), await about(wanted, '.sig')];
    await about(other, '.sig');

    await sync([`{ from: '${host()}/${team}/signed', to: ${team}/signed, tags: { newest: 1 } }`]);
    expect(await tagsAt(`${team}/signed`)).toEqual(['2.0', ...tags].sort());
    await sync([`{ from: '${host()}/${team}/signed:2.0', to: ${team}/one }`]);
    expect(await tagsAt(`${team}/one`)).toEqual(['2.0', ...tags].sort());
    await sync([`{ from: '${host()}/${team}/signed:2.0', to: ${team}/none, referrers: false }`]);
    expect(await tagsAt(`${team}/none`)).toEqual(['2.0']);
  });

  test('belongs to a platform below an index, too', async () => {
    const image = buildImage({ architecture: 'arm64' });
    await pushImage(hub, { name: `${team}/deep`, image });
    await hub.putManifest(`${team}/deep`, '1', buildIndex([{ manifest: image.manifest, architecture: 'arm64' }]));
    const tag = `${image.manifest.digest.replace(':', '-')}.sig`;
    await push(`${team}/deep`, [tag]);
    await sync([`{ from: '${host()}/${team}/deep', to: ${team}/deep, tags: { include: ['1'] } }`]);
    expect(await tagsAt(`${team}/deep`)).toEqual(['1', tag]);
  });
});

describe('prune', () => {
  const item = (): string =>
    `{ from: '${host()}/${team}/old', to: ${team}/old, prune: true, tags: { include: ['1.*'] } }`;
  const atTarget = async (tags: string[]): Promise<void> => {
    const image = buildImage();
    for (const tag of tags) await pushImage(target, { name: `${team}/old`, reference: tag, image });
  };

  test('removes what is not selected, and plan only names it', async () => {
    await push(`${team}/old`, ['1.0']);
    await atTarget(['0.8', '0.9']);
    expect(row(await sync([item()], { mode: 'plan' }), `${team}/old`)).toMatchObject({
      details: '2 tags to remove: 0.8, 0.9',
    });
    expect(await tagsAt(`${team}/old`)).toEqual(['0.8', '0.9']);
    expect(row(await sync([item()]), `${team}/old`)).toMatchObject({ action: 'updated', written: 2 });
    expect(await tagsAt(`${team}/old`)).toEqual(['1.0']);
  });

  test('stops at the limit, and where the source has nothing left', async () => {
    await push(`${team}/old`, ['1.0']);
    await atTarget(['0.1', '0.2', '0.3']);
    const report = await sync([item()], { more: 'limits: { deletions: 2 }\n' });
    expect(row(report, `${team}/old`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('limits.deletions is 2'),
    });
    const empty = await sync([item().replace("'1.*'", "'9.*'")]);
    expect(row(empty, `${team}/old`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('no tag left'),
    });
    expect(await tagsAt(`${team}/old`)).toEqual(['0.1', '0.2', '0.3', '1.0']);
  });

  test('waits while a tag could not be mirrored', async () => {
    await push(`${team}/old`, ['1.0', '1.a', '1.A']);
    await push(`${team}/old`, ['1.A']);
    await atTarget(['0.1']);
    expect(row(await sync([item()]), `${team}/old`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('not all of them'),
    });
    expect(await tagsAt(`${team}/old`)).toContain('0.1');
  });
});

describe('images that stacks name', () => {
  test('go to their own owner from the source, and to one owner from elsewhere', async () => {
    await world.edp.pushImage(`${team}/web`, '1.0');
    const { manifest } = await push(`${team}/redis`, ['7']);
    const stacks = [
      `${new URL(world.edp.origin).host}/${team}/web:1.0`,
      `${host()}/${team}/redis:7`,
      `${host()}/${team}/redis@${manifest.digest}`,
    ];
    const item = `{ fromStacks: { repository: ${team}/stacks-instances, instances: [prod/edp] }, to: ${team}-other }`;

    const report = await sync([item], { stacks });

    expect(Object.keys(report.content.images).sort()).toEqual([
      `${team}-other/${team}/redis:7`,
      `${team}-other/${team}/redis:pinned-${manifest.digest.slice(7, 19)}`,
      `${team}/web:1.0`,
    ]);
    expect(report.complete).toBe(true);
  });
});

describe('a target that has lost a layer', () => {
  test('is repaired with verify: content', async () => {
    const layer = buildLayer('z'.repeat(10_000));
    await push(`${team}/lost`, ['1'], buildImage({ layers: [layer] }));
    const item = `{ from: '${host()}/${team}/lost:1', to: ${team}/lost }`;
    await sync([item]);
    world.observability.loseBlob(digest(layer));
    expect(await sync([item])).toMatchObject({ changed: false });
    expect(row(await sync([item], { mode: 'plan', verify: 'content' }), `${team}/lost:1`)).toMatchObject({
      action: 'updated',
    });
    expect(row(await sync([item], { verify: 'content' }), `${team}/lost:1`)).toMatchObject({
      action: 'updated',
      details: expect.stringContaining('repaired'),
    });
    expect(await target.canReadBlob(`${team}/lost`, digest(layer))).toBe(true);
    expect(await sync([item], { verify: 'content' })).toMatchObject({ changed: false, complete: true });
  });
});
