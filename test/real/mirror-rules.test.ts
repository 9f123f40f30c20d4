import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createRegistry, type RegistryClient } from '@edp/oci';
import { buildImage, buildLayer, pushImage } from '../../packages/oci/test/stand/build-image.ts';
import { seedRemote } from '../world/seed-remote.ts';
import { ORG, useRealMirror } from './mirror-setting.ts';
import type { RealForge } from './gitea.ts';

const mirror = useRealMirror({ defaultBranch: 'master', rootUrl: 'https://forge.example/git/' });
const base = (): string => `/repos/${ORG}/${mirror.name}`;
const PRUNE = '    prune: true\n';

interface Listed {
  tag_name: string;
  draft: boolean;
  assets: { name: string; uuid: string }[];
}
const releases = async (forge: RealForge): Promise<Listed[]> =>
  (await mirror.api(forge, 'GET', `${base()}/releases`)) as unknown as Listed[];

async function publish(tag: string, more: object = {}): Promise<string> {
  const release = { tag_name: tag, name: tag, body: '', target_commitish: 'main', ...more };
  return String((await mirror.api(mirror.edp, 'POST', `${base()}/releases`, release))['id']);
}
async function attach(id: string, name: string, content: string): Promise<void> {
  const form = new FormData();
  form.append('attachment', new Blob([content]), 'file');
  const url = `${mirror.edp.origin}/api/v1${base()}/releases/${id}/assets?name=${encodeURIComponent(name)}`;
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { authorization: `token ${mirror.edp.token}` },
    body: form,
  });
  expect(status).toBe(201);
}
/** Waits until the target has noticed that a tag was pushed, which it does some time after the push. */
async function noticed(tag: string): Promise<void> {
  const feed = async (): Promise<{ op_type: string; ref_name: string }[]> =>
    (await mirror.api(mirror.observability, 'GET', `${base()}/activities/feeds`)) as never;
  while (!(await feed()).some(({ op_type: type, ref_name: ref }) => type === 'push_tag' && ref === `refs/tags/${tag}`))
    await new Promise((resolve) => setTimeout(resolve, 200));
}
const contents = async (forge: RealForge): Promise<[string, string][]> => {
  const all = (await releases(forge)).flatMap(({ assets }) => assets);
  const read = all.map(async ({ name, uuid }): Promise<[string, string]> => {
    const answer = await fetch(`${forge.origin}/${ORG}/${mirror.name}/attachments/${uuid}`, {
      headers: { authorization: `token ${forge.token}` },
    });
    return [name, await answer.text()];
  });
  return (await Promise.all(read)).sort();
};

describe('releases between two real forges', () => {
  test('files of one name, and one called .., arrive and stay', async () => {
    await mirror.created();
    await mirror.seed({ a: '1' });
    const id = await publish('v1');
    for (const [name, content] of [
      ['app', 'one'],
      ['app', 'two'],
      ['..', 'odd'],
    ] as const)
      await attach(id, name, content);
    expect(await mirror.sync()).toMatchObject({ action: 'created' });
    expect(await contents(mirror.observability)).toEqual(await contents(mirror.edp));
    expect(await contents(mirror.observability)).toHaveLength(3);
    expect(await mirror.sync()).toMatchObject({ action: 'unchanged' });
  });

  test('a draft becomes a published one, and a draft again', async () => {
    await mirror.created();
    await mirror.seed({ a: '1' });
    await mirror.api(mirror.edp, 'POST', `${base()}/tags`, { tag_name: 'v1', target: 'main' });
    const id = await publish('v1', { draft: true });
    // The target publishes a draft once it notices that its tag was pushed, so it waits for the run after that.
    expect(await mirror.sync()).toMatchObject({ details: expect.stringMatching(/release v1 waits for the next run/) });
    await noticed('v1');
    await mirror.sync();
    const drafts = async (): Promise<boolean[]> => (await releases(mirror.observability)).map(({ draft }) => draft);
    expect(await drafts()).toEqual([true]);
    for (const draft of [false, true]) {
      await mirror.api(mirror.edp, 'PATCH', `${base()}/releases/${id}`, { draft });
      await mirror.seed({ a: `2 ${String(draft)}` });
      await mirror.sync();
      expect(await drafts()).toEqual([draft]);
    }
    await mirror.expectEqual();
  });
});

test('a wiki on master arrives where forges call the branch main, follows with prune, and is told once it is empty', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  const page = (text: string): object => ({ title: 'Start', content_base64: Buffer.from(text).toString('base64') });
  await mirror.api(mirror.edp, 'POST', `${base()}/wiki/new`, page('one'));
  const wiki = `${mirror.name}.wiki`;
  expect(await mirror.refs(mirror.edp, wiki)).toMatch(/\trefs\/heads\/master\n$/);
  const shown = async (): Promise<string[]> => {
    const pages = await mirror.api(mirror.observability, 'GET', `${base()}/wiki/pages`);
    const contents = (pages as unknown as { sub_url: string }[]).map(async ({ sub_url: at }) => {
      const { content_base64: text } = await mirror.api(mirror.observability, 'GET', `${base()}/wiki/page/${at}`);
      return Buffer.from(text!, 'base64').toString();
    });
    return (await Promise.all(contents)).sort();
  };
  expect(await mirror.sync(PRUNE)).toMatchObject({ action: 'created' });
  expect(await shown()).toEqual(['one']);
  expect(await mirror.sync(PRUNE)).toMatchObject({ action: 'unchanged' });
  await mirror.api(mirror.edp, 'PATCH', `${base()}/wiki/page/Start`, page('two'));
  await mirror.api(mirror.edp, 'POST', `${base()}/wiki/new`, { ...page('more'), title: 'More' });
  expect(await mirror.sync(PRUNE)).toMatchObject({ action: 'updated' });
  expect(await shown()).toEqual(['more', 'two']);
  for (const name of ['Start', 'More']) {
    const { status } = await mirror.edp.api('DELETE', `${base()}/wiki/page/${name}`);
    expect(status).toBe(204);
  }
  expect(await mirror.sync(PRUNE)).toMatchObject({
    action: 'refused',
    details: expect.stringMatching(/wiki of .* has no page at the source any more, and has some at the target/),
  });
  expect(await shown()).toEqual(['more', 'two']);
  expect(await mirror.sync(`${PRUNE}    allow: { empty: [${mirror.name}] }\n`)).not.toMatchObject({ action: 'failed' });
});

test('LFS objects of forges that name themselves by another address, below a path', async () => {
  await mirror.created();
  const content = Buffer.alloc(3000, 'lfs ');
  const oid = createHash('sha256').update(content).digest('hex');
  const at = (forge: RealForge): string => `${forge.origin}/${ORG}/${mirror.name}.git/info/lfs/objects/${oid}`;
  const headers = { authorization: `Basic ${Buffer.from(`x:${mirror.edp.token}`).toString('base64')}` };
  const put = await fetch(`${at(mirror.edp)}/${content.length}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  expect(put.status).toBe(200);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
  await mirror.seed({ 'a.bin': pointer, '.gitattributes': '*.bin filter=lfs -text\n' });
  expect(await mirror.sync()).toMatchObject({ action: 'created' });
  const login = Buffer.from(`x:${mirror.observability.token}`).toString('base64');
  const answer = await fetch(at(mirror.observability), { headers: { authorization: `Basic ${login}` } });
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
});

test('images of forges that name themselves by another address, below a path', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  const registry = ({ origin, token }: RealForge): RegistryClient =>
    createRegistry({ origin, http: mirror.http, auth: { username: 'x', token }, ownTokenPath: '/v2/token' });
  const image = buildImage({ layers: [buildLayer()] });
  await pushImage(registry(mirror.edp), { name: 'devfw/app', reference: '1', image });
  const { rows } = await mirror.run({ more: `images:\n  - owner: ${ORG}\n` });
  expect(rows.find(({ kind }) => kind === 'image')).toMatchObject({ action: 'created' });
  expect(await registry(mirror.observability).tags('devfw/app')).toEqual(['1']);
});

test('units that are switched off at the target are named, and everything else arrives', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  await mirror.sync();
  await mirror.api(mirror.observability, 'PATCH', base(), { has_issues: false, has_releases: false, has_wiki: false });
  await mirror.api(mirror.edp, 'POST', `${base()}/labels`, { name: 'bug', color: '#ee0701' });
  await publish('v1');
  const page = { title: 'Home', content_base64: Buffer.from('Welcome').toString('base64') };
  await mirror.api(mirror.edp, 'POST', `${base()}/wiki/new`, page);
  const row = await mirror.sync();
  expect(row.action).toBe('refused');
  for (const unit of ['issues', 'releases', 'wiki'])
    expect(row.details).toContain(`${unit} switched off at the target`);
  await mirror.expectEqual();
});

test('units that are switched off at the source are nothing to mirror', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  await mirror.api(mirror.edp, 'PATCH', base(), { has_issues: false, has_releases: false, has_wiki: false });
  expect(await mirror.sync()).toMatchObject({ action: 'created' });
});

test('a tag that a rule of the target protects stops nothing else', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  await mirror.sync();
  const keeper = {
    username: 'keeper',
    email: 'keeper@example.org',
    password: 'Pass-word-1234',
    must_change_password: false,
  };
  await mirror.api(mirror.observability, 'POST', '/admin/users', keeper);
  const rule = { name_pattern: 'v*', whitelist_usernames: ['keeper'] };
  await mirror.api(mirror.observability, 'POST', `${base()}/tag_protections`, rule);
  await seedRemote(mirror.url(mirror.edp), { files: { a: '2' }, branch: 'other' });
  for (const tag of ['v1', 'w1'])
    await mirror.api(mirror.edp, 'POST', `${base()}/tags`, { tag_name: tag, target: 'other' });
  const row = await mirror.sync();
  expect(row).toMatchObject({ action: 'refused', details: expect.stringContaining('refs/tags/v1') });
  const missing = (await mirror.refs(mirror.edp)).split('\n').filter((line) => !line.endsWith('refs/tags/v1'));
  expect((await mirror.refs(mirror.observability)).split('\n')).toEqual(missing);
});

test('a new branch that a rule of the target keeps out stops nothing else, and a plan says so', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  await mirror.sync();
  const rule = { rule_name: 'release/*', enable_push: false };
  await mirror.api(mirror.observability, 'POST', `${base()}/branch_protections`, rule);
  await mirror.seed({ a: '2' }, 'release/1');
  await mirror.seed({ a: '3' }, 'other');
  for (const mode of ['plan', 'sync'] as const)
    expect(await mirror.sync('', mode)).toMatchObject({
      action: 'refused',
      details: expect.stringContaining('refs/heads/release/1 is protected at the target by the rule release/*'),
    });
  const missing = (await mirror.refs(mirror.edp)).split('\n').filter((line) => !line.endsWith('refs/heads/release/1'));
  expect((await mirror.refs(mirror.observability)).split('\n')).toEqual(missing);
});

test('a branch that becomes a directory follows', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  await mirror.seed({ b: '1' }, 'feature');
  await mirror.sync();
  const { status } = await mirror.edp.api('DELETE', `${base()}/branches/feature`);
  expect(status).toBe(204);
  await mirror.seed({ c: '1' }, 'feature/x');
  expect(await mirror.sync(PRUNE)).toMatchObject({ action: 'updated' });
  await mirror.expectEqual();
});

test('a repository renamed in case alone follows', async () => {
  await mirror.created();
  await mirror.seed({ a: '1' });
  await mirror.sync();
  const upper = mirror.name.toUpperCase();
  await mirror.api(mirror.edp, 'PATCH', base(), { name: upper });
  mirror.name = upper;
  expect((await mirror.run({ names: [upper] })).rows).toMatchObject([
    { details: expect.stringContaining('renamed from') },
  ]);
  expect(await mirror.api(mirror.observability, 'GET', base())).toMatchObject({ name: upper });
});
