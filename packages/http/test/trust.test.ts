import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { makeCertificate } from './certificate.ts';

const certificate = makeCertificate();
const environment = { ...process.env };
let server: Server;
let http: Http;
let url = '';

beforeAll(async () => {
  server = createServer(certificate, (_, response) => response.end('trusted'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://forge.localhost:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  await http.close();
  process.env = { ...environment };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  certificate.remove();
});

test('a certificate of GIT_SSL_CAINFO is trusted', async () => {
  process.env['GIT_SSL_CAINFO'] = certificate.file;
  http = createHttp({ retries: 0 });
  expect(await (await http.request({ url })).text()).toBe('trusted');
});

test('an unknown certificate is refused by name, GIT_SSL_NO_VERIFY or not', async () => {
  process.env['GIT_SSL_NO_VERIFY'] = 'true';
  http = createHttp({ retries: 0 });
  await expect(http.request({ url })).rejects.toThrow(/cannot be reached \(.*self.signed/i);
});
