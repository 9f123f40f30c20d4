import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, silentLog } from '@edp/kit';
import { runInit } from '../src/index.ts';
import { initFix, isTransient, providerPlatform } from '../src/run/run-init.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const MAIN = `
terraform {
  required_providers {
    absent = { source = "example/absent" }
  }
}
`;
const makeModule = useModules();
const notices: string[] = [];
const log: Log = { ...silentLog, notice: (line) => void notices.push(line) };

/** A provider mirror that is away, as long as it is told to be. */
let mirror: Server;
let root: string;
let env: Record<string, string>;
let answers: number[] = [];
let requests = 0;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'edp-mirror-'));
  const [key, cert] = [join(root, 'key'), join(root, 'cert')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  mirror = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) => {
    requests += 1;
    response.writeHead(answers.shift() ?? 404, { 'content-type': 'application/json' });
    response.end('{"versions":{}}');
  });
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
  const config = join(root, 'cli.tfrc');
  const url = `https://localhost:${(mirror.address() as AddressInfo).port}/`;
  writeFileSync(config, `provider_installation {\n  network_mirror { url = "${url}" }\n}\n`);
  // The tools try once more by themselves; what is counted here are our own tries.
  env = { TF_CLI_CONFIG_FILE: config, SSL_CERT_FILE: cert, TF_REGISTRY_CLIENT_TIMEOUT: '5' };
});
afterAll(async () => {
  mirror.closeAllConnections();
  await new Promise((resolve) => mirror.close(resolve));
  rmSync(root, { recursive: true });
});

async function init(product: (typeof PRODUCTS)[number], statuses: number[]): Promise<unknown> {
  [answers, requests, notices.length] = [[...statuses], 0, 0];
  const run = await makeModule({ 'main.tf': MAIN }, { product, env, log });
  return runInit(run, { lockfile: 'update', pausesMs: [10, 20] }).catch((error: unknown) => error);
}

describe.each(PRODUCTS)('init by %s', (product) => {
  test('tries three times where the mirror is away, says so, and names it in the end', async () => {
    const error = await init(
      product,
      Array.from({ length: 50 }, () => 503),
    );
    expect(error).toMatchObject({ code: 'INIT_FAILED', fix: expect.stringMatching(/^Dispatch again once the server/) });
    expect(notices).toEqual([
      expect.stringMatching(/trying again in 0\.01 s/),
      expect.stringMatching(/trying again in 0\.02 s/),
    ]);
  });

  test('does not try again where the provider does not exist', async () => {
    const error = await init(product, []);
    expect(error).toMatchObject({
      code: 'INIT_FAILED',
      fix: expect.stringMatching(/^Correct the backend settings or the provider/),
    });
    expect(notices).toEqual([]);
    expect(requests).toBeLessThan(5);
  });
});

describe('isTransient', () => {
  const of = (summary: string, detail: string, severity: 'error' | 'warning' = 'error'): boolean =>
    isTransient({ severity, summary, detail, address: '' });

  test.each([
    [
      'Failed to query available provider packages',
      'could not connect to registry.terraform.io: net/http: TLS handshake timeout',
    ],
    [
      'Failed to install provider',
      'Error while installing x/y v1: unsuccessful request to https://h/z.zip: 502 Bad Gateway',
    ],
    ['Invalid provider registry host', 'the provider registry answered 429 Too Many Requests'],
    ['Failed to download module', 'could not download module: read tcp 10.0.0.1:443: connection reset by peer'],
  ])('%s, %s: passes by itself', (summary, detail) => {
    expect(of(summary, detail)).toBe(true);
    expect(of(summary, detail, 'warning')).toBe(false);
  });

  test.each([
    [
      'Failed to query available provider packages',
      'provider registry registry.terraform.io does not have a provider named x/y',
    ],
    ['Error acquiring the state lock', 'operation error S3: PutObject, 503 Service Unavailable'],
    ['Failed to get existing workspaces', 'operation error S3: ListObjectsV2, connection refused'],
    ['Unsupported argument', 'An argument named "timeout" is not expected here.'],
  ])('%s, %s: does not', (summary, detail) => {
    expect(of(summary, detail)).toBe(false);
  });
});

describe('the fix of an init that failed', () => {
  const fix = (detail: string): string =>
    initFix([{ severity: 'error', summary: 'Failed to query available provider packages', detail, address: '' }], {
      tool: { path: '/bin/terraform', product: 'terraform', version: '1.11.4' },
    });

  test.each([
    [
      'Could not retrieve the list of available versions for provider a/b: could not connect to registry.example.org: failed to request discovery document: Get "https://registry.example.org/.well-known/terraform.json": dial tcp: lookup registry.example.org on 127.0.0.11:53: no such host',
      /^The runner does not find registry\.example\.org: .*HTTPS_PROXY.*TF_CLI_CONFIG_FILE/,
    ],
    [
      "fatal: unable to access 'https://git.example.org/x.git/': Could not resolve host: git.example.org",
      /does not find git\.example\.org/,
    ],
    ['git@git.example.org: Permission denied (publickey).', /module-credentials, or for ssh SSH_AUTH_SOCK/],
    ['Provider dependency changes detected', /providers lock -platform=[a-z]+_[a-z0-9]+" in the root module/],
    ['bucket is required', /^Correct the backend settings/],
  ])('%s', (detail, expected) => {
    expect(fix(detail)).toMatch(expected);
  });

  test.each([
    [{ platform: 'linux', arch: 'x64' }, 'linux_amd64'],
    [{ platform: 'linux', arch: 'arm64' }, 'linux_arm64'],
    [{ platform: 'darwin', arch: 'arm64' }, 'darwin_arm64'],
    [{ platform: 'win32', arch: 'ia32' }, 'windows_386'],
  ] as const)('names a platform as providers do: %j is %s', (machine, name) => {
    expect(providerPlatform(machine)).toBe(name);
  });
});
