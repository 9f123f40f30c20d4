import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { encodePack, fetchObjects, type GitObject, listRefs, pushObjects, type Remote, ZERO_ID } from '@edp/git-wire';
import { createHttp, type Http } from '@edp/http';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { type GitServer, startGitServer } from '../../../test/world/git-server.ts';

type Answer = (response: ServerResponse) => void;

let server: GitServer;
let http: Http;
let url: string;
let directory: string;
let commit: string;
/** What the server answers instead of git, by the end of the request's path; how often it was asked. */
let faults: Map<string, Answer>;
let asked: number;
let lines: string[];

beforeAll(async () => {
  server = await startGitServer({
    intercept: (request, response) => {
      const fault = [...faults].find(([end]) => request.url?.includes(end));
      if (fault === undefined) return false;
      asked += 1;
      request.resume();
      request.on('end', () => fault[1](response));
      return true;
    },
  });
  ({ url, directory } = await server.create('faults'));
  commit = await seedBare(directory, { files: { 'a.txt': 'a' } });
});
afterAll(async () => server.stop());

beforeEach(() => {
  faults = new Map();
  asked = 0;
  lines = [];
  http = createHttp({ onRetry: (line) => lines.push(line) });
});
afterEach(async () => http.close());

const remote = (): Remote => ({ url, http, tokenInput: 'stacks-token', log: (line) => lines.push(line) });
const fetch = async (): Promise<unknown> => fetchObjects(remote(), { wants: [commit], depth: 1 });
const push = async (): Promise<unknown> =>
  pushObjects(remote(), { updates: [{ ref: 'refs/heads/new', oldId: ZERO_ID, newId: commit }], objects: [] });

const status =
  (code: number, headers: Record<string, string> = { 'retry-after': '0' }): Answer =>
  (response) =>
    response.writeHead(code, headers).end('<html>why not</html>');

describe('a status has a code of its own and a bounded number of tries', () => {
  const cases: [number, string, number][] = [
    [401, 'GIT_AUTH', 1],
    [403, 'GIT_FORBIDDEN', 1],
    [404, 'GIT_NOT_FOUND', 1],
    [413, 'GIT_TOO_LARGE', 1],
    [429, 'GIT_RATE_LIMITED', 4],
    [500, 'GIT_SERVER_ERROR', 1],
    [503, 'GIT_UNAVAILABLE', 4],
  ];

  test.each(cases)('%i when refs are asked for: %s', async (code, expected, tries) => {
    faults.set('/info/refs', status(code));
    await expect(listRefs(remote(), { prefixes: [] })).rejects.toMatchObject({
      code: expected,
      fix: expect.stringMatching(/./),
    });
    expect(asked).toBe(tries);
  });

  test.each(cases)('%i to a fetch: %s', async (code, expected, tries) => {
    faults.set('/git-upload-pack', status(code));
    await expect(fetch()).rejects.toMatchObject({ code: expected });
    expect(asked).toBe(tries);
  });

  test.each(cases)('%i to a push: %s, and no ref moves', async (code, expected, tries) => {
    faults.set('/git-receive-pack', status(code));
    await expect(push()).rejects.toMatchObject({ code: expected });
    expect(asked).toBe(tries);
    expect(await git(directory, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main\n');
  });

  test('429 with Retry-After is waited for, as long as the server says', async () => {
    let left = 2;
    const started = performance.now();
    faults.set('/info/refs', (response) => {
      left -= 1;
      if (left === 0) faults.clear();
      status(429, { 'retry-after': '1' })(response);
    });
    expect((await listRefs(remote(), { prefixes: ['refs/'] })).refs.get('refs/heads/main')).toBe(commit);
    expect(performance.now() - started).toBeGreaterThan(1900);
    expect(lines[0]).toMatch(/answered 429; trying again in 1.0 s \(try 2 of 4\)/);
  });
});

describe('an answer that is not git', () => {
  const type = { 'content-type': 'application/x-git-upload-pack-result' };
  const band = (pack: Buffer): Buffer => {
    const packet = (data: Buffer): Buffer =>
      Buffer.concat([Buffer.from((data.length + 4).toString(16).padStart(4, '0')), data]);
    return Buffer.concat([
      packet(Buffer.from('packfile\n')),
      packet(Buffer.concat([Buffer.from([1]), pack])),
      Buffer.from('0000'),
    ]);
  };
  const blob: GitObject = { type: 'blob', body: Buffer.from('something else') };
  const pack = encodePack([blob]);
  const wrongSum = Buffer.from(pack);
  wrongSum[wrongSum.length - 1] = wrongSum.at(-1)! ^ 1;

  test.each<[string, Answer, string, number]>([
    [
      'a login page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'GIT_NOT_SMART',
      1,
    ],
    [
      'HTML under the type of git',
      (response) => response.writeHead(200, type).end('<html>login</html>'),
      'GIT_PROTOCOL',
      1,
    ],
    ['nothing at all', (response) => response.writeHead(200, type).end(), 'GIT_TRUNCATED', 3],
    [
      'a pack that is cut',
      (response) => response.writeHead(200, type).end(band(pack).subarray(0, 40)),
      'GIT_TRUNCATED',
      3,
    ],
    [
      'a pack that ends too soon',
      (response) => response.writeHead(200, type).end(band(pack.subarray(0, 30))),
      'GIT_TRUNCATED',
      3,
    ],
    [
      'a pack with a wrong checksum',
      (response) => response.writeHead(200, type).end(band(wrongSum)),
      'GIT_CHECKSUM',
      3,
    ],
    [
      'no pack',
      (response) => response.writeHead(200, type).end(band(Buffer.from('not a pack, at all'))),
      'GIT_PACK',
      3,
    ],
    ['another object than was asked for', (response) => response.writeHead(200, type).end(band(pack)), 'GIT_OBJECT', 1],
    [
      'an error of the server',
      (response) => response.writeHead(200, type).end('000dERR no way0000'.replace('000d', '000e')),
      'GIT_REJECTED',
      1,
    ],
  ])('%s', async (_, answer, expected, tries) => {
    faults.set('/git-upload-pack', answer);
    const error = await fetch().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: expected, fix: expect.stringMatching(/./) });
    expect(asked).toBe(tries);
    expect(lines).toHaveLength(tries - 1);
  });

  test('to a push is no verdict, and no reason to push again before looking at the refs', async () => {
    const type = { 'content-type': 'application/x-git-receive-pack-result' };
    faults.set('.git/git-receive-pack', (response) => response.writeHead(200, type).end('0000'));
    await expect(push()).rejects.toMatchObject({ code: 'GIT_TRUNCATED' });
    expect(asked).toBe(1);
  });
});
