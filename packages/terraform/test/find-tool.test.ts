import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { zipSync } from 'fflate';
import { createMessage, generateKey, readKey, readPrivateKey, sign } from 'openpgp';
import { type ReleaseMirror, startReleaseMirror } from '../../../test/world/release-mirror.ts';
import { buildProgram, VERSION_PROGRAM } from './go-program.ts';
import { findTool, type FindToolOptions } from '../src/index.ts';
import { isAlive } from '../src/run/process-session.ts';
import { toolVersion } from '../src/tool/path-tool.ts';
import { HASHICORP_KEY } from '../src/tool/hashicorp-key.ts';
import { OPENTOFU_KEY } from '../src/tool/opentofu-key.ts';
import { goPlatform } from '@edp/tool';
import { RELEASES } from '../src/tool/products.ts';

const VERSION = '9.8.7';
const SCRIPT = `#!/bin/sh\necho '{"terraform_version":"${VERSION}"}'\n`;
const files = RELEASES.terraform.files(VERSION, goPlatform()!);

let http: Http;
let mirror: ReleaseMirror;
let directory: string;
let key: string;

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
let program: string;
let programs: string;
beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'edp-program-'));
  program = await buildProgram(VERSION_PROGRAM, { directory: programs, name: 'versioned' });
  const made = await generateKey({ userIDs: [{ name: 'release' }], format: 'armored' });
  [privateKey, key] = [made.privateKey, made.publicKey];
  mirror = await startReleaseMirror();
  http = createHttp();
});
afterAll(async () => {
  await rm(programs, { recursive: true, force: true });
  await http.close();
  await mirror.stop();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'edp-tool-'));
  mirror.files = await makeRelease(privateKey);
  mirror.asked = [];
});
afterEach(async () => rm(directory, { recursive: true }));

const find = async (options: Partial<FindToolOptions> = {}) =>
  findTool({
    version: VERSION,
    product: 'terraform',
    mirror: mirror.origin,
    http,
    log: silentLog,
    path: '',
    directory,
    key,
    cacheDirectory: join(directory, 'cache'),
    ...options,
  });

/** Installs a program, no script, that tells a version. */
async function install(version: string): Promise<string> {
  const bin = join(directory, 'bin');
  await mkdir(bin);
  await copyFile(program, join(bin, 'terraform'));
  await writeFile(join(bin, 'terraform.version'), version);
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
    expect(mirror.asked).toEqual([]);
  });

  test('is passed over when it is too old, in favour of a verified download', async () => {
    const path = await install('1.5.7');
    expect(await find({ version: '>=9.8.7 <10', path })).toMatchObject({ version: VERSION });
    expect(mirror.asked).toHaveLength(3);
  });

  test('is passed over, and ended with all that it has started, where it does not answer in time', async () => {
    const hanging = join(directory, 'a "quoted" place');
    await mkdir(hanging);
    const file = join(hanging, 'terraform');
    await writeFile(file, `#!/bin/sh\nsleep 600 &\necho $! > "$0.child"\necho $$ > "$0.self"\nwait\n`);
    await chmod(file, 0o755);
    expect(await toolVersion(file, { timeoutMs: 1000 })).toBeUndefined();
    for (const name of ['child', 'self']) {
      const pid = Number(await readFile(`${file}.${name}`, 'utf8'));
      expect(isAlive({ pid, startTime: '' })).toBe(false);
    }
  });

  test('is not looked for in a relative directory of PATH', async () => {
    await expect(find({ version: '', path: '.::bin' })).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });

  test.each([['#!/bin/sh'], ['#!/usr/bin/env node'], ['exec terraform-bin "$@"']])(
    'is refused by name where it is a script that begins with %s',
    async (first) => {
      const path = await install('1.11.4');
      await writeFile(join(path, 'terraform'), `${first}\n${SCRIPT}`);
      await expect(find({ version: '', path })).rejects.toMatchObject({
        code: 'TOOL_WRAPPED',
        message: expect.stringContaining(`${join(path, 'terraform')} is a script`),
        fix: expect.stringContaining('terraform_wrapper: false'),
      });
    },
  );
});

describe('a tool that is not installed', () => {
  test('is downloaded from the mirror, verified, and comes from the cache next time', async () => {
    const tool = await find();
    expect(await readFile(tool.path, 'utf8')).toBe(SCRIPT);
    expect(mirror.asked).toHaveLength(3);
    await find();
    expect(mirror.asked).toHaveLength(3);
  });

  test('is refused with a changed archive', async () => {
    mirror.files.set(files.archive, zipSync({ terraform: Buffer.from('#!/bin/sh\nevil\n') }));
    await expect(find()).rejects.toMatchObject({
      code: 'TOOL_UNVERIFIED',
      message: expect.stringContaining('checksum'),
    });
  });

  test('is refused with checksums that somebody else signed', async () => {
    const other = await generateKey({ userIDs: [{ name: 'other' }], format: 'armored' });
    mirror.files = await makeRelease(other.privateKey);
    await expect(find()).rejects.toMatchObject({
      code: 'TOOL_UNVERIFIED',
      message: expect.stringContaining('signature'),
    });
  });

  test.each(['archive', 'sums', 'signature'] as const)(
    'is downloaded anew when the %s in the cache was changed',
    async (part) => {
      await find();
      const cached = join(directory, 'cache/terraform', VERSION, files[part].split('/').at(-1)!);
      const good = await readFile(cached);
      const evil = part === 'archive' ? zipSync({ terraform: Buffer.from('evil') }) : Buffer.from('evil');
      await writeFile(cached, evil);
      expect(await readFile((await find()).path, 'utf8')).toBe(SCRIPT);
      expect(mirror.asked).toHaveLength(6);
      expect(await readFile(cached)).toEqual(good);
      // With nothing to download there is nothing to run.
      await writeFile(cached, evil);
      mirror.files.clear();
      await expect(find()).rejects.toMatchObject({ code: 'TOOL_MISSING' });
    },
  );

  test('is chosen from the cache for a range, the newest that fits, without a question to anybody', async () => {
    await find();
    mirror.asked = [];
    expect(await find({ version: '>=9' })).toMatchObject({ version: VERSION });
    expect(mirror.asked).toEqual([]);
  });

  test.each([
    ['', 'terraform/1.11.4/'],
    ['~1.11.0', 'terraform/1.11.4/'],
    ['>=1.12 <2', 'terraform/1.12.0/'],
    ['v1.10.5', 'terraform/1.10.5/'],
  ])('is looked for at a version that the range "%s" alone decides', async (version, path) => {
    await expect(find({ version })).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringContaining(`${mirror.origin} has no terraform`),
    });
    expect(mirror.asked[0]).toContain(path);
  });

  test('is refused with a clear word where nothing can be reached', async () => {
    const offline = createHttp({ retries: 0 });
    try {
      await expect(find({ http: offline, mirror: 'http://127.0.0.1:1' })).rejects.toMatchObject({
        code: 'TOOL_MISSING',
        message: expect.stringMatching(/terraform 9\.8\.7 is neither on PATH nor in the tool cache/),
        fix: expect.stringMatching(/image.*mirror/),
      });
    } finally {
      await offline.close();
    }
  });

  test.each([['ftp://mirror'], ['mirror'], ['http://user:secret@127.0.0.1/'], ['http://127.0.0.1/?a=b']])(
    'is not looked for on the mirror "%s"',
    async (wrong) => {
      const failed = find({ mirror: wrong });
      await expect(failed).rejects.toMatchObject({ code: 'MIRROR_INVALID' });
      await expect(failed).rejects.not.toThrow(/secret/);
    },
  );

  test.each([['latest'], ['1.11.4; rm -rf /'], ['../../evil']])(
    'is not looked for as version "%s"',
    async (version) => {
      await expect(find({ version })).rejects.toMatchObject({ code: 'TOOL_VERSION' });
      expect(mirror.asked).toEqual([]);
    },
  );
});

test('the keys that are shipped are the ones that both products publish', async () => {
  const fingerprint = async (armoredKey: string) => (await readKey({ armoredKey })).getFingerprint().toUpperCase();
  // https://www.hashicorp.com/trust/security, https://opentofu.org/docs/intro/install/standalone/
  expect(await fingerprint(HASHICORP_KEY)).toBe('C874011F0AB405110D02105534365D9472D7468F');
  expect(await fingerprint(OPENTOFU_KEY)).toBe('E3E6E43D84CB852EADB0051D0C0AF313E5FD9F80');
});

test('OpenTofu has its own names for the same files', () => {
  expect(RELEASES.opentofu.files('1.12.6', goPlatform({ platform: 'linux', arch: 'arm64' })!)).toEqual({
    archive: 'v1.12.6/tofu_1.12.6_linux_arm64.zip',
    sums: 'v1.12.6/tofu_1.12.6_SHA256SUMS',
    signature: 'v1.12.6/tofu_1.12.6_SHA256SUMS.gpgsig',
    executable: 'tofu',
  });
  expect(goPlatform({ platform: 'win32' })).toBeUndefined();
});
