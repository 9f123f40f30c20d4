import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import {
  openEndpoint,
  openRegistries,
  parseMirrorConfig,
  parseState,
  runSync,
  type SyncReport,
  type SyncRow,
} from '@edp/mirror';
import { createRegistry, type Manifest, type RegistryClient } from '@edp/oci';
import { ensurePart } from '../../tools/parts.mjs';
import { CONTENTS } from '../../packages/oci/test/stand/image-contents.ts';
import { buildImage, buildIndex, buildLayer, digest, pushImage } from '../../packages/oci/test/stand/build-image.ts';
import { type RegistryProcess, startRegistry } from '../world/registry-process.ts';
import { type RealForge, startGitea } from './gitea.ts';

const STARTS_WITHIN_MS = 900_000;
const TO = 'mirror';

let source: RealForge;
let target: RealForge;
let elsewhere: RegistryProcess;
let http: Http;
let crane: string;
let home: string;
beforeAll(async () => {
  http = createHttp({ connections: 32 });
  crane = await ensurePart('crane', console.log);
  home = mkdtempSync(join(tmpdir(), 'edp-docker-'));
  [source, target, elsewhere] = [await startGitea(), await startGitea(), await startRegistry()];
  const auths = Object.fromEntries(
    [source, target].map(({ origin, user, token }) => [
      new URL(origin).host,
      { auth: Buffer.from(`${user}:${token}`).toString('base64') },
    ]),
  );
  writeFileSync(join(home, 'config.json'), JSON.stringify({ auths }));
}, STARTS_WITHIN_MS);
afterAll(async () => {
  await http.close();
  await Promise.all([source?.stop(), target?.stop(), elsewhere?.stop()]);
  rmSync(home, { recursive: true, force: true });
});

const open = (forge: RealForge): ReturnType<typeof openEndpoint> =>
  openEndpoint(forge.origin, { http, username: forge.user, token: forge.token, tokenInput: 't', log: () => {} });
const registryOf = (forge: RealForge): RegistryClient => open(forge).registry;

async function sync(text: string, verify: 'tags' | 'content' = 'tags'): Promise<SyncReport> {
  const [from, to] = [open(source), open(target)];
  const config = `source: ${source.origin}\ntarget: ${target.origin}\nimages:\n${text}`;
  const { report } = await runSync(parseMirrorConfig(config, 'mirror.yaml'), {
    source: from,
    target: to,
    mode: 'sync',
    verify,
    only: [],
    registries: openRegistries({ http, known: [from.registry, to.registry], insecure: [], env: {} }),
    stacksImages: async () => [],
    state: { ...parseState(undefined), deepRun: 1 },
    runNumber: 1,
    log: silentLog,
  });
  return report;
}

const witness = async (command: 'digest' | 'manifest', { origin }: RealForge, image: string): Promise<string> =>
  (
    await promisify(execFile)(crane, [command, `${new URL(origin).host}/${image}`], {
      env: { PATH: process.env['PATH'], DOCKER_CONFIG: home },
      maxBuffer: 1 << 24,
    })
  ).stdout;
const item = (include: string, more = ''): string =>
  `  - { owner: ${source.user}, to: ${TO}, include: ['${include}']${more} }\n`;
const row = ({ rows }: SyncReport, place: string): SyncRow | undefined => rows.find((each) => each.target === place);
const push = async (name: string, manifest: Manifest, tags: string[]): Promise<void> => {
  for (const tag of tags) await registryOf(source).putManifest(`${source.user}/${name}`, tag, manifest);
};

describe('from forge to forge', () => {
  test('every kind of image arrives as crane sees it at the source, and the second run finds nothing to do', async () => {
    const wanted: { name: string; tag: string }[] = [];
    for (const [what, build] of Object.entries(CONTENTS)) {
      const name = `kinds/${what.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
      const { images, top, tags } = build();
      for (const image of images) await pushImage(registryOf(source), { name: `${source.user}/${name}`, image });
      await push(name, top, tags);
      wanted.push({ name, tag: tags.at(-1)! });
    }

    const report = await sync(item('kinds/**'));

    expect(report.rows.filter(({ action }) => action !== 'created')).toEqual([]);
    for (const { name, tag } of wanted) {
      const [ours, theirs] = await Promise.all([
        witness('manifest', target, `${TO}/${name}:${tag}`),
        witness('manifest', source, `${source.user}/${name}:${tag}`),
      ]);
      expect(ours).toBe(theirs);
      expect(await witness('digest', target, `${TO}/${name}:${tag}`)).toBe(
        await witness('digest', source, `${source.user}/${name}:${tag}`),
      );
    }
    expect(await sync(item('kinds/**'))).toMatchObject({ changed: false, complete: true });
  });

  test('a layer that another image of the target has is not sent again', async () => {
    const base = buildLayer('base'.repeat(300_000));
    const [first, second] = [buildImage({ layers: [base] }), buildImage({ layers: [base] })];
    await pushImage(registryOf(source), { name: `${source.user}/share/a`, reference: '1', image: first });
    await sync(item('share/a'));
    await pushImage(registryOf(source), { name: `${source.user}/share/b`, reference: '1', image: second });

    const report = await sync(item('share/b'));

    expect(report.transfer.mountedBytes).toBe(base.length);
    expect(report.transfer.sentBytes).toBe(second.blobs[0]!.length);
  });

  test('signatures come along under tags, which keep them from the daily sweep', async () => {
    const image = buildImage();
    const name = `${source.user}/signed`;
    await pushImage(registryOf(source), { name, reference: '1.0', image });
    const signature = buildImage({ subject: image.manifest });
    await pushImage(registryOf(source), { name, image: signature });
    const tag = image.manifest.digest.replace(':', '-');
    await push('signed', buildIndex([{ manifest: signature.manifest, architecture: 'unknown' }]), [tag]);

    await sync(item('signed', ", tags: { include: ['1.*'] }"));

    expect((await registryOf(target).tags(`${TO}/signed`)).sort()).toEqual(['1.0', tag].sort());
    expect(await registryOf(target).getManifest(`${TO}/signed`, signature.manifest.digest)).toEqual(signature.manifest);
  });

  test('tags that are gone are pruned within the limit', async () => {
    const image = buildImage();
    for (const tag of ['1', '2'])
      await pushImage(registryOf(source), { name: `${source.user}/pruned`, reference: tag, image });
    await sync(item('pruned'));
    await registryOf(source).deleteManifest(`${source.user}/pruned`, '1');
    expect(row(await sync(item('pruned', ', prune: true')), `${TO}/pruned`)).toMatchObject({
      action: 'updated',
      details: '1 tags removed: 1',
    });
    expect(await registryOf(target).tags(`${TO}/pruned`)).toEqual(['2']);
    expect((await registryOf(target).headManifest(`${TO}/pruned`, '2'))?.digest).toBe(image.manifest.digest);
  });
});

describe("the forge's limits", () => {
  const foreign = async (name: string, tag: string, manifest: Manifest): Promise<void> =>
    createRegistry({ origin: elsewhere.origin, http }).putManifest(name, tag, manifest);
  const from = (name: string): string =>
    `  - { from: '${new URL(elsewhere.origin).host}/${name}', to: ${TO}/${name} }\n`;

  test('an index within an index is refused by name before anything is sent', async () => {
    const image = buildImage();
    await pushImage(createRegistry({ origin: elsewhere.origin, http }), { name: 'nested', image });
    const inner = buildIndex([{ manifest: image.manifest, architecture: 'amd64' }]);
    await foreign('nested', inner.digest, inner);
    await foreign('nested', '1', buildIndex([{ manifest: inner, architecture: 'amd64' }]));

    const report = await sync(from('nested'));

    expect(row(report, `${TO}/nested:1`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('an index within an index'),
    });
    expect(report.transfer.sentBytes).toBe(0);
    // As the forge itself does.
    const registry = registryOf(target);
    await pushImage(registry, { name: `${TO}/nested`, image });
    await registry.putManifest(`${TO}/nested`, inner.digest, inner);
    const outer = buildIndex([{ manifest: inner, architecture: 'amd64' }]);
    await expect(registry.putManifest(`${TO}/nested`, '1', outer)).rejects.toMatchObject({ code: 'OCI_REJECTED' });
  });

  test('two tags that differ in case are one there: the second is refused by name', async () => {
    const [first, second] = [buildImage(), buildImage()];
    for (const image of [first, second])
      await pushImage(createRegistry({ origin: elsewhere.origin, http }), { name: 'case', image });
    await foreign('case', 'V1', first.manifest);
    await foreign('case', 'v1', second.manifest);
    const report = await sync(from('case'));
    expect(report.rows.map(({ action }) => action).sort()).toEqual(['created', 'failed']);
    expect((await registryOf(target).headManifest(`${TO}/case`, 'v1'))?.digest).toBe(first.manifest.digest);
  });

  test('a layer that is gone from its disk is found and brought again', async () => {
    const layer = buildLayer('to be lost');
    await pushImage(registryOf(source), {
      name: `${source.user}/lost`,
      reference: '1',
      image: buildImage({ layers: [layer] }),
    });
    await sync(item('lost'));
    removeContent(target, digest(layer));
    expect(await sync(item('lost'))).toMatchObject({ changed: false });

    const report = await sync(item('lost'), 'content');

    expect(row(report, `${TO}/lost:1`)).toMatchObject({
      action: 'updated',
      details: expect.stringContaining('repaired'),
    });
    expect(await registryOf(target).canReadBlob(`${TO}/lost`, digest(layer))).toBe(true);
  });

  test('a thousand bytes of an upload that broke are no harm: the blob is sent in a session of its own', async () => {
    const layer = buildLayer('x'.repeat(200_000));
    const registry = registryOf(target);
    const upload = await registry.beginUpload(`${TO}/broken`, digest(layer));
    async function* breaking(): AsyncGenerator<Buffer> {
      yield layer.subarray(0, Math.min(1000, layer.length - 1));
      throw new Error('broken');
    }
    if (upload === 'mounted') throw new Error('nobody has it yet');
    await expect(upload.send({ sizeBytes: layer.length, content: breaking() })).rejects.toThrow('broken');
    await pushImage(registryOf(source), {
      name: `${source.user}/broken`,
      reference: '1',
      image: buildImage({ layers: [layer] }),
    });
    expect(row(await sync(item('broken')), `${TO}/broken:1`)).toMatchObject({ action: 'created' });
  });
});

/** Takes a blob from the forge's disk, wherever it keeps it. */
function removeContent({ root }: RealForge, wanted: string): void {
  const hex = wanted.slice('sha256:'.length);
  const found = readdirSync(join(root, 'data', 'packages'), { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith(hex),
  );
  if (found === undefined) throw new Error(`no file of ${wanted}`);
  rmSync(join(root, 'data', 'packages', found));
}
