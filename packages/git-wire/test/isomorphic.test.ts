import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { encodePack, formatCommit, formatTree, type GitObject, objectId, pushObjects, ZERO_ID } from '@edp/git-wire';
import { createHttp, type Http } from '@edp/http';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';
import { witnessPack, witnessRef } from '../../../test/world/isomorphic-witness.ts';

let server: GitServer;
let http: Http;
beforeAll(async () => {
  server = await startGitServer();
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await server.stop();
});

const blob = (text: string): GitObject => ({ type: 'blob', body: Buffer.from(text) });
const [plain, script, large] = [blob('hello\n'), blob('#!/bin/sh\n'), blob('line\n'.repeat(50_000))];
const inner: GitObject = {
  type: 'tree',
  body: formatTree([
    { mode: '100755', name: 'run.sh', id: objectId(script) },
    { mode: '100644', name: 'ä ü', id: objectId(plain) },
  ]),
};
const root: GitObject = {
  type: 'tree',
  body: formatTree([
    { mode: '100644', name: 'a.b', id: objectId(large) },
    { mode: '40000', name: 'a', id: objectId(inner) },
    { mode: '40000', name: 'again', id: objectId(inner) },
  ]),
};
const author = { name: 'Ünal', email: 'u@example.org', at: new Date(1_700_000_000_000) };
const commit: GitObject = {
  type: 'commit',
  body: formatCommit({ tree: objectId(root), parents: [], author, committer: author, message: 'First\n\nMore.' }),
};
const objects = [plain, script, large, inner, root, commit, plain, inner];

test('isomorphic-git reads commits, trees and files that were pushed', async () => {
  const { url, directory } = await server.create('witness');
  const updates = [{ ref: 'refs/heads/main', oldId: ZERO_ID, newId: objectId(commit) }];
  expect(await pushObjects({ url, http }, { updates, objects })).toMatchObject([{ ok: true }]);
  const { commit: read, files } = await witnessRef(directory, 'refs/heads/main');
  expect(read).toMatchObject({
    tree: objectId(root),
    parent: [],
    author: { name: 'Ünal', email: 'u@example.org', timestamp: 1_700_000_000 },
    message: expect.stringMatching(/^First\n\nMore\.\n?$/),
  });
  const below = { 'run.sh': { mode: '100755', content: '#!/bin/sh\n' }, 'ä ü': { mode: '100644', content: 'hello\n' } };
  expect(files).toEqual({
    'a.b': { mode: '100644', content: large.body.toString() },
    ...Object.fromEntries(
      ['a', 'again'].flatMap((name) => Object.entries(below).map(([path, file]) => [`${name}/${path}`, file])),
    ),
  });
});

test('isomorphic-git indexes a pack and finds the ids that were computed', async () => {
  expect(await witnessPack(encodePack(objects))).toEqual([...new Set(objects.map(objectId))].sort());
});
