import { describe, expect, test } from '@jest/globals';
import { buildImage, buildIndex, buildLayer, digest, pushImage } from '../../oci/test/stand/build-image.ts';
import { rowOf, useImages } from './stand/use-images.ts';

describe.each(['registry', 'registry-2'] as const)(
  'a target with %s that has lost content and does not know',
  (registry) => {
    const stand = useImages({ registry });

    const item = (name: string): string => `{ from: '${stand.host}/${stand.team}/${name}', to: ${stand.team}/${name} }`;

    /** @throws unless the target has every byte of these blobs */
    async function readAll(name: string, blobs: Buffer[]): Promise<void> {
      for (const blob of blobs) {
        const { parts } = await stand.target.streamBlob(`${stand.team}/${name}`, digest(blob), {
          sizeBytes: blob.length,
        });
        for await (const _ of parts);
      }
    }

    test.each([
      ['a layer', 1],
      ['a config', 0],
    ])(
      '%s: tags alone do not show it, a check of the content names it, and the next run with one brings it',
      async (_, which) => {
        const image = await stand.push(
          `${stand.team}/lost`,
          ['1'],
          buildImage({ layers: [buildLayer('z'.repeat(10_000)), buildLayer()] }),
        );
        const lost = image.blobs[which]!;
        await stand.sync([item('lost')]);
        stand.world.observability.loseBlob(digest(lost));
        // It goes on saying that it is there.
        expect(await stand.target.hasBlob(`${stand.team}/lost`, digest(lost))).toBe(true);

        expect(await stand.sync([item('lost')])).toMatchObject({ changed: false });
        const planned = await stand.sync([item('lost')], { mode: 'plan', verify: 'content' });
        expect(rowOf(planned, `${stand.team}/lost:1`)).toMatchObject({
          action: 'updated',
          written: 1,
          details: expect.stringContaining(digest(lost)),
        });
        const repaired = await stand.sync([item('lost')], { verify: 'content' });
        expect(rowOf(repaired, `${stand.team}/lost:1`)).toMatchObject({
          action: 'updated',
          written: 1,
          bytes: lost.length,
          details: expect.stringContaining('repaired'),
        });

        await readAll('lost', image.blobs);
        expect(await stand.sync([item('lost')], { verify: 'content' })).toMatchObject({
          changed: false,
          complete: true,
        });
      },
    );

    test('a layer of two images: it is sent once, and both have it', async () => {
      const base = buildLayer('y'.repeat(20_000));
      const names = ['one', 'two'];
      const images = [];
      for (const name of names)
        images.push(await stand.push(`${stand.team}/${name}`, ['1'], buildImage({ layers: [base, buildLayer()] })));
      await stand.sync(names.map(item));
      stand.world.observability.loseBlob(digest(base));

      const report = await stand.sync(names.map(item), { verify: 'content' });

      expect(report).toMatchObject({ complete: true, transfer: { sentBytes: base.length } });
      for (const [at, name] of names.entries()) await readAll(name, images[at]!.blobs);
      expect(await stand.sync(names.map(item), { verify: 'content' })).toMatchObject({ changed: false });
    });

    test('the manifest of a platform: it is there again under the same index, or the row says what has to happen before', async () => {
      const images = ['amd64', 'arm64'].map((architecture) => ({ architecture, ...buildImage({ architecture }) }));
      const index = buildIndex(images);
      for (const image of images) await pushImage(stand.hub, { name: `${stand.team}/multi`, image });
      await stand.hub.putManifest(`${stand.team}/multi`, '1', index);
      await stand.sync([item('multi')]);
      const { manifest } = images[1]!;
      stand.world.observability.loseBlob(manifest.digest);

      expect(await stand.sync([item('multi')])).toMatchObject({ changed: false });
      const row = rowOf(await stand.sync([item('multi')], { verify: 'content' }), `${stand.team}/multi:1`);

      if (registry === 'registry-2') {
        // Version 2 takes what its cache knows without storing it.
        expect(row).toMatchObject({
          action: 'failed',
          details: expect.stringMatching(/missing after the copy.*restart it/),
        });
        return;
      }
      expect(row).toMatchObject({ action: 'updated' });
      expect((await stand.target.getManifest(`${stand.team}/multi`, manifest.digest)).bytes).toEqual(manifest.bytes);
      expect((await stand.target.getManifest(`${stand.team}/multi`, '1')).bytes).toEqual(index.bytes);
      expect(await stand.sync([item('multi')], { verify: 'content' })).toMatchObject({ changed: false });
    });
  },
);
