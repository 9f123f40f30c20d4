import { describe, expect, test } from '@jest/globals';
import type { SyncReport } from '@edp/mirror';
import type { Forge } from '../../../test/world/forge.ts';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();

/** Runs a sync; returns its report and its requests to both sides. */
async function counted(more: string, options: object = {}): Promise<{ report: SyncReport; requests: string[] }> {
  const { edp, observability } = mirror.world;
  const before = [edp.requests.length, observability.requests.length];
  const report = await mirror.sync({ item: '    include: [none]\n', more, ...options });
  return { report, requests: [...edp.requests.slice(before[0]), ...observability.requests.slice(before[1])] };
}
/** Makes a tag stand for the image of another one. */
async function retag(forge: Forge, { tag, as }: { tag: string; as: string }): Promise<void> {
  const headers = { authorization: `Basic ${Buffer.from(`oauth2:${forge.token}`).toString('base64')}` };
  const at = `http://127.0.0.1:${new URL(forge.origin).port}/v2/${mirror.team}/app/manifests/`;
  const type = 'application/vnd.oci.image.index.v1+json';
  const manifest = await fetch(`${at}${tag}`, { headers: { ...headers, accept: type } });
  const body = Buffer.from(await manifest.arrayBuffer());
  const { status } = await fetch(`${at}${as}`, { method: 'PUT', headers: { ...headers, 'content-type': type }, body });
  expect(status).toBe(201);
}
const decided = ({ rows }: SyncReport): Record<string, unknown> =>
  Object.fromEntries(rows.map(({ target, action, decidedBy }) => [target.split('/').at(-1)!, [action, decidedBy]]));

describe('tags that have not changed', () => {
  const images = (): string => `images:\n  - owner: ${mirror.team}\n`;

  test('are decided from the listing of the source and the last run: one request an image', async () => {
    const { edp, observability } = mirror.world;
    await edp.createRepo(mirror.team, 'none');
    for (const tag of ['1', '2', '3']) await edp.pushImage(`${mirror.team}/app`, tag);
    await counted(images());
    const { report, requests } = await counted(images());
    expect(report).toMatchObject({ changed: false, complete: true });
    expect(decided(report)).toMatchObject({ 'app:1': ['unchanged', 'listings'], 'app:3': ['unchanged', 'listings'] });
    expect(Object.keys(report.content.images)).toEqual(['1', '2', '3'].map((tag) => `${mirror.team}/app:${tag}`));
    // Its pages; the registry announces one more than there is.
    const asked = requests.filter((each) => each.includes('/v2/'));
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked.every((each) => each.startsWith(`GET /v2/${mirror.team}/app/tags/list`))).toBe(true);
    // What is pushed again, or gone at the target, is looked at.
    await retag(edp, { tag: '3', as: '2' });
    const second = await counted(images());
    expect(decided(second.report)).toMatchObject({
      'app:1': ['unchanged', 'listings'],
      'app:2': ['updated', undefined],
    });
    expect(await observability.imageDigest(`${mirror.team}/app`, '2')).toBe(
      await edp.imageDigest(`${mirror.team}/app`, '2'),
    );
    expect(decided((await counted(images())).report)).toMatchObject({ 'app:2': ['unchanged', 'listings'] });
  });

  test('are looked at where mirror.yaml wants them otherwise, and by every deep check', async () => {
    const { edp, observability } = mirror.world;
    await edp.createRepo(mirror.team, 'none');
    await edp.pushImage(`${mirror.team}/app`, '1');
    await edp.pushImage(`${mirror.team}/app`, '2');
    await counted(images());
    await retag(observability, { tag: '2', as: '1' });
    expect(decided((await counted(images())).report)).toMatchObject({ 'app:1': ['unchanged', 'listings'] });
    const { report } = await counted(images(), { runNumber: 20 });
    expect(decided(report)).toMatchObject({ 'app:1': ['updated', undefined], 'app:2': ['unchanged', undefined] });
    const other = `${images()}    foreignLayers: skip\n`;
    expect(decided((await counted(other, { runNumber: 21 })).report)).toMatchObject({
      'app:1': ['unchanged', undefined],
    });
  });
});

test('versions of packages that have not changed cost the listing of the source and a count', async () => {
  const { edp, observability } = mirror.world;
  await edp.createRepo(mirror.team, 'none');
  await observability.createRepo(mirror.team, 'none');
  const versions = Array.from({ length: 120 }, (_, index) => `1.0.${index}`);
  versions.forEach((version, index) => {
    const files = [{ name: 'tool.bin', size: 4, sha256: String(index).padStart(64, '0') }];
    for (const forge of [edp, observability])
      forge.packages.push({ owner: mirror.team, type: 'generic', name: 'tool', version, id: index + 1, files });
  });
  const packages = `packages:\n  - owner: ${mirror.team}\n`;
  const first = await counted(packages);
  expect(first.report).toMatchObject({ changed: false, complete: true });
  expect(first.requests.filter((each) => each.includes('/files'))).toHaveLength(240);
  const { report, requests } = await counted(packages);
  expect(report).toMatchObject({ changed: false, complete: true });
  expect(report.content.packages).toEqual(first.report.content.packages);
  expect(new Set(report.rows.flatMap(({ kind, decidedBy }) => (kind === 'package' ? [decidedBy] : [])))).toEqual(
    new Set(['listings']),
  );
  // Three pages at the source, one count at the target.
  expect(requests.filter((each) => each.includes('/api/v1/packages/'))).toHaveLength(4);
  // A version that is another one at the source, and one that is gone at the target.
  Object.assign(
    edp.packages.find((each) => each.owner === mirror.team)!,
    { id: 1000 },
  );
  const second = await counted(packages);
  expect(second.requests.filter((each) => each.includes('/files'))).toHaveLength(2);
  observability.packages.splice(
    observability.packages.findIndex((each) => each.owner === mirror.team),
    1,
  );
  const { report: third } = await counted(packages, { mode: 'plan' });
  expect(third.rows.filter(({ action }) => action === 'created')).toHaveLength(1);
});
