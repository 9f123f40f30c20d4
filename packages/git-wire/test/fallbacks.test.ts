import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import {
  checkWriteAccess,
  fetchObjects,
  listRefs,
  pushPack,
  readCapabilities,
  type Remote,
  ZERO_ID,
  encodePack,
} from '@edp/git-wire';
import { createHttp, type Http } from '@edp/http';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';

let server: GitServer;
let other: GitServer;
let http: Http;
const lines: string[] = [];
beforeAll(async () => {
  other = await startGitServer();
  server = await startGitServer({
    intercept: (request, response) => {
      const path = request.url ?? '';
      if (path.startsWith('/dumb.git/')) {
        response.writeHead(200, { 'content-type': 'text/plain' }).end(`${'1'.repeat(40)}\trefs/heads/main\n`);
        return true;
      }
      // A proxy that drops the header turns every answer into protocol v0.
      if (path.startsWith('/old.git/')) delete request.headers['git-protocol'];
      const moved = /^\/(renamed|away)\.git(\/.*)$/.exec(path);
      if (moved === null) return false;
      const target = moved[1] === 'renamed' ? `/present.git${moved[2]}` : `${other.origin}/present.git${moved[2]}`;
      response.writeHead(301, { location: target }).end();
      return true;
    },
  });
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await server.stop();
  await other.stop();
});

const remote = (url: string): Remote => ({ url, http, log: (line) => lines.push(line) });

describe('a server that can less', () => {
  test('takes several refs one by one where it has no atomic pushes, and says so', async () => {
    const { url, directory } = await server.create('plain');
    const commit = await seedBare(directory, { files: { a: '1' } });
    await git(directory, 'config', 'receive.advertiseAtomic', 'false');
    const updates = ['x', 'y'].map((name) => ({ ref: `refs/heads/${name}`, oldId: ZERO_ID, newId: commit }));
    const results = await pushPack(remote(url), { updates, pack: encodePack([]), atomic: true });
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(lines.join('\n')).toMatch(/cannot update refs atomically/);
  });

  test('that is atomic takes all refs or none', async () => {
    const { url, directory } = await server.create('atomic');
    const commit = await seedBare(directory, { files: { a: '1' } });
    const updates = [
      { ref: 'refs/heads/x', oldId: ZERO_ID, newId: commit },
      { ref: 'refs/heads/main', oldId: ZERO_ID, newId: commit },
    ];
    const results = await pushPack(remote(url), { updates, pack: encodePack([]), atomic: true });
    expect(results.map(({ ok }) => ok)).toEqual([false, false]);
    expect(await git(directory, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
  });

  test('of protocol v0 is refused, with the likely cause', async () => {
    const { url, directory } = await server.create('old');
    await seedBare(directory, { files: { a: '1' } });
    await expect(readCapabilities(remote(url))).rejects.toMatchObject({
      code: 'GIT_PROTOCOL',
      fix: expect.stringContaining('proxy'),
    });
  });

  test('that only serves files is refused', async () => {
    await expect(listRefs(remote(`${server.origin}/dumb.git`), { prefixes: [] })).rejects.toMatchObject({
      code: 'GIT_NOT_SMART',
      message: expect.stringContaining('plain files'),
    });
  });

  test('without filters or shallow fetches refuses what needs them', async () => {
    const { url, directory } = await server.create('bare-bones');
    const commit = await seedBare(directory, { files: { a: '1' } });
    await git(directory, 'config', 'uploadpack.allowFilter', 'false');
    await expect(fetchObjects(remote(url), { wants: [commit], filter: 'tree:0' })).rejects.toMatchObject({
      code: 'GIT_PROTOCOL',
      message: expect.stringContaining('partial clone filters'),
    });
  });

  test('is asked once for what it can do', async () => {
    const { url, directory } = await server.create('cached');
    await seedBare(directory, { files: { a: '1' } });
    const before = server.requests.length;
    for (let time = 0; time < 3; time += 1) await listRefs(remote(url), { prefixes: [] });
    expect(server.requests.slice(before).filter((line) => line.startsWith('GET'))).toHaveLength(1);
  });

  test('is asked again after it could not answer', async () => {
    const url = `${server.origin}/later.git`;
    await expect(checkWriteAccess(remote(url))).rejects.toMatchObject({ code: 'GIT_NOT_FOUND' });
    await server.create('later');
    await checkWriteAccess(remote(url));
  });
});

describe('a repository that was renamed', () => {
  test('is read and written at its new address, and the address is named', async () => {
    const { directory } = await server.create('present');
    const commit = await seedBare(directory, { files: { a: '1' } });
    const old = remote(`${server.origin}/renamed.git`);
    expect((await listRefs(old, { prefixes: ['refs/heads/'] })).refs.get('refs/heads/main')).toBe(commit);
    const updates = [{ ref: 'refs/heads/new', oldId: ZERO_ID, newId: commit }];
    expect(await pushPack(old, { updates, pack: encodePack([]) })).toEqual([{ ref: 'refs/heads/new', ok: true }]);
    expect(lines.join('\n')).toMatch(/renamed\.git has moved to .*\/present\.git; correct the address/);
  });

  test('is not followed to another host', async () => {
    await other.create('present');
    await expect(listRefs(remote(`${server.origin}/away.git`), { prefixes: [] })).rejects.toMatchObject({
      code: 'GIT_REDIRECT',
      message: expect.stringContaining(other.origin),
    });
    expect(other.requests).toEqual([]);
  });
});

describe('a push', () => {
  test('hands its options to the hooks of the server, and tells what they say', async () => {
    const { url, directory } = await server.create('hooked');
    const commit = await seedBare(directory, { files: { a: '1' } });
    const hook = '#!/bin/sh\necho "Branch is protected by rule $GIT_PUSH_OPTION_0" >&2\nexit 1\n';
    await writeFile(`${directory}/hooks/pre-receive`, hook, { mode: 0o755 });
    const updates = [{ ref: 'refs/heads/new', oldId: ZERO_ID, newId: commit }];
    const [result] = await pushPack(remote(url), { updates, pack: encodePack([]), pushOptions: ['main-only'] });
    expect(result).toMatchObject({
      ok: false,
      reason: 'pre-receive hook declined: Branch is protected by rule main-only',
    });
    await rm(`${directory}/hooks/pre-receive`);
    expect(await pushPack(remote(url), { updates, pack: encodePack([]) })).toMatchObject([{ ok: true }]);
  });

  test('says so where the server takes no options', async () => {
    const { url, directory } = await server.create('no-options');
    const commit = await seedBare(directory, { files: { a: '1' } });
    await git(directory, 'config', 'receive.advertisePushOptions', 'false');
    const updates = [{ ref: 'refs/heads/new', oldId: ZERO_ID, newId: commit }];
    expect(await pushPack(remote(url), { updates, pack: encodePack([]), pushOptions: ['x'] })).toMatchObject([
      { ok: true },
    ]);
    expect(lines.join('\n')).toMatch(/takes no push options/);
  });

  test('with a bearer token sends just that', async () => {
    const seen: (string | undefined)[] = [];
    const bearer = await startGitServer({
      intercept: (request) => {
        seen.push(request.headers.authorization);
        return false;
      },
    });
    const { url } = await bearer.create('bearer');
    await checkWriteAccess({ url, http, auth: { token: 'abc123' } });
    expect(seen).toEqual(['Bearer abc123']);
    await bearer.stop();
  });
});
