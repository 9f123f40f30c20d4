import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';

const directory = mkdtempSync(join(tmpdir(), 'edp-trust-'));
const [key, certificate] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')];
const environment = { ...process.env };
let server: Server;
let http: Http;
let url = '';

beforeAll(async () => {
  const subject = ['-subj', '/CN=forge.localhost', '-addext', 'subjectAltName=DNS:forge.localhost'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(certificate) };
  server = createServer(pair, (_, response) => response.end('trusted'));
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
  rmSync(directory, { recursive: true });
});

test('a certificate of GIT_SSL_CAINFO is trusted', async () => {
  process.env['GIT_SSL_CAINFO'] = certificate;
  http = createHttp({ retries: 0 });
  expect(await (await http.request({ url })).text()).toBe('trusted');
});

test('an unknown certificate is refused by name, GIT_SSL_NO_VERIFY or not', async () => {
  process.env['GIT_SSL_NO_VERIFY'] = 'true';
  http = createHttp({ retries: 0 });
  await expect(http.request({ url })).rejects.toThrow(/cannot be reached \(.*self.signed/i);
});
