import { describe, expect, test } from '@jest/globals';
import { parseState } from '@edp/mirror';
import type { AssetEntry, ReleaseEntry } from '../../../test/world/metadata.ts';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const source = () => mirror.world.edp.repository(mirror.team, 'app').metadata;
const target = () => mirror.world.observability.repository(mirror.team, 'app').metadata;

const PRUNE = '    prune: true\n';
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
    expect(await mirror.syncRow('app')).toMatchObject({ details: 'release v1, file app.tgz' });
    expect(files()).toEqual({ 'app.tgz': 'BYTES', 'app.txt': 'text' });
    expect(target().releases).toMatchObject([{ body: 'Mended' }]);
    expect(await mirror.syncRow('app', { item: PRUNE })).toMatchObject({ details: '-file app.txt' });
    expect(files()).toEqual({ 'app.tgz': 'BYTES' });
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

describe('a release never makes a ref', () => {
  test('and one whose tag came after the refs were listed waits for the next run', async () => {
    await repository();
    await mirror.sync();
    const commit = await mirror.seed('app', 'two');
    // As if the tag had been pushed and published between the two listings.
    source().releases.push(release(1, 'v2', [asset(1, 'app.tgz', 'bytes')]));
    const report = await mirror.sync();
    expect(report).toMatchObject({ complete: false });
    expect(report.rows[0]).toMatchObject({ action: 'updated', details: expect.stringContaining('release v2 waits') });
    expect(target().releases).toEqual([]);
    expect(await mirror.targetRefs('app')).not.toHaveProperty('refs/tags/v2');
    await mirror.git('app', 'tag', 'v2', commit);
    expect(await mirror.sync()).toMatchObject({ complete: true });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
    expect(files()).toEqual({ 'app.tgz': 'bytes' });
  });

  test('and what belongs to a tag that a guard has stopped stays as it is', async () => {
    await repository();
    source().releases.push(release(1, 'v1', [asset(1, 'app.tgz', 'bytes')]));
    await mirror.sync();
    await mirror.seed('app', 'two');
    await mirror.git('app', 'tag', '-f', 'v1', 'main');
    Object.assign(source().releases[0]!, { body: 'Other', assets: [asset(2, 'app.tgz', 'BYTES')] });
    expect(await mirror.syncRow('app')).toMatchObject({
      action: 'refused',
      details: expect.stringContaining('has moved'),
    });
    expect(files()).toEqual({ 'app.tgz': 'bytes' });
    expect(target().releases).toMatchObject([{ body: 'What is new' }]);
    await mirror.sync({ item: "    allow: {rewrite: ['app:refs/tags/v1']}\n" });
    expect(files()).toEqual({ 'app.tgz': 'BYTES' });
  });
});

describe('files of releases', () => {
  test('that are gone at the source count against the limit, together with refs', async () => {
    await repository();
    for (const tag of ['t1', 't2']) await mirror.git('app', 'tag', tag, 'main');
    const all = ['a', 'b', 'c', 'd'].map((name, index) => asset(index + 1, name, name));
    source().releases.push(release(1, 'v1', all));
    await mirror.sync();
    source().releases[0]!.assets = all.slice(0, 2);
    await mirror.git('app', 'tag', '-d', 't1');
    const more = 'limits:\n  deletions: 2\n  deletionsPercent: 100\n';
    const row = await mirror.syncRow('app', { item: PRUNE, more });
    expect(row).toMatchObject({ action: 'refused', details: expect.stringContaining('limits.deletions is 2') });
    expect(Object.keys(files())).toEqual(['a', 'b', 'c', 'd']);
    await mirror.sync({ item: `${PRUNE}    allow: {deletions: [app]}\n`, more });
    expect(Object.keys(files())).toEqual(['a', 'b']);
  });

  test('of one name all arrive, and stay through further runs', async () => {
    await repository();
    source().releases.push(release(1, 'v1', [asset(1, 'app', 'one'), asset(2, 'app', 'two')]));
    await mirror.sync();
    const contents = (): string[] =>
      target().releases.flatMap(({ assets }) => assets.map(({ content }) => content.toString()));
    expect(contents()).toEqual(['one', 'two']);
    expect(await mirror.syncRow('app', { runNumber: 20 })).toMatchObject({ action: 'unchanged' });
    // Without what the runs before have found, their content tells which is which.
    target().releases[0]!.assets.reverse();
    mirror.state = parseState(undefined);
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged' });
    source().releases[0]!.assets = [asset(1, 'app', 'one'), asset(3, 'app', 'three')];
    Object.assign(source().releases[0]!, { body: 'Mended' });
    await mirror.sync({ runNumber: 40 });
    expect(contents().sort()).toEqual(['one', 'three']);
  });

  test.each(['..', 'a/../b', 'ä b"c'])('called %s are read by their ids', async (name) => {
    await repository();
    source().releases.push(release(1, 'v1', [asset(1, name, 'bytes')]));
    await mirror.sync();
    expect(files()).toEqual({ [name]: 'bytes' });
  });
});

test('a title and a text that were emptied are empty at the target, and nothing is left to do', async () => {
  await repository();
  source().releases.push(release(1, 'v1', []));
  await mirror.sync();
  Object.assign(source().releases[0]!, { name: '', body: '' });
  expect(await mirror.syncRow('app')).toMatchObject({ details: 'release v1' });
  expect([target().releases[0]!['name'], target().releases[0]!['body']].join('').trim()).toBe('');
  expect(await mirror.syncRow('app', { runNumber: 10 })).toMatchObject({ action: 'unchanged' });
});

test('a release that the forge has given to a tag of another case is refused by name, and all else arrives', async () => {
  await repository();
  await mirror.git('app', 'tag', 'V1', 'main');
  source().releases.push(release(1, 'v1', []));
  await mirror.sync();
  // What a real one makes of it, where its list of tags has this one first.
  Object.assign(target().releases[0]!, { tag_name: 'V1' });
  Object.assign(source().releases[0]!, { body: 'Newer' });
  await mirror.seed('app', 'two');
  expect(await mirror.syncRow('app', { runNumber: 10 })).toMatchObject({
    action: 'refused',
    details: expect.stringMatching(/the target has release v1 of .* at its tag V1/),
  });
  expect(target().releases).toMatchObject([{ tag_name: 'V1', body: 'What is new' }]);
  expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
});

test('a draft here and a published release there become one', async () => {
  await repository();
  await mirror.sync();
  source().releases.push({ ...release(1, 'v1', []), draft: true });
  await mirror.sync({ runNumber: 10 });
  expect(target().releases).toMatchObject([{ draft: true }]);
  Object.assign(source().releases[0]!, { draft: false });
  await mirror.sync({ runNumber: 20 });
  expect(target().releases).toMatchObject([{ draft: false }]);
  Object.assign(source().releases[0]!, { draft: true });
  expect(await mirror.syncRow('app', { runNumber: 40 })).toMatchObject({ action: 'updated' });
  expect(target().releases).toMatchObject([{ draft: true }]);
});

test('a draft waits for the run after that which brings its tag, and the mirror is whole without it', async () => {
  await repository();
  source().releases.push({ ...release(1, 'v1', [asset(1, 'app.tgz', 'bytes')]), draft: true });
  source().releases.push({ ...release(2, 'untagged', []), draft: true });
  const first = await mirror.sync();
  expect(first).toMatchObject({ complete: true });
  expect(first.rows).toMatchObject([
    { details: expect.stringMatching(/release v1 waits for the next run: it is a draft/) },
  ]);
  expect(target().releases).toMatchObject([{ tag_name: 'untagged', draft: true }]);
  const second = await mirror.sync();
  expect(second.rows).toMatchObject([{ details: 'release v1, file app.tgz' }]);
  expect(target().releases).toContainEqual(expect.objectContaining({ tag_name: 'v1', draft: true }));
  expect((await mirror.sync()).rows).toMatchObject([{ action: 'unchanged' }]);
});
