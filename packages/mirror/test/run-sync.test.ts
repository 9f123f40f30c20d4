import { describe, expect, test } from '@jest/globals';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();

async function seededRepository(name = 'app'): Promise<void> {
  await mirror.world.edp.createRepo(mirror.team, name, { description: 'An app' });
  await mirror.seed(name, 'one');
  await mirror.seed(name, 'two', 'feature/x');
  await mirror.git(name, 'tag', '-a', 'v1', '-m', 'first', 'main');
  await mirror.git(name, 'tag', 'light', 'main');
}

async function expectEqual(name = 'app'): Promise<void> {
  expect(await mirror.targetRefs(name)).toEqual(await mirror.refs(name));
}

describe('a repository', () => {
  test('is created with branches, both kinds of tags, description, visibility and topics, and Actions off', async () => {
    await seededRepository();
    mirror.world.edp.repository(mirror.team, 'app').metadata.topics = ['edp', 'forge'];
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'created', written: 4, decidedBy: 'refs' });
    await expectEqual();
    const target = mirror.world.observability;
    expect(target.repository(mirror.team, 'app')).toMatchObject({
      description: 'An app',
      private: true,
      hasActions: false,
      metadata: { topics: ['edp', 'forge'] },
    });
    expect(await target.readFile(mirror.team, 'app', 'feature/x', 'a.txt')).toBe('two');
  });

  test('gets new commits, moved branches and removals in one push', async () => {
    await seededRepository();
    await mirror.sync();
    await mirror.seed('app', 'three');
    await mirror.git('app', 'branch', '-D', 'feature/x');
    await mirror.git('app', 'tag', 'v2', 'main');
    const before = mirror.world.observability.requests.length;
    expect(await mirror.syncRow('app', { item: '    prune: true\n' })).toMatchObject({ action: 'updated', written: 3 });
    await expectEqual();
    const pushes = mirror.world.observability.requests
      .slice(before)
      .filter((each) => each.startsWith('POST') && each.includes('receive-pack'));
    expect(pushes).toHaveLength(1);
    await mirror.targetGit('app', 'fsck', '--full', '--strict');
  });

  test('keeps what the source removed unless prune says otherwise', async () => {
    await seededRepository();
    await mirror.sync();
    await mirror.git('app', 'branch', '-D', 'feature/x');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    expect(await mirror.targetRefs('app')).toHaveProperty(['refs/heads/feature/x']);
  });

  test('never loses what belongs to the target: kept branches, locks and plans', async () => {
    await seededRepository();
    await mirror.sync();
    const seed = { files: { 'own.txt': 'x' }, branch: 'observability', message: 'own' };
    const own = await mirror.world.observability.seed(mirror.team, 'app', seed);
    for (const ref of ['refs/locks/prod/edp', 'refs/plans/prod/edp/1'])
      await mirror.targetGit('app', 'update-ref', ref, own);
    await mirror.seed('app', 'elsewhere', 'observability');
    await mirror.sync({ item: '    keep: [observability]\n    prune: true\n' });
    expect(await mirror.targetRefs('app')).toMatchObject({
      'refs/heads/observability': own,
      'refs/locks/prod/edp': own,
      'refs/plans/prod/edp/1': own,
    });
  });

  test('brings none of the refs that belong to the source: pull requests, locks, plans; notes only where asked for', async () => {
    await seededRepository();
    for (const ref of ['refs/pull/1/head', 'refs/for/x', 'refs/locks/a', 'refs/plans/a']) {
      await mirror.git('app', 'update-ref', ref, 'main');
    }
    await mirror.git('app', 'notes', 'add', '-m', 'a note', 'main');
    await mirror.sync();
    const ours = Object.keys(await mirror.targetRefs('app'));
    expect(ours.filter((ref) => !/^refs\/(heads|tags)\//.test(ref))).toEqual([]);
    await mirror.sync({ item: '    notes: true\n' });
    expect((await mirror.targetRefs('app'))['refs/notes/commits']).toBe(
      (await mirror.refs('app'))['refs/notes/commits'],
    );
  });

  test('follows a new default branch, also when the old one is removed', async () => {
    await seededRepository();
    await mirror.sync();
    await mirror.git('app', 'symbolic-ref', 'HEAD', 'refs/heads/feature/x');
    await mirror.git('app', 'branch', '-D', 'main');
    const row = await mirror.syncRow('app', { item: '    prune: true\n' });
    expect(row).toMatchObject({ action: 'updated', details: expect.stringContaining('default branch feature/x') });
    expect((await mirror.targetGit('app', 'symbolic-ref', 'HEAD')).trim()).toBe('refs/heads/feature/x');
    await expectEqual();
  });

  test('is renamed with its source', async () => {
    await seededRepository();
    await mirror.sync();
    await mirror.world.edp.renameRepo(mirror.team, 'app', 'application');
    await mirror.seed('application', 'three');
    expect(await mirror.syncRow('application')).toMatchObject({
      action: 'updated',
      details: expect.stringContaining('renamed from app'),
    });
    await expectEqual('application');
    expect(await mirror.targetRefs('app')).toEqual({});
  });

  test('is archived with its source, after everything else, and opened again by whoever archived it', async () => {
    await seededRepository();
    mirror.world.edp.repository(mirror.team, 'app').archived = true;
    const target = () => mirror.world.observability.repository(mirror.team, 'app');
    expect(await mirror.syncRow('app')).toMatchObject({
      action: 'created',
      details: expect.stringMatching(/archived$/),
    });
    expect(target().archived).toBe(true);
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    await mirror.seed('app', 'three');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'updated', written: 1 });
    await expectEqual();
    expect(target().archived).toBe(true);
    mirror.world.edp.repository(mirror.team, 'app').archived = false;
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'updated', details: 'unarchived' });
    expect(target().archived).toBe(false);
    // By somebody at the target: that is a guard's matter.
    target().archived = true;
    await mirror.seed('app', 'four');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'refused' });
    expect(target().archived).toBe(true);
  });

  test('brings its wiki', async () => {
    await seededRepository();
    await mirror.world.edp.createWiki(mirror.team, 'app', { 'Home.md': 'Welcome', 'Other.md': 'More' });
    await mirror.sync();
    await expectEqual('app.wiki');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
  });
});

describe('a run', () => {
  test('goes on after a failure and never calls itself complete', async () => {
    await seededRepository('app');
    await seededRepository('other');
    await mirror.sync();
    await mirror.git('app', 'tag', '-f', 'light', 'feature/x');
    await mirror.seed('other', 'three');
    const report = await mirror.sync();
    expect(report.rows).toMatchObject([{ action: 'refused' }, { action: 'updated' }]);
    expect(report.complete).toBe(false);
  });

  test('in mode plan writes nothing', async () => {
    await seededRepository();
    expect(await mirror.syncRow('app', { mode: 'plan' })).toMatchObject({ action: 'created', written: 4 });
    expect(await mirror.targetRefs('app')).toEqual({});
    expect(
      mirror.world.observability.requests.filter(
        (each) => /^(POST|PUT|PATCH|DELETE).*api/.test(each) && each.includes(mirror.team),
      ),
    ).toEqual([]);
  });

  test('takes only what is asked for, and refuses a glob that matches nothing', async () => {
    await seededRepository('app');
    await seededRepository('other');
    const report = await mirror.sync({ only: [`${mirror.team}/oth*`] });
    expect(report.rows.map(({ source }) => source)).toEqual([`${mirror.team}/other`]);
    expect(report.complete).toBe(false);
    await expect(mirror.sync({ only: ['nobody/*'] })).rejects.toMatchObject({ code: 'ONLY_UNMATCHED' });
  });

  test('selects by globs over every page of an owner', async () => {
    for (let index = 0; index < 60; index += 1) await mirror.world.edp.createRepo(mirror.team, `r${index}`);
    const report = await mirror.sync({ mode: 'plan', item: "    include: ['r*']\n    exclude: ['r1?']\n" });
    expect(report.rows).toHaveLength(50);
  });

  test('copies images, finds them equal afterwards, and follows a tag that moved', async () => {
    const { edp, observability } = mirror.world;
    await seededRepository();
    const images = { more: `images:\n  - owner: ${mirror.team}\n    tags: {exclude: ['*-rc*']}\n` };
    const web = `${mirror.team}/web`;
    await edp.pushImage(web, '1.0');
    await edp.pushImage(web, '1.1-rc1');
    const first = await mirror.sync(images);
    expect(first.content.images).toEqual({ [`${web}:1.0`]: await edp.imageDigest(web, '1.0') });
    expect(await observability.imageDigest(web, '1.0')).toBe(await edp.imageDigest(web, '1.0'));
    expect(await observability.imageDigest(web, '1.1-rc1')).toBeUndefined();
    expect((await mirror.sync(images)).changed).toBe(false);
  });
});
