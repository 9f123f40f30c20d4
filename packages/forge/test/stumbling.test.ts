import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { callApi, type ForgeAddress } from '../src/call-api.ts';
import { createHttp, type Http } from '@edp/http';

let server: Server;
let http: Http;
let asked: string[];
let address: ForgeAddress;
beforeEach(async () => {
  asked = [];
  // As a forge right after a push, whose database does not know yet what its disk has.
  server = createServer((request, response) => {
    asked.push(request.method ?? '');
    request.resume();
    response.writeHead(asked.length === 1 ? 500 : 200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  http = createHttp();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  address = { origin, http, token: 't', tokenInput: 'target-token' };
});
afterEach(async () => {
  await http.close();
  server.close();
});

test('a question that a forge stumbles over is asked again', async () => {
  const call = {
    path: ['repos', 'o', 'r', 'branches', 'main'],
    scope: 'read:repository',
    subject: 'branch main of o/r',
  };
  expect((await callApi(address, call)).status).toBe(200);
  expect(asked).toEqual(['GET', 'GET']);
});

test.each(['POST', 'PATCH', 'DELETE'] as const)('a %s that ended in 500 is not sent again', async (method) => {
  const call = { method, path: ['repos', 'o', 'r'], scope: 'write:repository', subject: 'o/r' };
  await expect(callApi(address, call)).rejects.toMatchObject({
    code: 'FORGE_UNREACHABLE',
    message: expect.stringContaining('answers 500 to o/r'),
  });
  expect(asked).toEqual([method]);
});
