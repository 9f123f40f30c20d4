import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import type { S3Server } from '../cloud/s3.ts';
import { type S3Proxy, startS3Proxy } from '../cloud/s3-proxy.ts';
import { OWNER, type Platform } from '../platform/platform.ts';
import { type Setting, startSetting } from '../platform/setting.ts';
import { git } from '../world/bare-repository.ts';
import { entry, expectSuccess, refsBelow } from '../e2e/support.ts';

const LONG = 600_000;
const TRY = { tenant: 'non-prod', environment: 'try' };
const INPUTS = { ...TRY, 'admin-email': 'ops@try.example', 'cluster-flavor': 'cce.s2.small', nodes: '1' };
const STATE = 'non-prod/try.tfstate';

let setting: Setting;
let platform: Platform;
let proxy: S3Proxy;
beforeAll(async () => {
  const through = async (s3: S3Server): Promise<string> => {
    proxy = await startS3Proxy(s3.origin);
    return proxy.origin;
  };
  setting = await startSetting('tofu, state on S3', { directory: 'terraform-otc', through });
  ({ platform } = setting);
});
afterAll(async () => {
  await setting.stop();
  await proxy.stop();
});

test(
  'a state that the storage does not take goes into the run lock, encrypted, and nobody deploys before it is back',
  async () => {
    const identity = await generateIdentity();
    const variables = { EDP_RECIPIENTS: await identityToRecipient(identity) };
    const { cloud, env } = setting;
    proxy.refuse(new RegExp(`^PUT .*${STATE}$`));
    const failed = await platform.run('deploy', { inputs: INPUTS, env, variables });
    expect(failed.exitCode).not.toBe(0);
    expect(failed.log).toMatch(/its state could not be saved and is kept in/);
    // The step has said so: no post hook says it again, only what becomes of the lock.
    expect(failed.log.match(/its state could not be saved/g)).toHaveLength(1);
    expect(failed.log).toMatch(/Warning: The run lock refs\/locks\/\S+ stays\. Afterwards: give unlock [0-9a-f]{12}/);
    expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({
      status: 'failed',
      attempt: { found: expect.stringMatching(/its state could not be saved/) },
    });
    expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual(['non-prod/try']);

    proxy.refuse(undefined);
    const created = cloud.objects().length;
    const refused = await platform.run('deploy', { inputs: INPUTS, env, variables });
    expect(refused.exitCode).not.toBe(0);
    expect(refused.log).toMatch(
      /is locked by the deploy of operator.*its state could not be saved.*errored\.tfstate\.age in this lock/,
    );
    expect(cloud.objects()).toHaveLength(created);

    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const repository = platform.edp.directory(OWNER, 'infra-deploy');
    const sealed = await git(repository, 'show', 'refs/locks/non-prod/try:errored.tfstate.age');
    const state = await decrypter.decrypt(armor.decode(sealed), 'text');
    expect(cloud.objects().every(({ id }) => state.includes(id))).toBe(true);
    setting.writeState('non-prod', 'try', state);

    const unlock = /give unlock ([0-9a-f]{12})/.exec(refused.log)![1]!;
    const { exitCode, log } = await platform.run('deploy', {
      inputs: INPUTS,
      env,
      variables: { ...variables, EDP_UNLOCK: unlock },
    });
    expectSuccess({ exitCode, log });
    expect(log).toMatch(/Found then: terraform apply did \d+ of \d+ steps; its state could not be saved/);
    expect(cloud.objects()).toHaveLength(created);
    expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    for (const text of [failed.log, refused.log]) expect(text).not.toMatch(/"version": ?4,/);
  },
  LONG,
);
