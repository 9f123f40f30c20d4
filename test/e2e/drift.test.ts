import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acquireLock, lockRef, releaseLock, type RunLock } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import type { Cloud } from '../cloud/cloud.ts';
import { OWNER, type Platform } from '../platform/platform.ts';
import { type Setting, startSetting } from '../platform/setting.ts';
import { git } from '../world/bare-repository.ts';
import { expectSuccess } from './support.ts';

const LONG = 600_000;

let setting: Setting;
let platform: Platform;
let cloud: Cloud;
let http: Http;
beforeAll(async () => {
  http = createHttp();
  setting = await startSetting('tofu, state on S3', { directory: 'terraform-otc' });
  ({ platform, cloud } = setting);
  const pod = `apiVersion: v1\nkind: Pod\nmetadata: { name: one }\nspec: { containers: [{ name: one, image: '${imageOf('predicted')}' }] }\n`;
  await platform.edp.seed(OWNER, 'stacks', { files: { 'template/stacks/one/pod.yaml': pod } });
  for (const environment of ['lab', 'try']) {
    const inputs = { tenant: 'non-prod', environment, 'admin-email': 'a@b.example', 'cluster-flavor': 'cce.s2.small' };
    expectSuccess(await platform.run('deploy', { inputs, env: setting.env }));
  }
}, LONG);
afterAll(async () => {
  await http.close();
  await setting.stop();
});

const remote = () => ({
  url: `${platform.edp.origin}/${OWNER}/infra-deploy`,
  http,
  auth: { username: 'x', token: platform.edp.token },
  log: () => {},
});

/** Somebody works on `try`. */
async function holdLock(): Promise<RunLock> {
  const runUrl = `${platform.edp.origin}/${OWNER}/infra-deploy/actions/runs/7`;
  const holder = { runUrl, attempt: '1', actor: 'bob', operation: 'deploy' };
  return acquireLock(remote(), { ref: lockRef('non-prod', 'try'), subject: 'non-prod/try', ...holder, log: silentLog });
}

const issues = () => platform.edp.repository(OWNER, 'infra-deploy').issues;
const look = async () => platform.run('drift', { inputs: {}, env: setting.env });
const objectsOf = (name: string) =>
  cloud.objects().filter(({ attributes }) => [attributes['name'], attributes['bucket']].includes(name));
function edit(name: string, change: object): void {
  // What only belongs to it (the policy of a bucket) is called the same.
  const edited = objectsOf(name).filter(({ attributes }) => Object.keys(change).every((key) => key in attributes));
  expect(edited).toHaveLength(1);
  for (const { file, attributes } of edited) writeFileSync(file, JSON.stringify({ ...attributes, ...change }));
}

const imageOf = (name: string) => `${new URL(platform.edp.origin).host}/devfw-cicd/${name}:1`;
/** Writes the images that an instance runs into its entry, as the step that waits for it does. */
async function observe(images: string[]): Promise<void> {
  const file = 'instances/non-prod/lab.yaml';
  const entry = (
    await git('.', '--git-dir', platform.edp.directory(OWNER, 'infra-deploy'), 'show', `main:${file}`)
  ).replaceAll(/^(?:observed|images):.*\n(?:[ -].*\n)*/gm, '');
  const seen = `observed: { tree: ${'a'.repeat(40)}, synced: true, healthy: true, at: 2026-11-01T12:10:00.000Z }\n`;
  await platform.edp.seed(OWNER, 'infra-deploy', {
    files: { [file]: `${entry}${seen}images: ${JSON.stringify(images)}\n` },
  });
}

/** The cloud as Terraform left it: file → content. */
const asLeft = new Map<string, string>();

// One look after the other: each stands on what the one before left.
describe('the drift workflow', () => {
  test(
    'opens one issue for the instance that was changed by hand, and none for the other',
    async () => {
      await observe([imageOf('predicted'), imageOf('started')]);
      const before = await platform.edp.refs(OWNER, 'infra-deploy');
      for (const name of ['non-prod-lab-storage', 'non-prod-lab-cache', 'non-prod-lab']) {
        for (const { file } of objectsOf(name)) asLeft.set(file, readFileSync(file, 'utf8'));
      }
      edit('non-prod-lab-storage', { storage_class: 'COLD' });
      const database = objectsOf('non-prod-lab').find(({ type }) => type.endsWith('rds_instance_v3'))!;
      const [engine] = database.attributes['db'] as [object];
      writeFileSync(
        database.file,
        JSON.stringify({ ...database.attributes, db: [{ ...engine, password: 'set-by-hand-7Qx' }] }),
      );
      rmSync(objectsOf('non-prod-lab-cache')[0]!.file);
      const calls = cloud.journal().length;
      const looked = await look();
      expectSuccess(looked);
      expect(looked.log).toMatch(/No drift: the infrastructure of try\./);
      expect(issues()).toMatchObject([{ title: expect.stringMatching(/^Drift: lab\./), state: 'open' }]);
      const { body } = issues()[0]!;
      expect(body).toMatch(/3 resources of lab\..* changed outside of Terraform/);
      expect(body).toMatch(/opentelekomcloud_obs_bucket\.storage: changed\n\s+storage_class: .*"COLD"/);
      expect(body).toMatch(/opentelekomcloud_dcs_instance_v2\.cache: gone/);
      expect(body).toMatch(/rds_instance_v3\.database: changed\n\s+db\.0\.password: .*\(sensitive, changed\)/);
      expect(body + looked.log).not.toContain('set-by-hand-7Qx');
      // What runs and is neither predicted nor on the forge is told beside it; what its configuration names is no finding.
      expect(body).toMatch(
        /It was seen to run an image that its configuration does not name and this forge does not have/,
      );
      expect(body).toContain(imageOf('started'));
      expect(body).not.toContain(imageOf('predicted'));
      // A look changes nothing: no plan is kept, no lock taken, no call made that changes the cloud.
      expect(await platform.edp.refs(OWNER, 'infra-deploy')).toEqual(before);
      expect(cloud.journal()).toHaveLength(calls);
    },
    LONG,
  );

  test(
    'a plan of it names what runs and is predicted by nothing, and that it is missing',
    async () => {
      const inputs = { tenant: 'non-prod', environment: 'lab' };
      const planned = await platform.run('plan', { inputs, env: setting.env });
      expectSuccess(planned);
      const row = planned.log.split('\n').find((line) => line.includes(imageOf('started')));
      expect(row).toMatch(
        /instances\/non-prod\/lab\.yaml \(seen running at 2026-11-01T12:10:00\.000Z, named by nothing/,
      );
      expect(row).toMatch(/MISSING/);
      expect(planned.log).not.toMatch(new RegExp(`${imageOf('predicted')}.*seen running`));
    },
    LONG,
  );

  test(
    'brings the issue up to date, and leaves an instance alone that a run works on',
    async () => {
      edit('non-prod-lab-storage', { storage_class: 'WARM' });
      await platform.edp.pushImage('devfw-cicd/started', '1');
      const lock = await holdLock();
      const looked = await look();
      expect(await releaseLock(remote(), lock)).toBe(true);
      expectSuccess(looked);
      expect(looked.log).toMatch(/try\.\S+ is being worked on by .*: not looked at this time/);
      expect(issues()).toHaveLength(1);
      expect(issues()[0]!.body).toMatch(/"WARM"/);
      expect(issues()[0]!.body).not.toMatch(/COLD/);
      // It is mirrored now.
      expect(issues()[0]!.body).not.toMatch(/seen to run/);
    },
    LONG,
  );

  test(
    'closes the issue once the drift is gone, found by one search for all instances',
    async () => {
      const { requests } = platform.edp;
      const before = requests.length;
      for (const [file, text] of asLeft) writeFileSync(file, text);
      expectSuccess(await look());
      expect(issues()).toMatchObject([
        { state: 'closed', comments: [{ body: expect.stringMatching(/again as Terraform left it/) }] },
      ]);
      expect(requests.slice(before).filter((each) => /^GET \S+\/issues\?/.test(each))).toHaveLength(1);
    },
    LONG,
  );
});
