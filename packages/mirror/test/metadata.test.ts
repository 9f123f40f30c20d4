import { describe, expect, test } from '@jest/globals';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const source = () => mirror.world.edp.repository(mirror.team, 'app').metadata;
const target = () => mirror.world.observability.repository(mirror.team, 'app').metadata;

async function repository(): Promise<void> {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  await mirror.git('app', 'tag', 'v1', 'main');
}

describe('labels and milestones', () => {
  test('arrive, follow a change, and leave what only the target has', async () => {
    await repository();
    source().labels.push({ id: 1, name: 'bug/é', color: 'ee0701', description: 'Broken', exclusive: true });
    source().milestones.push({ id: 1, title: '1.0', description: '', state: 'open', due_on: '2027-01-01T00:00:00Z' });
    await mirror.sync();
    expect(target().labels).toMatchObject([{ name: 'bug/é', color: 'ee0701', description: 'Broken', exclusive: true }]);
    expect(target().milestones).toMatchObject([{ title: '1.0', state: 'open', due_on: '2027-01-01T00:00:00.000Z' }]);
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    target().labels.push({ id: 9, name: 'own', color: '000000', description: '', exclusive: false });
    Object.assign(source().labels[0]!, { color: '00ff00', is_archived: true });
    Object.assign(source().milestones[0]!, { state: 'closed' });
    expect(await mirror.syncRow('app')).toMatchObject({ details: 'label bug/é, milestone 1.0' });
    expect(target().labels.map(({ name, color }) => [name, color])).toEqual([
      ['bug/é', '00ff00'],
      ['own', '000000'],
    ]);
    expect(target().labels[0]).toMatchObject({ is_archived: true });
    expect(target().milestones).toMatchObject([{ state: 'closed' }]);
    Object.assign(source().labels[0]!, { is_archived: false });
    expect(await mirror.syncRow('app', { runNumber: 10 })).toMatchObject({ details: 'label bug/é' });
    expect(target().labels[0]).toMatchObject({ is_archived: false });
  });

  test('stay where they are with issues: false', async () => {
    await repository();
    source().labels.push({ id: 1, name: 'bug', color: 'ee0701', description: '', exclusive: false });
    await mirror.sync({ item: '    issues: false\n' });
    expect(target().labels).toEqual([]);
  });
});

describe('several labels of one name', () => {
  test('stand for several ones at the target, and a second run finds nothing to do', async () => {
    await repository();
    for (const [id, color] of [
      [1, 'ee0701'],
      [2, '00ff00'],
    ] as const)
      source().labels.push({ id, name: 'bug', color, description: '', exclusive: false });
    for (const [id, state] of [
      [1, 'open'],
      [2, 'closed'],
    ] as const)
      source().milestones.push({ id, title: '1.0', description: '', state, due_on: null });
    await mirror.sync();
    expect(target().labels.map(({ color }) => color)).toEqual(['ee0701', '00ff00']);
    expect(target().milestones.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    Object.assign(source().labels[1]!, { color: '0000ff' });
    expect(await mirror.syncRow('app')).toMatchObject({ details: 'label bug' });
    expect(target().labels.map(({ color }) => color)).toEqual(['ee0701', '0000ff']);
  });
});

describe('a unit that is switched off', () => {
  const fill = (): void => {
    source().labels.push({ id: 1, name: 'bug', color: 'ee0701', description: '', exclusive: false });
    source().releases.push({
      id: 1,
      tag_name: 'v1',
      name: 'v1',
      body: '',
      target_commitish: 'main',
      draft: false,
      prerelease: false,
      assets: [],
    });
  };

  test('at the source has nothing to mirror', async () => {
    await repository();
    fill();
    mirror.world.edp.repository(mirror.team, 'app').off = ['issues', 'releases', 'wiki'];
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'created' });
    expect([target().labels, target().releases]).toEqual([[], []]);
  });

  test('at the target is said where the source has something for it, and everything else arrives', async () => {
    await repository();
    await mirror.sync();
    mirror.world.observability.repository(mirror.team, 'app').off = ['issues', 'releases', 'wiki'];
    await mirror.seed('app', 'two');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'updated' });
    fill();
    await mirror.world.edp.createWiki(mirror.team, 'app', { 'Home.md': 'Welcome' });
    await mirror.seed('app', 'three');
    const row = await mirror.syncRow('app');
    expect(row.action).toBe('refused');
    for (const unit of ['issues', 'releases', 'wiki'])
      expect(row.details).toContain(`${unit} switched off at the target`);
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });
});

test('description, visibility and topics follow', async () => {
  await repository();
  await mirror.sync();
  Object.assign(mirror.world.edp.repository(mirror.team, 'app'), { description: 'New', private: false });
  source().topics = ['one'];
  expect(await mirror.syncRow('app')).toMatchObject({ details: 'description, private, topics' });
  expect(mirror.world.observability.repository(mirror.team, 'app')).toMatchObject({
    description: 'New',
    private: false,
    metadata: { topics: ['one'] },
  });
});
