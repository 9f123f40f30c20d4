import { describe, expect, test } from '@jest/globals';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const allow = (entry: string): string => `    allow: {${entry}}\n`;

async function mirrored(name = 'app'): Promise<void> {
  await mirror.world.edp.createRepo(mirror.team, name);
  await mirror.seed(name, 'one');
  await mirror.sync();
}

describe('names are compared as a forge compares them', () => {
  test('an owner in another case keeps its guards', async () => {
    await mirrored();
    await mirror.world.edp.deleteRepo(mirror.team, 'app');
    const report = await mirror.sync({ owner: mirror.team.toUpperCase() });
    expect(report).toMatchObject({ complete: false });
    expect(report.rows).toMatchObject([
      { action: 'refused', details: expect.stringContaining('does not list it any more') },
    ]);
    expect(await mirror.sync()).toMatchObject({ complete: false });
  });

  test('an entry of allow.gone counts in any item of the owner, and in any case', async () => {
    await mirrored();
    await mirror.world.edp.deleteRepo(mirror.team, 'app');
    const second = `    include: [other]\n  - owner: ${mirror.team}\n    exclude: [other]\n${allow('gone: [APP, other]')}`;
    for (const run of [2, 3])
      expect(await mirror.sync({ item: second, runNumber: run })).toMatchObject({ rows: [], complete: true });
  });

  test('a repository that two items select is refused, whatever the case of their owners, until one leaves it out', async () => {
    await mirrored();
    await mirror.seed('app', 'two');
    const before = await mirror.targetRefs('app');
    const twice = (rest: string): string => `    prune: true\n  - owner: ${mirror.team.toUpperCase()}\n${rest}`;
    for (const { action, details } of (await mirror.sync({ item: twice('') })).rows) {
      expect(action).toBe('refused');
      expect(details).toMatch(/app is selected by 2 items below git, .* Add app to exclude of all but one of them/);
    }
    expect(await mirror.targetRefs('app')).toEqual(before);
    expect(await mirror.sync({ item: twice('    exclude: [app]\n') })).toMatchObject({ complete: true });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('globs and only select in any case', async () => {
    await mirrored();
    expect((await mirror.sync({ item: '    include: [AP*]\n' })).rows).toHaveLength(1);
    expect(
      (await mirror.sync({ item: '    exclude: [App]\n' })).rows.filter(({ action }) => action !== 'refused'),
    ).toEqual([]);
    expect((await mirror.sync({ only: [`${mirror.team.toUpperCase()}/App`] })).rows).toHaveLength(1);
  });

  test('a repository renamed in case alone follows', async () => {
    await mirrored('App');
    await mirror.world.edp.renameRepo(mirror.team, 'App', 'app');
    expect(await mirror.syncRow('app')).toMatchObject({ details: expect.stringContaining('renamed from App') });
    expect(mirror.world.observability.repository(mirror.team, 'app').name).toBe('app');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
  });
});

describe('what has another place at the source now is named', () => {
  test('a renamed organisation goes on where it was, and no new one comes into being', async () => {
    await mirrored();
    const renamed = `${mirror.team}-new`;
    await mirror.world.edp.renameOwner(mirror.team, renamed);
    await mirror.world.edp.seed(renamed, 'app', { files: { 'a.txt': 'two' } });
    const report = await mirror.sync();
    expect(report).toMatchObject({ complete: false });
    expect(report.rows).toContainEqual(
      expect.objectContaining({
        action: 'refused',
        details: expect.stringContaining(`is called ${renamed} at the source`),
      }),
    );
    expect(await mirror.targetRefs('app')).toEqual(await mirror.world.edp.refs(renamed, 'app'));
    expect(await mirror.world.observability.refs(renamed, 'app')).toEqual({});
  });

  test('a repository that went to another owner leaves a copy that is named until it may be there', async () => {
    await mirrored();
    const other = `${mirror.team}-other`;
    await mirror.world.edp.transferRepo(mirror.team, 'app', other);
    await mirror.world.edp.createRepo(mirror.team, 'rest');
    const both = (more = ''): string => `${more}  - owner: ${other}\n`;
    for (const run of [2, 3]) {
      const report = await mirror.sync({ item: both(), runNumber: run });
      expect(report).toMatchObject({ complete: false });
      expect(report.rows).toContainEqual(
        expect.objectContaining({
          action: 'refused',
          details: expect.stringContaining(`is ${other}/app at the source now`),
        }),
      );
    }
    expect(await mirror.sync({ item: both(allow('gone: [app]')) })).toMatchObject({ complete: true });
  });

  test('a name used again by another repository stops all that belongs to it', async () => {
    await mirrored();
    const before = await mirror.targetRefs('app');
    await mirror.world.edp.deleteRepo(mirror.team, 'app');
    await mirror.world.edp.createRepo(mirror.team, 'app', { description: 'Another' });
    await mirror.seed('app', 'of another');
    await mirror.git('app', 'tag', 'v1', 'main');
    const { metadata } = mirror.world.edp.repository(mirror.team, 'app');
    metadata.labels.push({ id: 1, name: 'bug', color: 'ee0701', description: '', exclusive: false });
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({
      action: 'refused',
      details: expect.stringContaining('is another repository at the source'),
    });
    const target = mirror.world.observability.repository(mirror.team, 'app');
    expect(target).toMatchObject({ description: '', metadata: { labels: [] } });
    expect(await mirror.targetRefs('app')).toEqual(before);
    const both = allow("replaced: [app], rewrite: ['app:refs/*/*']");
    expect(await mirror.syncRow('app', { item: both })).toMatchObject({ action: 'updated' });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('a source that was set up anew goes on, whatever its ids are', async () => {
    await mirrored();
    const bundle = `${mirror.world.edp.directory(mirror.team, 'app')}.bundle`;
    await mirror.git('app', 'bundle', 'create', bundle, '--all');
    await mirror.world.edp.deleteRepo(mirror.team, 'app');
    await mirror.world.edp.createRepo(mirror.team, 'filler');
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.git('app', 'fetch', '-q', '--update-head-ok', bundle, 'refs/heads/main:refs/heads/main');
    await mirror.seed('app', 'two');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'updated' });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });
});
