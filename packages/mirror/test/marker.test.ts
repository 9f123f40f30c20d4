import { expect, test } from '@jest/globals';
import { checkMarker, formatRecord, type Marker, openEndpoint, parseMarker } from '@edp/mirror';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();

test('a marker tells which repositories are as the last complete sync left them', async () => {
  for (const name of ['app', 'other', 'late']) {
    await mirror.world.edp.createRepo(mirror.team, name);
    await mirror.seed(name, 'one');
  }
  await mirror.world.observability.createRepo(mirror.team, 'app');
  const { content, complete } = await mirror.sync({ item: '    keep: [own]\n' });
  expect(complete).toBe(true);
  const written: Marker = {
    version: 1,
    source: mirror.world.edp.origin,
    at: '2026-11-25T02:17:31.000Z',
    run: 'x',
    content,
  };
  const marker = parseMarker(formatRecord(written));
  expect(marker).toEqual(written);
  const target = openEndpoint(mirror.world.observability.origin, {
    http: mirror.http,
    username: 'oauth2',
    token: mirror.world.observability.readToken,
    tokenInput: 'token',
    log: () => {},
  });
  const check = async (): Promise<string[]> =>
    checkMarker(marker!, {
      target,
      repositories: ['app', 'other', 'late', 'never'].map((name) => `${mirror.team}/${name}`),
    });
  const never = `${mirror.team}/never`;
  expect(await check()).toEqual([never]);
  // A branch of the target's own counts for nothing; anything else does, and so does a repository that is gone.
  await mirror.world.observability.seed(mirror.team, 'app', { files: { x: 'x' }, branch: 'own' });
  expect(await check()).toEqual([never]);
  await mirror.world.observability.seed(mirror.team, 'other', { files: { x: 'x' } });
  await mirror.world.observability.deleteRepo(mirror.team, 'late');
  expect(await check()).toEqual([`${mirror.team}/other`, `${mirror.team}/late`, never]);
});

test.each(['', 'null', '{}', '{"version": 2}', '[1'])('a text that is no marker is none: %s', (text) => {
  expect(parseMarker(text)).toBeUndefined();
});
