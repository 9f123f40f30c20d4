import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { S3Server } from '../cloud/s3.ts';
import { type S3Proxy, startS3Proxy } from '../cloud/s3-proxy.ts';
import { type Setting, startSetting } from '../platform/setting.ts';
import { entry, expectSuccess, refsBelow } from './support.ts';

const LONG = 600_000;
const INPUTS = {
  tenant: 'non-prod',
  environment: 'try',
  'admin-email': 'a@b.example',
  'cluster-flavor': 'cce.s2.small',
};

let setting: Setting;
let proxy: S3Proxy;
beforeAll(async () => {
  // As Open Telekom Cloud's storage: a write on condition that there is no such object goes through where there is one.
  const through = async (s3: S3Server): Promise<string> => {
    proxy = await startS3Proxy(s3.origin, { onConditionalWrite: (path) => rmSync(s3.file(path), { force: true }) });
    return proxy.origin;
  };
  setting = await startSetting('tofu, state on S3', { directory: 'terraform-otc', through });
});
afterAll(async () => {
  await setting.stop();
  await proxy.stop();
});

test(
  'a storage that ignores conditional writes is told of before an apply, which the run lock alone keeps from others',
  async () => {
    const { platform, env } = setting;
    const { exitCode, log } = await platform.run('deploy', { inputs: INPUTS, env });
    expectSuccess({ exitCode, log });
    const told = log.indexOf(
      'ignores conditional writes (If-None-Match), so that use_lockfile locks nothing: the run lock keeps other runs away',
    );
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(log.search(/: creating/));
    expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({ status: 'deployed' });
    expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
  },
  LONG,
);
