import { describe, expect, test } from '@jest/globals';
import { buildImage, buildIndex, buildLayer, type Image, pushImage } from '../../oci/test/stand/build-image.ts';
import { rowOf, useImages } from './stand/use-images.ts';

const stand = useImages();

describe('an image of another registry', () => {
  test('goes where it is told to, and costs one HEAD a side when nothing has changed', async () => {
    const image = await stand.push(`${stand.team}/postgres`, ['16']);
    const item = `{ from: '${stand.host}/${stand.team}/postgres:16', to: ${stand.team}/database }`;

    const report = await stand.sync([item]);

    expect(rowOf(report, `${stand.team}/database:16`)).toMatchObject({
      action: 'created',
      source: `${stand.host}/${stand.team}/postgres:16`,
    });
    expect(report.content.images).toEqual({ [`${stand.team}/database:16`]: image.manifest.digest });
    expect(report.transfer.sentBytes).toBe(image.blobs.reduce((sum, { length }) => sum + length, 0));
    const before = stand.http.count();
    expect(await stand.sync([item.replace(' }', ', referrers: false }')])).toMatchObject({
      changed: false,
      complete: true,
    });
    expect(stand.http.count() - before).toBeLessThanOrEqual(3);
  });

  test('by its digest gets a tag, which keeps it', async () => {
    const { manifest } = await stand.push(`${stand.team}/pinned`, []);
    await stand.sync([`{ from: '${stand.host}/${stand.team}/pinned@${manifest.digest}', to: ${stand.team} }`]);
    expect(await stand.tagsAt(`${stand.team}/${stand.team}/pinned`)).toEqual([
      `pinned-${manifest.digest.slice(7, 19)}`,
    ]);
  });

  test('is selected by rules', async () => {
    await stand.push(`${stand.team}/app`, ['1.9.0', '1.10.0', '2.0.0', '2.0.0-rc1', 'latest', 'v1.10.1']);
    const item = (rules: string): string =>
      `{ from: '${stand.host}/${stand.team}/app', to: ${stand.team}/app, prune: true, tags: ${rules} }`;
    await stand.sync([item('{ semver: ^1, newest: 2 }')]);
    expect(await stand.tagsAt(`${stand.team}/app`)).toEqual(['1.10.0', 'v1.10.1']);
    await stand.sync([item("{ regex: '[0-9.]+', exclude: ['1.9.*'] }")]);
    expect(await stand.tagsAt(`${stand.team}/app`)).toEqual(['1.10.0', '2.0.0']);
  });

  test('with tags that Forgejo would take for one is refused for the second', async () => {
    const first = await stand.push(`${stand.team}/case`, ['V1']);
    await stand.push(`${stand.team}/case`, ['v1']);
    const report = await stand.sync([`{ from: '${stand.host}/${stand.team}/case', to: ${stand.team}/case }`]);
    const failed = report.rows.filter(({ action }) => action === 'failed');
    expect(failed).toMatchObject([
      { target: `${stand.team}/case:v1`, details: expect.stringMatching(/V1.*same tag.*Exclude/) },
    ]);
    expect((await stand.target.headManifest(`${stand.team}/case`, 'V1'))?.digest).toBe(first.manifest.digest);
    expect(report.complete).toBe(false);
  });

  test('that is missing is a row, and the others go on', async () => {
    await stand.push(`${stand.team}/there`, ['1']);
    const report = await stand.sync([
      `{ from: '${stand.host}/${stand.team}/gone:1', to: ${stand.team}/gone }`,
      `{ from: '${stand.host}/${stand.team}/there:1', to: ${stand.team}/there }`,
    ]);
    expect(report.rows.map(({ action }) => action)).toEqual(['failed', 'created']);
    expect(report.complete).toBe(false);
  });

  test('with some of its platforms says that it is not the same any more', async () => {
    const images = ['amd64', 'arm64'].map((architecture) => buildImage({ architecture }));
    for (const image of images) await pushImage(stand.hub, { name: `${stand.team}/multi`, image });
    const index = buildIndex(images.map(({ manifest }, at) => ({ manifest, architecture: ['amd64', 'arm64'][at]! })));
    await stand.hub.putManifest(`${stand.team}/multi`, '1', index);
    const item = `{ from: '${stand.host}/${stand.team}/multi:1', to: ${stand.team}/multi, platforms: [linux/amd64] }`;
    expect(rowOf(await stand.sync([item]), `${stand.team}/multi:1`)?.details).toContain(
      `not the source's ${index.digest.slice(0, 19)}`,
    );
    expect(await stand.sync([item])).toMatchObject({ changed: false });
  });
});

describe('mode plan', () => {
  test('names sizes and writes nothing', async () => {
    const image = await stand.push(
      `${stand.team}/plan`,
      ['1'],
      buildImage({ layers: [buildLayer('x'.repeat(10_000))] }),
    );
    const bytes = image.blobs.reduce((sum, { length }) => sum + length, 0);
    const report = await stand.sync([`{ from: '${stand.host}/${stand.team}/plan:1', to: ${stand.team}/plan }`], {
      mode: 'plan',
    });
    expect(rowOf(report, `${stand.team}/plan:1`)).toMatchObject({
      action: 'created',
      bytes,
      written: 2,
      details: expect.stringContaining('kB in 2 blobs'),
    });
    expect(await stand.target.tags(`${stand.team}/plan`)).toEqual([]);
  });
});

describe('what says something about an image', () => {
  test('comes with it, and only with it', async () => {
    const [wanted, other] = [
      await stand.push(`${stand.team}/signed`, ['2.0']),
      await stand.push(`${stand.team}/signed`, ['1.0']),
    ];
    const about = async ({ manifest }: Image, suffix: string): Promise<string> => {
      const signature = buildImage({ subject: manifest });
      const tag = `${manifest.digest.replace(':', '-')}${suffix}`;
      await pushImage(stand.hub, { name: `${stand.team}/signed`, image: signature });
      const fallback = buildIndex([{ manifest: signature.manifest, architecture: 'unknown' }]);
      await stand.hub.putManifest(`${stand.team}/signed`, tag, suffix === '' ? fallback : signature.manifest);
      return tag;
    };
    const tags = [await about(wanted, ''), await about(wanted, '.sig')];
    await about(other, '.sig');

    await stand.sync([`{ from: '${stand.host}/${stand.team}/signed', to: ${stand.team}/signed, tags: { newest: 1 } }`]);
    expect(await stand.tagsAt(`${stand.team}/signed`)).toEqual(['2.0', ...tags].sort());
    await stand.sync([`{ from: '${stand.host}/${stand.team}/signed:2.0', to: ${stand.team}/one }`]);
    expect(await stand.tagsAt(`${stand.team}/one`)).toEqual(['2.0', ...tags].sort());
    await stand.sync([`{ from: '${stand.host}/${stand.team}/signed:2.0', to: ${stand.team}/none, referrers: false }`]);
    expect(await stand.tagsAt(`${stand.team}/none`)).toEqual(['2.0']);
  });

  test('belongs to a platform below an index, too', async () => {
    const image = buildImage({ architecture: 'arm64' });
    await pushImage(stand.hub, { name: `${stand.team}/deep`, image });
    await stand.hub.putManifest(
      `${stand.team}/deep`,
      '1',
      buildIndex([{ manifest: image.manifest, architecture: 'arm64' }]),
    );
    const tag = `${image.manifest.digest.replace(':', '-')}.sig`;
    await stand.push(`${stand.team}/deep`, [tag]);
    await stand.sync([
      `{ from: '${stand.host}/${stand.team}/deep', to: ${stand.team}/deep, tags: { include: ['1'] } }`,
    ]);
    expect(await stand.tagsAt(`${stand.team}/deep`)).toEqual(['1', tag]);
  });
});

describe('prune', () => {
  const item = (): string =>
    `{ from: '${stand.host}/${stand.team}/old', to: ${stand.team}/old, prune: true, tags: { include: ['1.*'] } }`;
  const atTarget = async (tags: string[]): Promise<void> => {
    const image = buildImage();
    for (const tag of tags) await pushImage(stand.target, { name: `${stand.team}/old`, reference: tag, image });
  };

  test('removes what is not selected, and plan only names it', async () => {
    await stand.push(`${stand.team}/old`, ['1.0']);
    await atTarget(['0.8', '0.9']);
    expect(rowOf(await stand.sync([item()], { mode: 'plan' }), `${stand.team}/old`)).toMatchObject({
      details: '2 tags to remove: 0.8, 0.9',
    });
    expect(await stand.tagsAt(`${stand.team}/old`)).toEqual(['0.8', '0.9']);
    expect(rowOf(await stand.sync([item()]), `${stand.team}/old`)).toMatchObject({ action: 'updated', written: 2 });
    expect(await stand.tagsAt(`${stand.team}/old`)).toEqual(['1.0']);
  });

  test('stops at the limit, and where the source has nothing left', async () => {
    await stand.push(`${stand.team}/old`, ['1.0']);
    await atTarget(['0.1', '0.2', '0.3']);
    const report = await stand.sync([item()], { more: 'limits: { deletions: 2 }\n' });
    expect(rowOf(report, `${stand.team}/old`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('limits.deletions is 2'),
    });
    const empty = await stand.sync([item().replace("'1.*'", "'9.*'")]);
    expect(rowOf(empty, `${stand.team}/old`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('no tag left'),
    });
    expect(await stand.tagsAt(`${stand.team}/old`)).toEqual(['0.1', '0.2', '0.3', '1.0']);
  });

  test('leaves a name alone that another item fills as well and that this run leaves out', async () => {
    await stand.push(`${stand.team}/old`, ['1.0']);
    await stand.push(`${stand.team}/older`, ['0.9']);
    const items = [item(), `{ from: '${stand.host}/${stand.team}/older', to: ${stand.team}/old }`];
    await stand.sync(items);
    await atTarget(['0.1']);
    await stand.sync(items, { only: [`${stand.host}/${stand.team}/old`] });
    expect(await stand.tagsAt(`${stand.team}/old`)).toEqual(['0.1', '0.9', '1.0']);
    await stand.sync(items);
    expect(await stand.tagsAt(`${stand.team}/old`)).toEqual(['0.9', '1.0']);
  });

  test('waits while a tag could not be mirrored', async () => {
    await stand.push(`${stand.team}/old`, ['1.0', '1.a', '1.A']);
    await stand.push(`${stand.team}/old`, ['1.A']);
    await atTarget(['0.1']);
    expect(rowOf(await stand.sync([item()]), `${stand.team}/old`)).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('not all of them'),
    });
    expect(await stand.tagsAt(`${stand.team}/old`)).toContain('0.1');
  });
});

describe('images that stacks name', () => {
  test('go to their own owner from the source, and to one owner from elsewhere', async () => {
    await stand.world.edp.pushImage(`${stand.team}/web`, '1.0');
    const { manifest } = await stand.push(`${stand.team}/redis`, ['7']);
    const stacks = [
      `${new URL(stand.world.edp.origin).host}/${stand.team}/web:1.0`,
      `${stand.host}/${stand.team}/redis:7`,
      `${stand.host}/${stand.team}/redis@${manifest.digest}`,
    ];
    const item = `{ fromStacks: { repository: ${stand.team}/stacks-instances, instances: [prod/edp] }, to: ${stand.team}-other }`;

    const report = await stand.sync([item], { stacks });

    expect(Object.keys(report.content.images).sort()).toEqual([
      `${stand.team}-other/${stand.team}/redis:7`,
      `${stand.team}-other/${stand.team}/redis:pinned-${manifest.digest.slice(7, 19)}`,
      `${stand.team}/web:1.0`,
    ]);
    expect(report.complete).toBe(true);
  });
});
