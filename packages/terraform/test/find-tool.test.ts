import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { zipSync } from 'fflate';
import { createMessage, generateKey, readPrivateKey, sign } from 'openpgp';
import { findTool, type FindToolOptions } from '../src/index.ts';
import { releaseFiles } from '../src/release-files.ts';

const VERSION = '9.8.7';
const SCRIPT = `#!/bin/sh\necho '{"terraform_version":"${VERSION}"}'\n`;
const files = releaseFiles('terraform', { version: VERSION })!;

let http: Http;
let server: Server;
let mirror: string;
let directory: string;
let key: string;
/** What the mirror serves, by path. */
let release: Map<string, Uint8Array>;
let requests: string[];

async function signed(sums: string, privateKey: string): Promise<Uint8Array> {
  const signature = await sign({
    message: await createMessage({ binary: Buffer.from(sums) }),
    signingKeys: await readPrivateKey({ armoredKey: privateKey }),
    detached: true,
    format: 'binary',
  });
  return signature as Uint8Array;
}

async function makeRelease(privateKey: string): Promise<Map<string, Uint8Array>> {
  const archive = zipSync({ terraform: Buffer.from(SCRIPT), 'LICENSE.txt': Buffer.from('text') });
  const name = files.archive.split('/').at(-1)!;
  const sums = `${createHash('sha256').update(archive).digest('hex')}  ${name}\n`;
  return new Map([
    [files.archive, archive],
    [files.sums, Buffer.from(sums)],
    [files.signature, await signed(sums, privateKey)],
  ]);
}

let privateKey: string;
beforeAll(async () => {
  const made = await generateKey({ userIDs: [{ name: 'release' }], format: 'armored' });
  [privateKey, key] = [made.privateKey, made.publicKey];
  server = createServer((request, response) => {
    requests.push(request.url!);
    const content = release.get(request.url!.slice(1));
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'edp-tool-'));
  release = await makeRelease(privateKey);
  requests = [];
});
afterEach(async () => rm(directory, { recursive: true }));

const find = async (options: Partial<FindToolOptions> = {}) =>
  findTool({
    version: VERSION,
    product: 'terraform',
    mirror,
    http,
    log: silentLog,
    path: '',
    directory,
    key,
    cacheDirectory: join(directory, 'cache'),
    ...options,
  });

async function install(version: string): Promise<string> {
  const bin = join(directory, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'terraform'), SCRIPT.replace(VERSION, version));
  await chmod(join(bin, 'terraform'), 0o755);
  return bin;
}

describe('a tool that is installed', () => {
  test.each([
    ['', '1.11.4'],
    ['>=1.10', '1.11.4'],
    ['v1.11.4', '1.11.4'],
    ['1.12.0-rc1', '1.12.0-rc1'],
  ])('is used when it satisfies "%s"', async (version, installed) => {
    const path = await install(installed);
    expect(await find({ version, path })).toEqual({
      path: join(path, 'terraform'),
      product: 'terraform',
      version: installed,
    });
    expect(requests).toEqual([]);
  });

  test('is refused when it is too old for a range', async () => {
    const path = await install('1.5.7');
    await expect(find({ version: '', path })).rejects.toMatchObject({
      code: 'TOOL_VERSION',
      message: expect.stringContaining('1.5.7'),
    });
  });

  test('is not looked for in a relative directory of PATH', async () => {
    await expect(find({ version: '', path: '.::bin' })).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });
});

describe('a tool that is not installed', () => {
  test('is downloaded from the mirror, verified, and comes from the cache next time', async () => {
    const tool = await find();
    expect(await readFile(tool.path, 'utf8')).toBe(SCRIPT);
    expect(requests).toHaveLength(3);
    await find();
    expect(requests).toHaveLength(3);
  });

  test('is refused with a changed archive', async () => {
    release.set(files.archive, zipSync({ terraform: Buffer.from('#!/bin/sh\nevil\n') }));
    await expect(find()).rejects.toMatchObject({
      code: 'TOOL_UNVERIFIED',
      message: expect.stringContaining('checksum'),
    });
  });

  test('is refused with checksums that somebody else signed', async () => {
    const other = await generateKey({ userIDs: [{ name: 'other' }], format: 'armored' });
    release = await makeRelease(other.privateKey);
    await expect(find()).rejects.toMatchObject({
      code: 'TOOL_UNVERIFIED',
      message: expect.stringContaining('signature'),
    });
  });

  test('is refused when the cache was changed', async () => {
    await find();
    const cached = join(directory, 'cache/terraform', VERSION, files.archive.split('/').at(-1)!);
    await writeFile(cached, zipSync({ terraform: Buffer.from('evil') }));
    await expect(find()).rejects.toMatchObject({ code: 'TOOL_UNVERIFIED' });
  });

  test.each([['latest'], ['1.11.4; rm -rf /'], ['../../evil']])(
    'is not looked for as version "%s"',
    async (version) => {
      await expect(find({ version })).rejects.toMatchObject({ code: 'TOOL_VERSION' });
      expect(requests).toEqual([]);
    },
  );
});
