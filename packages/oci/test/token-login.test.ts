import { describe, expect, test } from '@jest/globals';
import { copyImage, createCopyRun } from '../src/index.ts';
import { buildImage, buildLayer, pushImage } from './stand/build-image.ts';
import { AUTH, tokenServer } from './stand/token-server.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);
const LOGIN = { auth: AUTH, tokenInput: 'target-token' };

describe('Bearer', () => {
  test.each([
    [
      'push',
      /lets it not push here: the organisation or user that owns the image gives its user no right/,
      /may write packages/,
    ],
    ['pull', /lets it not pull here/, /may read packages/],
  ] as const)(
    'that is granted and not enough for a %s blames rights before the token',
    async (action, message, fix) => {
      const { intercept } = tokenServer({ uses: 0 });
      const { client: registry } = await stand.behind(0, intercept, LOGIN);
      const asked =
        action === 'pull'
          ? registry.tags('rights')
          : pushImage(registry, { name: 'rights', reference: '1', image: buildImage() });
      await expect(asked).rejects.toMatchObject({
        code: 'OCI_AUTH',
        message: expect.stringMatching(message),
        fix: expect.stringMatching(fix),
      });
    },
  );

  test('asks for one token a scope', async () => {
    const { intercept, asked } = tokenServer();
    const { client: registry } = await stand.behind(0, intercept, LOGIN);

    await pushImage(registry, {
      name: 'bearer',
      reference: '1',
      image: buildImage({ layers: [buildLayer(), buildLayer()] }),
    });
    await registry.tags('bearer');
    await registry.headManifest('bearer', '1');

    expect(asked).toEqual(['repository:bearer:pull,push', 'repository:bearer:pull']);
  });

  test.each(['https://forge.invalid', 'https://forge.invalid/git'])(
    'asks a token service of the registry itself at the configured address, also where it names %s',
    async (named) => {
      const { intercept, asked } = tokenServer({ path: '/v2/token', named });
      const { client: registry } = await stand.behind(0, intercept, { ...LOGIN, ownTokenPath: '/v2/token' });
      await pushImage(registry, { name: 'own', reference: '1', image: buildImage() });
      expect(await registry.tags('own')).toEqual(['1']);
      expect(asked.length).toBeGreaterThan(0);
      const { client: stranger } = await stand.behind(0, intercept, LOGIN);
      await expect(stranger.tags('own')).rejects.toMatchObject({ code: 'OCI_AUTH' });
    },
  );

  test('asks for one token, however many requests need it at the same time', async () => {
    const { intercept, asked } = tokenServer();
    const { client: registry } = await stand.behind(0, intercept, LOGIN);

    await Promise.all([1, 2, 3, 4, 5].map(async () => registry.headManifest('bearer', '1')));

    expect(asked).toEqual(['repository:bearer:pull']);
  });

  test('gets a new token when the registry does not take the old one any more', async () => {
    const { intercept, asked } = tokenServer({ uses: 2 });
    const { client: registry } = await stand.behind(0, intercept, LOGIN);

    for (let times = 0; times < 5; times += 1) await registry.headManifest('bearer', '1');

    expect(asked).toHaveLength(3);
  });

  test('gets a new token when the old one has ended', async () => {
    const { intercept, asked } = tokenServer({ expiresIn: 0.01 });
    const { proxy, client: registry } = await stand.behind(0, intercept, LOGIN);
    await registry.headManifest('bearer', '1');
    await new Promise((resolve) => setTimeout(resolve, 20));

    await registry.headManifest('bearer', '1');

    expect(asked).toHaveLength(2);
    // Without trying the old one.
    expect(proxy.requests.filter((each) => each.includes('/manifests/'))).toHaveLength(3);
  });

  test('is had for an identity token, which goes nowhere else', async () => {
    const { intercept, asked } = tokenServer({ identity: 'identity-1' });
    const login = { auth: { username: '<token>', token: 'identity-1' } };
    const { proxy, client: registry } = await stand.behind(0, intercept, login);

    await pushImage(registry, { name: 'identity', reference: '1', image: buildImage() });

    expect(await registry.tags('identity')).toEqual(['1']);
    expect(asked).toEqual(['repository:identity:pull,push', 'repository:identity:pull']);
    expect(proxy.requests.filter((each) => each.includes('identity-1'))).toEqual([]);
  });

  test('is refused for an identity token that has ended, with the input that holds it', async () => {
    const { intercept } = tokenServer({ identity: 'another' });
    const login = { auth: { username: '<token>', token: 'identity-1' }, tokenInput: 'source-token' };
    const { client: registry } = await stand.behind(0, intercept, login);

    await expect(registry.tags('identity')).rejects.toMatchObject({
      code: 'OCI_AUTH',
      message: expect.not.stringContaining('identity-1'),
      fix: expect.stringContaining('source-token'),
    });
  });

  test('covers the image that a blob is mounted from', async () => {
    const { intercept, asked } = tokenServer();
    const { client: registry } = await stand.behind(0, intercept, LOGIN);
    const image = buildImage();
    await pushImage(registry, { name: 'mount/a', reference: '1', image });

    const mounted = await registry.mountBlob(
      'mount/b',
      JSON.parse(image.manifest.bytes.toString()).config.digest,
      'mount/a',
    );

    expect(mounted).toBe(true);
    expect(asked).toContain('repository:mount/b:pull,push repository:mount/a:pull');
  });

  test('gives up after one new token', async () => {
    const { intercept } = tokenServer({ uses: 0 });
    const { proxy, client } = await stand.behind(0, intercept, LOGIN);

    await expect(client.getManifest('bearer', '1')).rejects.toMatchObject({ code: 'OCI_AUTH' });

    expect(proxy.requests.filter((each) => each.includes('/manifests/'))).toHaveLength(2);
  });

  test('is asked for once a scope and image by a copy of many images, however many tags and blobs they have', async () => {
    const [source, target] = [tokenServer(), tokenServer()];
    const { client: seed } = await stand.behind(0, tokenServer().intercept, LOGIN);
    const names = ['many/a', 'many/b', 'many/c'];
    const shared = buildLayer();
    for (const name of names)
      for (const reference of ['1', '2'])
        await pushImage(seed, { name, reference, image: buildImage({ layers: [shared, buildLayer()] }) });
    const { client: from } = await stand.behind(0, source.intercept, LOGIN);
    const { client: to } = await stand.behind(0, target.intercept, LOGIN);
    const run = createCopyRun();

    await Promise.all(
      names.flatMap((name) =>
        ['1', '2'].map(async (reference) =>
          copyImage({
            source: { registry: from, name },
            target: { registry: to, name: `copy/${name}` },
            reference,
            run,
          }),
        ),
      ),
    );

    expect(source.asked.toSorted()).toEqual(names.map((name) => `repository:${name}:pull`));
    const scopesOf = (name: string): string[] => target.asked.filter((scope) => scope.includes(`copy/${name}:pull`));
    // To read, to write, and to mount from another image what is shared.
    for (const name of names) expect(scopesOf(name).length).toBeGreaterThanOrEqual(2);
    expect(new Set(target.asked).size).toBe(target.asked.length);
    // At most one each to read and to write, and one to mount from each of the other images.
    expect(target.asked.length).toBeLessThanOrEqual(names.length * (2 + names.length - 1));
    // Whatever starts before there is a token is refused, but nothing a second time.
    for (const { refused } of [source, target]) expect(new Set(refused).size).toBe(refused.length);
    // Where the first look at each tag has brought the token, all that is read after it is let in.
    expect(source.refused.length).toBeLessThanOrEqual(names.length * 2);
  });

  test('serves a whole copy, even when the login ends in the middle of an upload', async () => {
    const [source, target] = [tokenServer({ expiresIn: 0.01 }), tokenServer()];
    const { client: from } = await stand.behind(0, source.intercept, LOGIN);
    let ends = 1;
    const { client: to } = await stand.behind(
      0,
      (request, response, origin) => {
        if (request.method === 'PUT' && ends > 0) {
          ends -= 1;
          delete request.headers.authorization;
        }
        return target.intercept(request, response, origin);
      },
      LOGIN,
    );
    const image = buildImage({ layers: [buildLayer(), buildLayer(), buildLayer()] });
    await pushImage(from, { name: 'whole', reference: '1', image });

    const copy = await copyImage({
      source: { registry: from, name: 'whole' },
      target: { registry: to, name: 'whole/copy' },
      reference: '1',
    });

    expect(copy).toMatchObject({ digest: image.manifest.digest, blobs: 4 });
  });
});
