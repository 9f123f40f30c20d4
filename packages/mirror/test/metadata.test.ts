import { describe, expect, test } from '@jest/globals';
import type { AssetEntry, ReleaseEntry } from '../../../test/world/metadata.ts';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const source = () => mirror.world.edp.repository(mirror.team, 'app').metadata;
const target = () => mirror.world.observability.repository(mirror.team, 'app').metadata;

const asset = (id: number, name: string, content: string): AssetEntry => ({
  id,
  uuid: `source-${id}`,
  name,
  content: Buffer.from(content),
});
const release = (id: number, tag: string, assets: AssetEntry[]): ReleaseEntry => ({
  id,
  tag_name: tag,
  name: `Release ${tag}`,
  body: 'What is new',
  target_commitish: 'main',
  draft: false,
  prerelease: false,
  assets,
});
const files = (): Record<string, string> =>
  Object.fromEntries(
    target().releases.flatMap(({ assets }) => assets.map((each) => [each.name, each.content.toString()])),
  );

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
    Object.assign(source().labels[0]!, { color: '00ff00' });
    Object.assign(source().milestones[0]!, { state: 'closed' });
    expect(await mirror.syncRow('app')).toMatchObject({ details: 'label bug/é, milestone 1.0' });
    expect(target().labels.map(({ name, color }) => [name, color])).toEqual([
      ['bug/é', '00ff00'],
      ['own', '000000'],
    ]);
    expect(target().milestones).toMatchObject([{ state: 'closed' }]);
  });

  test('stay where they are with issues: false', async () => {
    await repository();
    source().labels.push({ id: 1, name: 'bug', color: 'ee0701', description: '', exclusive: false });
    await mirror.sync({ item: '    issues: false\n' });
    expect(target().labels).toEqual([]);
  });
});

describe('releases', () => {
  test('arrive with their files, are compared without reading them again, and follow a replaced file', async () => {
    await repository();
    source().releases.push(release(1, 'v1', [asset(1, 'app.tgz', 'bytes'), asset(2, 'app.txt', 'text')]));
    expect(await mirror.syncRow('app')).toMatchObject({ details: expect.stringContaining('release v1, file app.tgz') });
    expect(target().releases).toMatchObject([{ tag_name: 'v1', name: 'Release v1', body: 'What is new' }]);
    expect(files()).toEqual({ 'app.tgz': 'bytes', 'app.txt': 'text' });

    const before = mirror.world.observability.requests.length;
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    expect(mirror.world.observability.requests.slice(before).filter((each) => each.includes('attachments'))).toEqual(
      [],
    );

    source().releases[0]!.assets = [asset(3, 'app.tgz', 'BYTES')];
    Object.assign(source().releases[0]!, { body: 'Mended' });
    expect(await mirror.syncRow('app')).toMatchObject({ details: 'release v1, file app.tgz, -file app.txt' });
    expect(files()).toEqual({ 'app.tgz': 'BYTES' });
    expect(target().releases).toMatchObject([{ body: 'Mended' }]);
  });

  test('a file that is there already is compared by checksum and not sent', async () => {
    await repository();
    source().releases.push(release(1, 'v1', [asset(1, 'a', 'same'), asset(2, 'b', 'this')]));
    await mirror.sync({ item: '    releases: false\n' });
    target().releases.push(release(5, 'v1', [asset(6, 'a', 'same'), asset(7, 'b', 'that')]));
    expect(await mirror.syncRow('app')).toMatchObject({ details: 'file b' });
    expect(files()).toEqual({ a: 'same', b: 'this' });
  });

  test('a plan names them and writes none', async () => {
    await repository();
    await mirror.sync();
    source().releases.push(release(1, 'v1', [asset(1, 'app.tgz', 'bytes')]));
    expect(await mirror.syncRow('app', { mode: 'plan' })).toMatchObject({ details: 'release v1, file app.tgz' });
    expect(target().releases).toEqual([]);
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
