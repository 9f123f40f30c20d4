import { describe, expect, test } from '@jest/globals';
import { useImages } from './stand/use-images.ts';

const stand = useImages();
const ABSENT = 'http://127.0.0.1:1';

/** An item that brings an image with tags 1 and 2. */
async function app(rest = ''): Promise<string> {
  await stand.push(`${stand.team}/app`, ['1', '2']);
  return `{ from: ${stand.host}/${stand.team}/app, to: ${stand.team}/app${rest} }`;
}

/** Tags of an image of the source's own forge. */
async function own(name: string, tags: string[]): Promise<void> {
  for (const tag of tags) await stand.world.edp.pushImage(`${stand.team}/${name}`, tag);
}

describe('what mirror.yaml names and its source does not have is a row, and the mirror is not complete:', () => {
  test.each<[string, () => Promise<{ images?: string[]; more?: string }>, string]>([
    [
      'a repository',
      async () => {
        await stand.world.edp.createRepo(stand.team, 'app');
        return { more: `git: [{ owner: ${stand.team}, include: [App, typo] }]\n` };
      },
      'typo',
    ],
    [
      'an image of an owner',
      async () => {
        await own('app', ['1']);
        return { images: [`{ owner: ${stand.team}, include: [app, typo] }`] };
      },
      'typo',
    ],
    [
      'a tag of an image of an owner',
      async () => {
        await own('app', ['1']);
        return { images: [`{ owner: ${stand.team}, include: [app], tags: { include: ['1', '1.2+typo'] } }`] };
      },
      'app 1.2+typo',
    ],
    ['an image of which no tag is left', async () => ({ images: [await app(", tags: { semver: '>=3' }")] }), 'app'],
    [
      'a tag of an image of another registry',
      async () => ({ images: [await app(", tags: { include: ['1', typo] }")] }),
      'app typo',
    ],
    [
      'a package',
      async () => ({ more: `packages: [{ owner: ${stand.team}, include: [typo], versions: { include: ['1.0'] } }]\n` }),
      'typo',
    ],
    ['a chart', async () => ({ more: `charts: [{ owner: ${stand.team}, include: [typo] }]\n` }), 'typo'],
  ])('%s', async (_, make, name) => {
    await stand.world.edp.createRepo(stand.team, 'there');
    const { images = [await app()], more = '' } = await make();
    const { rows, complete } = await stand.sync(images, { more });
    expect(complete).toBe(false);
    expect(rows.filter(({ action }) => action === 'failed')).toEqual([
      expect.objectContaining({
        source: expect.stringMatching(new RegExp(`/${name.replace('+', '\\+')}$`)),
        details: expect.stringMatching(/ is named in mirror\.yaml, and the source (does not list it|has no )/),
      }),
    ]);
  });

  test('not what a glob looks for, nor a version that only some of several names have', async () => {
    await own('app', ['1', '2']);
    await own('other', ['2']);
    const images = [
      `{ owner: ${stand.team}, include: ['typo*', 'app'], tags: { include: ['3*', '1'] } }`,
      `{ owner: ${stand.team}, include: [app, other], tags: { include: ['1', '2'] }, to: ${stand.team}-second }`,
    ];
    expect(await stand.sync(images)).toMatchObject({ complete: true });
  });
});

describe('a source that cannot be listed is a row, and everything else arrives:', () => {
  test.each<[string, (item: string) => { images: string[]; more?: string }, RegExp]>([
    [
      'a registry',
      (item) => ({ images: [item, `{ from: 127.0.0.1:1/x/app, to: ${stand.team} }`] }),
      /127\.0\.0\.1:1\/v2\/x\/app\/tags\/list cannot be reached/,
    ],
    [
      'a chart repository',
      (item) => ({ images: [item], more: `charts: [{ from: '${ABSENT}/charts', to: ${stand.team} }]\n` }),
      /charts\/index\.yaml cannot be reached/,
    ],
  ])('%s', async (_, config, reason) => {
    const { images, more = '' } = config(await app());
    const { rows, complete } = await stand.sync(images, { more });
    expect(complete).toBe(false);
    expect(rows.filter(({ action }) => action === 'failed')).toMatchObject([
      { details: expect.stringMatching(reason) },
    ]);
    expect(await stand.tagsAt(`${stand.team}/app`)).toEqual(['1', '2']);
  });

  test('and nothing is pruned, since what it would have kept is not known', async () => {
    const [item, to] = [await app(', prune: true'), `${stand.team}/app`];
    await stand.sync([item.replace('prune: true', 'prune: false')]);
    await stand.hub.deleteManifest(`${stand.team}/app`, '2');
    await stand.sync([item, `{ from: 127.0.0.1:1/x/app, to: ${to} }`]);
    expect(await stand.tagsAt(to)).toEqual(['1', '2']);
    await stand.sync([item]);
    expect(await stand.tagsAt(to)).toEqual(['1']);
  });
});
