import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { acquireLock, lockRef, releaseLock, type RunLock } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { createLog } from '@edp/kit';
import { git } from '../world/bare-repository.ts';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { entry, expectSuccess, refsBelow, snapshot } from './support.ts';

const LONG = 600_000;
const TRY = { tenant: 'non-prod', environment: 'try' };
const REQUIRED = { 'admin-email': 'ops@try.example', 'cluster-flavor': 'cce.s2.small' };
/** Takes the lock, finds nothing to destroy, and gives it back: the shortest run with a lock. */
const NOTHING = { ...TRY, confirm: 'try' };

let platform: Platform;
let http: Http;
beforeAll(async () => {
  platform = await startPlatform();
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await platform.stop();
});

const remote = () => ({
  url: `${platform.edp.origin}/${OWNER}/infra-deploy`,
  http,
  auth: { username: 'x', token: platform.edp.token },
  log: () => {},
});
const otherRun = () => `${platform.edp.origin}/${OWNER}/infra-deploy/actions/runs/7`;

let lock: RunLock;
beforeEach(async () => {
  const holder = { runUrl: otherRun(), attempt: '1', actor: 'bob', operation: 'deploy' };
  lock = await acquireLock(remote(), {
    ...{ ref: lockRef('non-prod', 'try'), subject: 'non-prod/try' },
    ...holder,
    log: createLog(),
  });
});

const released = async (): Promise<string[]> => refsBelow(platform.edp, 'refs/locks/');

test(
  'a run says who works on the instance, since when, and how to remove a dead run’s lock, and changes nothing',
  async () => {
    const before = await snapshot(platform.edp);
    const { exitCode, log } = await platform.run('deploy', { inputs: { ...TRY, ...REQUIRED } });
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/non-prod\/try is locked by the deploy of bob, 0 min ago: http.*\/actions\/runs\/7/);
    expect(log).toContain(`give unlock ${lock.id.slice(0, 12)}`);
    expect(await snapshot(platform.edp)).toEqual(before);
    expect(await releaseLock(remote(), lock)).toBe(true);
  },
  LONG,
);

test(
  'a run that may wait says for whom, and goes on once the lock is free',
  async () => {
    let hasWaited = false;
    const { log } = await platform.run('destroy', {
      inputs: NOTHING,
      variables: { EDP_LOCK_WAIT: '2' },
      onLine: (line) => {
        if (!/is locked by the deploy of bob .*waiting up to 2 min more/.test(line)) return;
        hasWaited = true;
        void releaseLock(remote(), lock);
      },
    });
    expect({ hasWaited, log }).toMatchObject({ hasWaited: true });
    expect(log).toMatch(/Run lock taken/);
    expect(log).toMatch(/no base entry/);
    expect(await released()).toEqual([]);
  },
  LONG,
);

test(
  'a lock whose run the forge reports as ended is taken over, loudly; one whose run goes on is not',
  async () => {
    const { tasks } = platform.edp.repository(OWNER, 'infra-deploy');
    const [createdAt, updatedAt] = [new Date(Date.now() - 600_000), new Date(Date.now() - 300_000)];
    tasks.push({ url: otherRun(), status: 'running', createdAt, updatedAt });
    const refused = await platform.run('destroy', { inputs: NOTHING });
    expect(refused.log).toMatch(/is locked by the deploy of bob/);
    tasks[0]!.status = 'cancelled';
    const { log } = await platform.run('destroy', { inputs: NOTHING });
    expect(log).toMatch(/RUN LOCK TAKEN OVER from the deploy of bob, \S+\/actions\/runs\/7, which was cancelled/);
    expect(log).toMatch(/no base entry/);
    expect(await released()).toEqual([]);
    tasks.length = 0;
  },
  LONG,
);

test(
  'an operator’s unlock counts for exactly the lock it names, and the commits tell of it',
  async () => {
    const wrong = await platform.run('destroy', { inputs: { ...NOTHING, unlock: '0123456789ab' } });
    expect(wrong.log).toMatch(/is locked by the deploy of bob/);
    const { exitCode, log } = await platform.run('deploy', {
      inputs: { ...TRY, ...REQUIRED },
      variables: { EDP_UNLOCK: lock.id.slice(0, 12), EDP_PULL_REQUEST: 'true' },
    });
    expectSuccess({ exitCode, log });
    expect(log).toMatch(/RUN LOCK TAKEN OVER from the deploy of bob/);
    expect(await git(platform.edp.directory(OWNER, 'infra-deploy'), 'log', '-1', '--format=%B', 'main')).toMatch(
      /^Lock-Taken-Over: \S+\/actions\/runs\/7$/m,
    );
    expect(await released()).toEqual([]);
    expect(await releaseLock(remote(), lock)).toBe(false);
  },
  LONG,
);

test(
  'a deploy that proposes leaves the configuration on a branch with one pull request, told in the log',
  async () => {
    await releaseLock(remote(), lock);
    expect(lockRef(TRY.tenant, TRY.environment)).toBe(lock.ref);
    const branches = await platform.edp.refs(OWNER, 'stacks-instances');
    expect(Object.keys(branches)).toContain('refs/heads/deploy/non-prod/try');
    const { exitCode, log } = await platform.run('deploy', {
      inputs: { ...TRY, nodes: '4' },
      variables: { EDP_PULL_REQUEST: 'true' },
    });
    expectSuccess({ exitCode, log });
    expect(log).toMatch(/pull request 1 updated: http\S+\/pulls\/1\. Argo CD takes over once it is merged/);
    expect(platform.edp.repository(OWNER, 'stacks-instances').pulls).toHaveLength(1);
    expect(await platform.edp.listTree(OWNER, 'stacks-instances', 'main')).toEqual([]);
    expect(await platform.edp.listTree(OWNER, 'stacks-instances', 'deploy/non-prod/try')).toContain(
      'non-prod/try/.stacks-index',
    );
    expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({ status: 'deployed' });
  },
  LONG,
);
