import { describe, expect, test } from '@jest/globals';
import type { SyncRow } from '@edp/mirror';
import { type SyncOptions, useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const PRUNE = '    prune: true\n';

async function mirrored(): Promise<void> {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  await mirror.seed('app', 'two', 'feature/x');
  await mirror.git('app', 'tag', 'light', 'main');
  await mirror.sync();
}

/** Syncs, and expects a refusal that leaves the target as it was. */
async function refused(options: SyncOptions = {}): Promise<SyncRow> {
  const before = await mirror.targetRefs('app');
  const row = await mirror.syncRow('app', options);
  expect(row.action).toBe('refused');
  expect(await mirror.targetRefs('app')).toEqual(before);
  return row;
}

const allow = (entry: string): string => `    allow: {${entry}}\n`;

describe('a whole repository is refused before any change', () => {
  test('when the source was emptied, unless it may be', async () => {
    await mirrored();
    for (const branch of ['main', 'feature/x']) await mirror.git('app', 'update-ref', '-d', `refs/heads/${branch}`);
    expect((await refused({ item: PRUNE })).details).toMatch(/no branch at the source any more/);
    expect(await mirror.syncRow('app', { item: allow('empty: [app]') })).toMatchObject({ action: 'unchanged' });
  });

  test.each([
    [
      'more than limits.deletions',
      3,
      'limits:\n  deletions: 2\n  deletionsPercent: 100\n',
      /3 of 6 refs.*limits.deletions is 2/,
    ],
    ['more than limits.deletionsPercent', 2, '', /2 of 6 refs.*limits.deletionsPercent is 10/],
  ])('when %s refs are gone, unless they may be', async (_, gone, more, message) => {
    await mirrored();
    for (const name of ['t1', 't2', 't3']) await mirror.git('app', 'tag', name, 'main');
    await mirror.sync();
    for (let index = 1; index <= gone; index += 1) await mirror.git('app', 'tag', '-d', `t${index}`);
    expect((await refused({ item: PRUNE, more })).details).toMatch(message);
    await mirror.sync({ item: `${PRUNE}${allow('deletions: [app]')}`, more });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('when the default branch is missing, unless it may be', async () => {
    await mirrored();
    await mirror.seed('app', 'three');
    await mirror.git('app', 'symbolic-ref', 'HEAD', 'refs/heads/gone');
    expect((await refused()).details).toMatch(/default branch of .* \(gone\) does not exist/);
    await mirror.sync({ item: allow('defaultBranchMissing: [app]') });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test.each(['plan', 'sync'] as const)(
    'when it is missing where the user may create nothing, which a %s says',
    async (mode) => {
      await mirror.world.edp.createRepo(mirror.team, 'app');
      await mirror.seed('app', 'one');
      mirror.world.observability.closeOwner(mirror.team);
      const row = await mirror.syncRow('app', { mode });
      expect(row.action).toBe('refused');
      expect(row.details).toMatch(
        /is missing at the target, and \S+, the user of target-token, may not create repositories in \S+\. Fix: Add/,
      );
    },
  );

  test.each([
    ['archived', { archived: true }, /is archived at the target/],
    ['a pull mirror', { mirror: true }, /is a pull mirror at the target/],
  ])('when the target is %s', async (_, settings, message) => {
    await mirrored();
    Object.assign(mirror.world.observability.repository(mirror.team, 'app'), settings);
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    await mirror.seed('app', 'three');
    expect((await refused()).details).toMatch(message);
  });

  test('when another one at the target differs in case alone', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'App');
    await mirror.seed('App', 'one');
    await mirror.world.observability.createRepo(mirror.team, 'app');
    expect(await mirror.syncRow('App')).toMatchObject({
      action: 'refused',
      details: expect.stringMatching(/differ in case/),
    });
  });

  test('with everything that is wrong at once', async () => {
    await mirrored();
    mirror.world.observability.repository(mirror.team, 'app').archived = true;
    await mirror.git('app', 'tag', '-f', 'light', 'feature/x');
    await mirror.git('app', 'symbolic-ref', 'HEAD', 'refs/heads/gone');
    const { details } = await refused();
    for (const part of [/archived/, /default branch/, /refs\/tags\/light has moved/]) expect(details).toMatch(part);
  });
});

test('a repository that is not asked for any more is not one that is gone', async () => {
  await mirrored();
  await mirror.world.edp.createRepo(mirror.team, 'other');
  await mirror.seed('other', 'one');
  await mirror.sync();
  const report = await mirror.sync({ item: '    include: [app]\n' });
  expect(report.rows.map(({ source, action }) => [source.split('/')[1], action])).toEqual([['app', 'unchanged']]);
  expect(report.complete).toBe(true);
  // It is still known, and still guarded.
  expect((await mirror.sync()).rows).toHaveLength(2);
});

test('a repository that the source does not list any more is said in every run, unless it may be gone', async () => {
  await mirrored();
  await mirror.world.edp.deleteRepo(mirror.team, 'app');
  for (const run of [2, 3]) expect((await refused({ runNumber: run })).details).toMatch(/does not list it any more/);
  const report = await mirror.sync({ item: allow('gone: [app]') });
  expect(report).toMatchObject({ rows: [], complete: true });
});

describe('one ref is refused with both ids, and the others go on', () => {
  /** Changes main, adds a branch, and expects that only the branch arrives. */
  async function onlyOthers(message: RegExp): Promise<void> {
    await mirror.seed('app', 'other', 'other');
    const before = await mirror.targetRefs('app');
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({ action: 'refused', details: expect.stringMatching(message) });
    const source = await mirror.refs('app');
    expect(await mirror.targetRefs('app')).toEqual({ ...before, 'refs/heads/other': source['refs/heads/other'] });
    for (const side of [source, before]) expect(row.details).toContain(side['refs/heads/main']);
    await mirror.sync({ item: allow("rewrite: ['app:refs/heads/main']") });
    expect(await mirror.targetRefs('app')).toEqual(source);
  }

  test('a rewritten branch', async () => {
    await mirrored();
    await mirror.git('app', 'update-ref', 'refs/heads/main', 'refs/heads/feature/x');
    await onlyOthers(/the source has 1 commit that the target lacks, the target 1 commit that the source lacks/);
  });

  test('a branch that was rewritten behind a commit that both sides have', async () => {
    await mirrored();
    await mirror.seed('app', 'three');
    await mirror.sync();
    const id = (await mirror.git('app', 'commit-tree', 'main^{tree}', '-p', 'main~1', '-m', 'instead')).trim();
    await mirror.git('app', 'update-ref', 'refs/heads/main', id);
    await onlyOthers(/the source has 1 commit that the target lacks, the target 1 commit that the source lacks/);
  });

  test('a branch that went back', async () => {
    await mirrored();
    await mirror.seed('app', 'three');
    await mirror.sync();
    await mirror.git('app', 'update-ref', 'refs/heads/main', 'main~1');
    await onlyOthers(/the target has 1 commit on top of the source's/);
  });

  test('a target that somebody wrote to', async () => {
    await mirrored();
    await mirror.world.observability.seed(mirror.team, 'app', { files: { 'b.txt': 'b' } });
    await onlyOthers(/the target has 1 commit on top of the source's/);
  });

  test('both sides wrote', async () => {
    await mirrored();
    await mirror.world.observability.seed(mirror.team, 'app', { files: { 'b.txt': 'b' } });
    await mirror.seed('app', 'three');
    await mirror.seed('app', 'four');
    await onlyOthers(/the source has 2 commits that the target lacks, the target 1 commit that the source lacks/);
  });

  test('notes that somebody wrote at the target, which follow as long as nobody does', async () => {
    const note = async (side: 'git' | 'targetGit', text: string): Promise<unknown> =>
      mirror[side]('app', '-c', 'user.name=n', '-c', 'user.email=n@localhost', 'notes', 'append', '-m', text, 'main');
    const item = '    notes: true\n';
    await mirrored();
    for (const text of ['one', 'two']) {
      await note('git', text);
      expect(await mirror.sync({ item })).toMatchObject({ complete: true });
      expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
    }
    await note('targetGit', 'of the target');
    await note('git', 'three');
    const before = await mirror.targetRefs('app');
    expect(await mirror.syncRow('app', { item })).toMatchObject({
      action: 'refused',
      details: expect.stringMatching(/refs\/notes\/commits: the source has 1 commit .* the target 1 commit/),
    });
    expect(await mirror.targetRefs('app')).toEqual(before);
    await mirror.sync({ item: `${item}${allow("rewrite: ['app:refs/notes/commits']")}` });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test.each([
    ['to a later commit', async () => mirror.git('app', 'tag', '-f', 'light', 'main')],
    ['to an earlier commit', async () => mirror.git('app', 'tag', '-f', 'light', 'main~2')],
    ['to another history', async () => mirror.git('app', 'tag', '-f', 'light', 'feature/x')],
    ['at the target', async () => mirror.targetGit('app', 'tag', '-f', 'light', 'feature/x')],
  ])('a tag that moved %s', async (_, move) => {
    await mirrored();
    await mirror.seed('app', 'three');
    await mirror.git('app', 'tag', '-f', 'light', 'main');
    await mirror.sync({ item: allow("rewrite: ['app:refs/tags/light']") });
    await mirror.seed('app', 'four');
    await move();
    const [source, before] = [await mirror.refs('app'), await mirror.targetRefs('app')];
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({
      action: 'refused',
      written: 1,
      details: expect.stringMatching(/refs\/tags\/light has moved/),
    });
    for (const side of [source, before]) expect(row.details).toContain(side['refs/tags/light']);
    expect(await mirror.targetRefs('app')).toEqual({ ...source, 'refs/tags/light': before['refs/tags/light'] });
    await mirror.sync({ item: allow("rewrite: ['app:refs/tags/*']") });
    expect(await mirror.targetRefs('app')).toEqual(source);
  });

  test('a protected branch', async () => {
    await mirrored();
    await mirror.seed('app', 'three');
    mirror.world.observability.repository(mirror.team, 'app').protectedBranches.push('main');
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({ action: 'refused', details: expect.stringMatching(/main is protected at the target/) });
  });
});

test('a wiki that somebody wrote to at the target stops alone', async () => {
  await mirrored();
  await mirror.world.edp.createWiki(mirror.team, 'app', { 'Home.md': 'Welcome' });
  await mirror.sync();
  await mirror.world.observability.seed(mirror.team, 'app.wiki', { files: { 'Own.md': 'x' } });
  await mirror.seed('app', 'three');
  const row = await mirror.syncRow('app');
  expect(row).toMatchObject({
    action: 'refused',
    details: expect.stringMatching(/app.wiki refs\/heads\/main: the target has 1 commit/),
  });
  expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
});

test('there is no override for everything', async () => {
  await expect(mirror.sync({ item: allow("empty: ['*']") })).rejects.toMatchObject({
    violations: [{ code: 'CONFIG_INVALID' }],
  });
  await expect(mirror.sync({ item: allow("rewrite: ['*:refs/heads/main']") })).rejects.toMatchObject({
    violations: [{ code: 'CONFIG_INVALID' }],
  });
});

test('a token that may not write is named with the scope it needs', async () => {
  await mirrored();
  await mirror.seed('app', 'three');
  const row = await mirror.syncRow('app', { targetToken: mirror.world.observability.readToken });
  expect(row).toMatchObject({ action: 'failed', details: expect.stringMatching(/target-token.*write:repository/) });
});
