import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { goPlatform, installTool, type ToolRelease } from '@edp/tool';
import { pack } from 'tar-stream';
import { ensurePart } from '../../../tools/parts.mjs';
import { type ReleaseMirror, startReleaseMirror } from '../../../test/world/release-mirror.ts';
import { findKustomize } from '../src/kustomize/find-kustomize.ts';
import { KUSTOMIZE_RELEASE } from '../src/kustomize/kustomize-release.ts';

const VERSION = KUSTOMIZE_RELEASE.tried;
const files = KUSTOMIZE_RELEASE.files(VERSION, goPlatform()!);
const archiveName = basename(files.archive);

let http: Http;
let mirror: ReleaseMirror;
let directory: string;
let place: string;
/** The release as it is, but for the checksum of this platform's archive: the real one cannot be served here. */
let ours: ToolRelease;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kustomize-'));
  const tar = pack();
  tar.entry({ name: files.executable }, `#!/bin/sh\necho v${VERSION}\n`);
  tar.finalize();
  const parts: Buffer[] = [];
  for await (const part of tar) parts.push(part as Buffer);
  const archive = gzipSync(Buffer.concat(parts));
  const sum = createHash('sha256').update(archive).digest('hex');
  ours = { ...KUSTOMIZE_RELEASE, pinned: { ...KUSTOMIZE_RELEASE.pinned, [archiveName]: sum } };
  mirror = await startReleaseMirror();
  mirror.files.set(files.archive, archive);
  http = createHttp({ retries: 0 });
});
afterAll(async () => {
  await http.close();
  await mirror.stop();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  mirror.asked = [];
  place = mkdtempSync(join(directory, 'place-'));
});

const options = (more: object = {}) => ({
  version: VERSION,
  mirror: mirror.origin,
  http,
  log: silentLog,
  directory: place,
  ...more,
});

test('one of a mirror is installed by the checksum that is known here; the one beside it is not asked for', async () => {
  const installed = await installTool(ours, options());
  expect(readFileSync(installed, 'utf8')).toContain(`v${VERSION}`);
  expect(mirror.asked).toEqual([files.archive]);
});

test('another archive under its name is refused, and nothing of it is unpacked or kept', async () => {
  const cacheDirectory = join(place, 'cache');
  await expect(installTool(KUSTOMIZE_RELEASE, options({ cacheDirectory }))).rejects.toMatchObject({
    code: 'TOOL_UNVERIFIED',
    message: expect.stringContaining(KUSTOMIZE_RELEASE.pinned![archiveName]!),
    fix: expect.stringMatching(/mirror: .*unchanged files of the release/),
  });
  expect(existsSync(cacheDirectory)).toBe(false);
  expect(readdirSync(place)).toEqual([]);
});

test('what another job has put into the cache is checked as well', async () => {
  const cacheDirectory = join(place, 'cache');
  const installed = await installTool(ours, options({ cacheDirectory }));
  await installTool(ours, options({ cacheDirectory }));
  expect(mirror.asked).toEqual([files.archive]);
  copyFileSync(installed, join(cacheDirectory, 'kustomize', VERSION, archiveName));
  const again = await installTool(ours, options({ cacheDirectory }));
  expect(readFileSync(again, 'utf8')).toContain(`v${VERSION}`);
  expect(mirror.asked).toEqual([files.archive, files.archive]);
});

test('a version whose checksum nobody knows is refused before it is asked for; one that is not there is named', async () => {
  await expect(installTool(ours, options({ version: '5.9.9' }))).rejects.toMatchObject({
    code: 'TOOL_UNVERIFIED',
    message: expect.stringMatching(/nobody signs kustomize.*5\.9\.9/),
    fix: expect.stringContaining(`set version to ${VERSION}`),
  });
  expect(mirror.asked).toEqual([]);
  await expect(installTool(ours, options({ version: '5.7.1' }))).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  expect(mirror.asked).toEqual([KUSTOMIZE_RELEASE.files('5.7.1', goPlatform()!).archive]);
});

test('one on PATH counts where its version does; what only has the name is passed by', async () => {
  const real = await ensurePart('kustomize');
  const other = join(place, 'other', 'kustomize');
  mkdirSync(dirname(other));
  writeFileSync(other, '#!/bin/sh\necho no\n', { mode: 0o755 });
  const path = `relative::${dirname(other)}:${dirname(real)}`;
  expect(await findKustomize({ ...options(), version: '', path })).toBe(real);
  expect(mirror.asked).toEqual([]);
});

test('every platform that is built for has its checksum for the version that is tried', () => {
  const pinned = Object.keys(KUSTOMIZE_RELEASE.pinned!).filter((name) => name.includes(`_v${VERSION}_`));
  expect(pinned.sort()).toEqual(
    ['darwin_amd64', 'darwin_arm64', 'linux_amd64', 'linux_arm64'].map(
      (each) => `kustomize_v${VERSION}_${each}.tar.gz`,
    ),
  );
});
