import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { createHttp, type Http } from '@edp/http';
import { type S3Server, startS3 } from '../../../test/cloud/s3.ts';
import { type S3Proxy, startS3Proxy } from '../../../test/cloud/s3-proxy.ts';
import { probeStateLock, runInit } from '../src/index.ts';
import type { TerraformRun } from '../src/run/terraform-run.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
const MAIN = 'terraform {\n  backend "s3" {}\n}\n';

let s3: S3Server;
let http: Http;
const proxies: S3Proxy[] = [];
beforeAll(async () => {
  s3 = await startS3();
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await Promise.all(proxies.map(async (proxy) => proxy.stop()));
  await s3.stop();
});

async function prepare(
  product: (typeof PRODUCTS)[number],
  { ignoring }: { ignoring: boolean },
): Promise<{ run: TerraformRun; proxy: S3Proxy }> {
  const proxy = await startS3Proxy(
    s3.origin,
    ignoring ? { onConditionalWrite: (path) => rmSync(s3.file(path), { force: true }) } : {},
  );
  proxies.push(proxy);
  const files = { 'main.tf': MAIN, 'backend.hcl': s3.backend('a/state', { origin: proxy.origin }) };
  const run = await makeModule(files, { product, env: s3.env });
  await runInit(run, { backendFile: 'backend.hcl', lockfile: 'update' });
  proxy.seen.length = 0;
  return { run, proxy };
}

describe.each(PRODUCTS)('probeStateLock, for %s', (product) => {
  test.each([
    { ignoring: false, found: 'honoured' },
    { ignoring: true, found: 'ignored' },
  ])('finds conditions $found by two writes, and removes what it wrote', async ({ ignoring, found }) => {
    const { run, proxy } = await prepare(product, { ignoring });
    expect(await probeStateLock(run, { http, env: s3.env })).toBe(found);
    expect(proxy.seen.map((line) => line.split(' ')[0])).toEqual(['PUT', 'PUT', 'DELETE']);
    expect(s3.keys().filter((key) => key.includes('probe'))).toEqual([]);
  });

  test('knows nothing of a storage that refuses, cannot be asked or is none', async () => {
    const { run, proxy } = await prepare(product, { ignoring: false });
    expect(await probeStateLock(run, { http, env: {} })).toBe('unknown');
    proxy.refuse(/PUT/);
    expect(await probeStateLock(run, { http, env: s3.env })).toBe('unknown');
    await proxy.stop();
    expect(await probeStateLock(run, { http, env: s3.env })).toBe('unknown');
    const local = await makeModule({ 'main.tf': '' }, { product });
    await runInit(local);
    expect(await probeStateLock(local, { http, env: s3.env })).toBe('unknown');
  });
});
