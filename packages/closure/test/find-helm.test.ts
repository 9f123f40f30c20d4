import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { goPlatform, installTool } from '@edp/tool';
import { createMessage, generateKey, readKeys, readPrivateKey, sign } from 'openpgp';
import { pack } from 'tar-stream';
import { ensurePart } from '../../../tools/parts.mjs';
import { type ReleaseMirror, startReleaseMirror } from '../../../test/world/release-mirror.ts';
import { findHelm } from '../src/charts/find-helm.ts';
import { HELM_KEYS } from '../src/charts/helm-keys.ts';
import { HELM_RELEASE } from '../src/charts/helm-release.ts';

let http: Http;
let mirror: ReleaseMirror;
let directory: string;
let key: string;
let program: Buffer;
const files = HELM_RELEASE.files('3.22.0', goPlatform()!);

beforeAll(async () => {
  program = readFileSync(await ensurePart('helm'));
  directory = mkdtempSync(join(tmpdir(), 'helm-'));
  const made = await generateKey({ userIDs: [{ name: 'release' }], format: 'armored' });
  key = made.publicKey;
  const tar = pack();
  tar.entry({ name: files.executable }, '#!/bin/sh\necho v3.22.0\n');
  tar.entry({ name: 'linux-amd64/README.md' }, 'text');
  tar.finalize();
  const parts: Buffer[] = [];
  for await (const part of tar) parts.push(part as Buffer);
  const archive = gzipSync(Buffer.concat(parts));
  const sums = `${createHash('sha256').update(archive).digest('hex')}  ${files.archive}\n`;
  const signature = await sign({
    message: await createMessage({ binary: Buffer.from(sums) }),
    signingKeys: await readPrivateKey({ armoredKey: made.privateKey }),
    detached: true,
    format: 'armored',
  });
  mirror = await startReleaseMirror();
  mirror.files
    .set(files.archive, archive)
    .set(files.sums, Buffer.from(sums))
    .set(files.signature, Buffer.from(signature as string));
  http = createHttp({ retries: 0 });
});
afterAll(async () => {
  await http.close();
  await mirror.stop();
  rmSync(directory, { recursive: true, force: true });
});
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(directory, 'place-'));
});

test('one on PATH counts where its version does; what only has the name is passed by', async () => {
  const other = join(place, 'other', 'helm');
  mkdirSync(dirname(other));
  writeFileSync(other, '#!/bin/sh\necho no\n', { mode: 0o755 });
  const real = join(place, 'real', 'helm');
  mkdirSync(dirname(real));
  writeFileSync(real, program);
  chmodSync(real, 0o755);
  const path = `relative::${dirname(other)}:${dirname(real)}`;
  const options = { http, log: silentLog, path, directory: place, mirror: mirror.origin };
  expect(await findHelm(options)).toBe(real);
  await expect(findHelm({ ...options, version: '3.99.0' })).rejects.toMatchObject({ code: 'TOOL_MISSING' });
});

test('one of a mirror is installed only by the signature of the release', async () => {
  const options = { version: '3.22.0', mirror: mirror.origin, http, log: silentLog, directory: place };
  const installed = await installTool(HELM_RELEASE, { ...options, key, cacheDirectory: join(place, 'cache') });
  expect(readFileSync(installed, 'utf8')).toContain('v3.22.0');
  await expect(installTool(HELM_RELEASE, options)).rejects.toMatchObject({ code: 'TOOL_UNVERIFIED' });
  // What another job has put into the cache is checked as well.
  copyFileSync(installed, join(place, 'cache/helm/3.22.0', files.archive));
  const again = await installTool(HELM_RELEASE, { ...options, key, cacheDirectory: join(place, 'cache') });
  expect(readFileSync(again, 'utf8')).toContain('v3.22.0');
});

test('the keys that are shipped are those that sign releases', async () => {
  const keys = await readKeys({ armoredKeys: HELM_KEYS });
  expect(keys.map((each) => each.getFingerprint().toUpperCase())).toEqual([
    '672C657BE06B4B30969C4A57461449C25E36B98E',
    'F1261BDE929012C8FF2E501D6EA5D7598529A53E',
    '4AB45F1CB0D292975C6371436E2A23D806B6E6DD',
    '208DD36ED5BB3745A16743A4C7C6FBB5B91C1155',
  ]);
});
