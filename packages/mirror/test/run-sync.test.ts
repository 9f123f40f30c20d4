import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { openEndpoint, openRegistries, parseMirrorConfig, runSync, type SyncReport } from '@edp/mirror';
import { git } from '../../../test/world/bare-repository.ts';
import { startWorld, type World } from '../../../test/world/world.ts';

let world: World;
let http: Http;
let team: string;
let count = 0;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(async () => world.stop());
beforeEach(() => {
  http = createHttp();
  team = `team${(count += 1)}`;
});
afterEach(async () => http.close());

interface Options {
  mode?: 'plan' | 'sync';
  only?: string[];
  /** More keys of the git item. */
  item?: string;
  more?: string;
  targetToken?: string;
}

async function sync({
  mode = 'sync',
  only = [],
  item = '',
  more = '',
  targetToken,
}: Options = {}): Promise<SyncReport> {
  const text = `source: ${world.edp.origin}\ntarget: ${world.observability.origin}\ngit:\n  - owner: ${team}\n${item}${more}`;
  const open = (forge: World['edp'], token: string, tokenInput: string): ReturnType<typeof openEndpoint> =>
    openEndpoint(forge.origin, { http, username: 'oauth2', token, tokenInput, log: () => {} });
  const source = open(world.edp, world.edp.readToken, 'source-token');
  const target = open(world.observability, targetToken ?? world.observability.token, 'target-token');
  return runSync(parseMirrorConfig(text, 'mirror.yaml'), {
    source,
    target,
    registries: openRegistries({ http, known: [source.registry, target.registry], insecure: [], env: {} }),
    stacksImages: async () => [],
    mode,
    only,
    log: silentLog,
  });
}

const seed = async (name: string, text: string, branch = 'main'): Promise<string> =>
  world.edp.seed(team, name, { files: { 'a.txt': text }, branch, message: text });
const tag = async (name: string, ...args: string[]): Promise<unknown> =>
  git(world.edp.directory(team, name), 'tag', ...args);
const bothRefs = async (name: string): Promise<[unknown, unknown]> => [
  await world.edp.refs(team, name),
  await world.observability.refs(team, name),
];
const row = (report: SyncReport, name: string): unknown =>
  report.rows.find(({ source }) => source === `${team}/${name}`);

async function seededRepository(name = 'app'): Promise<void> {
  await world.edp.createRepo(team, name, { description: 'An app' });
  await seed(name, 'one');
  await seed(name, 'two', 'feature/x');
  await tag(name, '-a', 'v1', '-m', 'first', 'main');
  await tag(name, 'light', 'main');
}

describe('a repository', () => {
  test('is created with branches, both kinds of tags, description and visibility, and Actions off', async () => {
    await seededRepository();
    const report = await sync();
    expect(row(report, 'app')).toMatchObject({ action: 'created', written: 4 });
    const [source, target] = await bothRefs('app');
    expect(target).toEqual(source);
    const repository = await openEndpoint(world.observability.origin, {
      http,
      username: 'x',
      token: world.observability.token,
      tokenInput: 't',
      log: () => {},
    }).forge.getRepository(team, 'app');
    expect(repository).toMatchObject({
      description: 'An app',
      private: true,
      hasActions: false,
      defaultBranch: 'main',
    });
    expect(await world.observability.readFile(team, 'app', 'feature/x', 'a.txt')).toBe('two');
  });

  test('that has not changed costs a handful of requests and no write', async () => {
    await seededRepository();
    await sync();
    const before = world.observability.requests.length;
    const report = await sync();
    expect(report).toMatchObject({ changed: false, complete: true });
    const requests = world.observability.requests.slice(before);
    expect(requests.filter((each) => !each.startsWith('GET') && !each.includes('git-upload-pack'))).toEqual([]);
    expect(requests.length).toBeLessThan(6);
  });

  test('gets new commits, moved branches and removals in one push', async () => {
    await seededRepository();
    await sync();
    await seed('app', 'three');
    await git(world.edp.directory(team, 'app'), 'branch', '-D', 'feature/x');
    await tag('app', 'v2', 'main');
    const before = world.observability.requests.length;
    expect(row(await sync(), 'app')).toMatchObject({ action: 'updated', written: 3 });
    const [source, target] = await bothRefs('app');
    expect(target).toEqual(source);
    const pushes = world.observability.requests
      .slice(before)
      .filter((each) => each.startsWith('POST') && each.includes('receive-pack'));
    expect(pushes).toHaveLength(1);
    await git(world.observability.directory(team, 'app'), 'fsck', '--full', '--strict');
  });

  test('without prune keeps what the source removed', async () => {
    await seededRepository();
    await sync();
    await git(world.edp.directory(team, 'app'), 'branch', '-D', 'feature/x');
    expect(row(await sync({ item: '    prune: false\n' }), 'app')).toMatchObject({ action: 'unchanged' });
    expect(await world.observability.refs(team, 'app')).toHaveProperty(['refs/heads/feature/x']);
  });

  test('never loses what belongs to the target: kept branches, locks and plans', async () => {
    await seededRepository();
    await sync();
    const own = await world.observability.seed(team, 'app', {
      files: { 'own.txt': 'x' },
      branch: 'observability',
      message: 'own',
    });
    for (const ref of ['refs/locks/prod/edp', 'refs/plans/prod/edp/1']) {
      await git(world.observability.directory(team, 'app'), 'update-ref', ref, own);
    }
    await seed('app', 'elsewhere', 'observability');
    await sync({ item: '    keep: [observability]\n' });
    expect(await world.observability.refs(team, 'app')).toMatchObject({
      'refs/heads/observability': own,
      'refs/locks/prod/edp': own,
      'refs/plans/prod/edp/1': own,
    });
  });

  test('follows a new default branch', async () => {
    await seededRepository();
    await sync();
    await git(world.edp.directory(team, 'app'), 'symbolic-ref', 'HEAD', 'refs/heads/feature/x');
    expect(row(await sync(), 'app')).toMatchObject({ action: 'updated', details: 'defaultBranch' });
    expect((await git(world.observability.directory(team, 'app'), 'symbolic-ref', 'HEAD')).trim()).toBe(
      'refs/heads/feature/x',
    );
  });
});

describe('what looks like an accident is refused before anything is changed', () => {
  async function expectRefusal(message: RegExp, options: Options = {}): Promise<void> {
    const before = await world.observability.refs(team, 'app');
    const report = await sync(options);
    expect(row(report, 'app')).toMatchObject({ action: 'failed', details: expect.stringMatching(message) });
    expect(report.complete).toBe(false);
    expect(await world.observability.refs(team, 'app')).toEqual(before);
  }

  test('a rewritten branch, unless it is named in force', async () => {
    await seededRepository();
    await sync();
    const directory = world.edp.directory(team, 'app');
    await git(directory, 'update-ref', 'refs/heads/main', (await git(directory, 'rev-parse', 'feature/x')).trim());
    await expectRefusal(/history of .* was rewritten.*refs\/heads\/main.*Fix: .*force/);
    await sync({ item: "    force: ['refs/heads/main']\n" });
    const [source, target] = await bothRefs('app');
    expect(target).toEqual(source);
  });

  test('a branch that went back', async () => {
    await seededRepository();
    await seed('app', 'three');
    await sync();
    await git(world.edp.directory(team, 'app'), 'update-ref', 'refs/heads/main', 'main~1');
    await expectRefusal(/history of .* was rewritten/);
  });

  test('a tag that moved', async () => {
    await seededRepository();
    await sync();
    await seed('app', 'three');
    await tag('app', '-f', 'light', 'main');
    await expectRefusal(/refs\/tags\/light/);
  });

  test('a source that was emptied', async () => {
    await seededRepository();
    await sync();
    for (const branch of ['main', 'feature/x'])
      await git(world.edp.directory(team, 'app'), 'update-ref', '-d', `refs/heads/${branch}`);
    await expectRefusal(/no branch at the source any more/);
  });

  test('more removals than allowed', async () => {
    await seededRepository();
    for (const name of ['t1', 't2', 't3']) await tag('app', name, 'main');
    await sync();
    for (const name of ['t1', 't2', 't3']) await tag('app', '-d', name);
    await expectRefusal(/3 refs of .* would be removed/, { more: 'limits:\n  deletions: 2\n' });
  });

  test('a default branch that does not exist', async () => {
    await seededRepository();
    await sync();
    await git(world.edp.directory(team, 'app'), 'symbolic-ref', 'HEAD', 'refs/heads/gone');
    await expectRefusal(/default branch of .* \(gone\) does not exist/);
  });

  test('a token that may not write, named with the scope it needs', async () => {
    await seededRepository();
    await sync();
    await seed('app', 'three');
    await expectRefusal(/target-token.*write:repository/, { targetToken: world.observability.readToken });
  });
});

describe('a run', () => {
  test('goes on after a failure and never calls itself complete', async () => {
    await seededRepository('app');
    await seededRepository('other');
    await sync();
    await tag('app', '-f', 'light', 'feature/x');
    await seed('other', 'three');
    const report = await sync();
    expect(row(report, 'app')).toMatchObject({ action: 'failed' });
    expect(row(report, 'other')).toMatchObject({ action: 'updated' });
    expect(report.complete).toBe(false);
  });

  test('in mode plan writes nothing', async () => {
    await seededRepository();
    expect(row(await sync({ mode: 'plan' }), 'app')).toMatchObject({ action: 'created' });
    expect(await world.observability.refs(team, 'app')).toEqual({});
  });

  test('takes only what is asked for, and refuses a glob that matches nothing', async () => {
    await seededRepository('app');
    await seededRepository('other');
    const report = await sync({ only: [`${team}/oth*`] });
    expect(report.rows.map(({ source }) => source)).toEqual([`${team}/other`]);
    expect(report.complete).toBe(false);
    await expect(sync({ only: ['nobody/*'] })).rejects.toMatchObject({ code: 'ONLY_UNMATCHED' });
  });

  test('copies images, finds them equal afterwards, and follows a tag that moved', async () => {
    await seededRepository();
    const images = { more: `images:\n  - owner: ${team}\n    tags: {exclude: ['*-rc*']}\n` };
    await world.edp.pushImage(`${team}/web`, '1.0');
    await world.edp.pushImage(`${team}/web`, '1.1-rc1');
    const first = await sync(images);
    expect(first.content.images).toEqual({ [`${team}/web:1.0`]: await world.edp.imageDigest(`${team}/web`, '1.0') });
    expect(await world.observability.imageDigest(`${team}/web`, '1.0')).toBe(
      await world.edp.imageDigest(`${team}/web`, '1.0'),
    );
    expect(await world.observability.imageDigest(`${team}/web`, '1.1-rc1')).toBeUndefined();
    expect((await sync(images)).changed).toBe(false);
  });
});
