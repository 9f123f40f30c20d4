import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type S3Server, startS3 } from '../../../test/cloud/s3.ts';
import { runInit } from '../src/index.ts';
import { rescueState } from '../src/state/rescue-state.ts';
import { signS3 } from '../src/state/sign-s3.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const LONG = 600_000;
const MAIN = 'terraform {\n  backend "s3" {}\n}\n';
const OUTPUTS = { left: { value: 'over', type: 'string' } };
const STATE = { version: 4, terraform_version: '1.10.0', serial: 3, lineage: 'a', outputs: OUTPUTS, resources: [] };
const LEFT = ['Failed to save state', 'Error releasing the state lock'].map((summary) => ({
  ...{ severity: 'error' as const, summary, detail: '', address: '' },
}));

const makeModule = useModules();
const home = process.env['HOME'];
let kept: string;
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3();
  kept = await mkdtemp(join(tmpdir(), 'edp-home-'));
  process.env['HOME'] = kept;
});
afterAll(async () => {
  if (home === undefined) delete process.env['HOME'];
  else process.env['HOME'] = home;
  await s3.stop();
  await rm(kept, { recursive: true });
});

/** As Terraform puts a lock there: the server asks no file for a condition that it has not written itself. */
async function put(key: string, body: string): Promise<void> {
  const url = `${s3.origin}/state/${key}`;
  const { AWS_ACCESS_KEY_ID: accessKey = '', AWS_SECRET_ACCESS_KEY: secretKey = '' } = s3.env;
  const credentials = { accessKey, secretKey, sessionToken: '' };
  const headers = signS3({ method: 'PUT', url, headers: {} }, { credentials, region: 'us-east-1' });
  const { status } = await fetch(url, { method: 'PUT', headers });
  expect(status).toBe(200);
  s3.write(key, body);
}

describe.each(PRODUCTS)('a state that %s could not save, where it could not release its lock either', (product) => {
  const rescue = async (name: string, lock: object): Promise<{ state: string; lock: string | undefined }> => {
    const key = `${product}/${name}`;
    const backend = s3.backend(key);
    const run = await makeModule({ 'main.tf': MAIN, 'backend.hcl': backend }, { product, env: s3.env });
    await runInit(run, { backendFile: 'backend.hcl', lockfile: 'update' });
    const since = new Date(Date.now() - 60_000);
    const whole = { ID: `lock-${name}`, Info: '', Version: '1.10.0', Path: `state/${key}`, ...lock };
    await put(`${key}.tflock`, JSON.stringify(whole));
    await writeFile(join(run.directory, 'errored.tfstate'), JSON.stringify(STATE));
    const { state } = await rescueState(run, { since, report: { diagnostics: LEFT } });
    return { state, lock: s3.read(`${key}.tflock`) };
  };
  const ours = (): object => ({
    ...{
      Who: `root@${hostname()}`,
      Operation: 'OperationTypeApply',
      Created: new Date(Date.now() - 30_000).toISOString(),
    },
  });

  test(
    'is pushed past a lock of its own',
    async () => {
      expect(await rescue('ours', ours())).toEqual({ state: 'saved', lock: undefined });
      expect(s3.read(`${product}/ours`)).toContain('"over"');
    },
    LONG,
  );

  // Each says it in the same words, as the test above shows.
  if (product === 'terraform')
    test(
      'is kept where somebody else has taken the lock since, which stays as it is',
      async () => {
        const cases: Record<string, object> = {
          'another-host': { ...ours(), Who: 'alice@laptop' },
          'another-command': { ...ours(), Operation: 'OperationTypePlan' },
          earlier: { ...ours(), Created: new Date(Date.now() - 3_600_000).toISOString() },
          later: { ...ours(), Created: new Date(Date.now() + 3_600_000).toISOString() },
        };
        const found = await Promise.all(Object.entries(cases).map(async ([name, lock]) => rescue(name, lock)));
        for (const { state, lock } of found) {
          expect(state).toBe('kept');
          expect(lock).toMatch(/"ID":"lock-/);
        }
        expect(s3.keys().filter((key) => key.startsWith(`${product}/`) && !/ours$|\.tflock$/.test(key))).toEqual([]);
        const states = (await readdir(join(kept, '.edp-rescued-state'))).filter((name) => name.endsWith('.tfstate'));
        expect(states.length).toBeGreaterThanOrEqual(found.length);
      },
      LONG,
    );
});
