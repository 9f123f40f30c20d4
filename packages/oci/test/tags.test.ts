import { describe, expect, test } from '@jest/globals';
import { buildImage, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);

describe('tags', () => {
  test('come from every page', async () => {
    const image = buildImage();
    const tags = ['a', 'b', 'c', 'd', 'e'];
    await pushImage(stand.client(0), { name: 'tagged', reference: 'a', image });
    for (const tag of tags) await stand.client(0).putManifest('tagged', tag, image.manifest);
    // The registry gets a small page size, and says so in its links.
    const { client, proxy } = await stand.behind(
      0,
      (request) => void (request.url = request.url?.replace('n=1000', 'n=2') ?? ''),
    );

    expect(await client.tags('tagged')).toEqual(tags);

    expect(proxy.requests).toHaveLength(3);
  });

  test('that break off are asked for again', async () => {
    await pushImage(stand.client(0), { name: 'broken', reference: 'a', image: buildImage() });
    let breaks = 1;
    const { client, proxy } = await stand.behind(0, (_, response) => {
      if ((breaks -= 1) < 0) return false;
      response.writeHead(200, { 'content-length': 100 }).write('{"tags":["b"', () => response.destroy());
      return true;
    });

    expect(await client.tags('broken')).toEqual(['a']);

    expect(proxy.requests).toHaveLength(2);
  });

  test('of an image that does not exist are none', async () => {
    expect(await stand.client(0).tags('does/not/exist')).toEqual([]);
  });

  test.each([
    ['at another host', '<http://127.0.0.2:1/v2/x/tags/list?n=1>; rel="next"'],
    ['without end', '</v2/x/tags/list?n=1000>; rel="next"'],
  ])('that go on %s are refused', async (_, link) => {
    const { client } = await stand.behind(0, (_request, response) => {
      response.writeHead(200, { link });
      response.end('{"name":"x","tags":["a"]}');
      return true;
    });

    await expect(client.tags('x')).rejects.toMatchObject({
      code: 'OCI_PROTOCOL',
    });
  });

  test.each(['<html>', '{"tags":["../x"]}', '{"tags":{}}', '[', 'null'])(
    'in the answer %s are refused',
    async (body) => {
      const { client } = await stand.behind(0, (_request, response) => Boolean(response.end(body)));

      await expect(client.tags('x')).rejects.toMatchObject({
        code: 'OCI_PROTOCOL',
      });
    },
  );
});
