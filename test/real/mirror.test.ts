import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readRawFile, writeFiles } from '@edp/forge';
import { openEndpoint } from '@edp/mirror';
import { checkoutLfs } from './checkout-lfs.ts';
import { expectEqualUrls } from '../../packages/mirror/test/stand/equal-clones.ts';
import { createBare, git as runGit, seedBare } from '../world/bare-repository.ts';
import type { RealForge } from './gitea.ts';
import { ORG, useRealMirror } from './mirror-setting.ts';

const mirror = useRealMirror();
const { sync, url, api, created, seed, refs, expectEqual, work } = mirror;

describe('between two real forges', () => {
  test('a repository arrives with branches, tags, settings and topics, Actions off, and its pull requests stay behind', async () => {
    await created({ description: 'An app' });
    await seed({ 'a.txt': 'one' });
    await seed({ 'b.txt': 'two' }, 'feature/ü-x');
    const clone = join(work, `${mirror.name}-tags`);
    await runGit(work, 'clone', '--quiet', url(mirror.edp), clone);
    await runGit(clone, 'tag', '-a', 'v1', '-m', 'first');
    await runGit(clone, 'push', '--quiet', 'origin', 'v1');
    await api(mirror.edp, 'PUT', `/repos/${ORG}/${mirror.name}/topics`, { topics: ['edp', 'forge'] });
    await api(mirror.edp, 'POST', `/repos/${ORG}/${mirror.name}/pulls`, {
      head: 'feature/ü-x',
      base: 'main',
      title: 'x',
    });
    expect(await sync()).toMatchObject({ action: 'created', written: 3 });
    await expectEqual();
    const target = await api(mirror.observability, 'GET', `/repos/${ORG}/${mirror.name}`);
    expect(target).toMatchObject({
      description: 'An app',
      private: true,
      has_actions: false,
      default_branch: 'main',
      topics: ['edp', 'forge'],
    });
    expect(await runGit(work, 'ls-remote', url(mirror.observability), 'refs/pull/*')).toBe('');
    expect(await sync()).toMatchObject({ action: 'unchanged' });
  });

  test('octopus merges, nested tags, tags on a blob and a tree, orphans, submodules and odd names arrive as git clones them', async () => {
    await created();
    const local = join(work, `${mirror.name}.git`);
    createBare(local);
    const git = async (...args: string[]): Promise<string> => (await runGit(local, ...args)).trim();
    const heads: string[] = [];
    for (const branch of ['main', 'zweig/größe-名', 'b3', 'b4'])
      heads.push(await seedBare(local, { files: { 'ein Ordner/ü 名.txt': branch, ' leading': 'x' }, branch }));
    const commit = async (tree: string, ...parents: string[]): Promise<string> =>
      git('commit-tree', tree, '-m', 'made', ...parents.flatMap((parent) => ['-p', parent]));
    await git('update-ref', 'refs/heads/main', await commit(await git('rev-parse', 'main^{tree}'), ...heads));
    await git('update-ref', 'refs/heads/orphan', await commit('4b825dc642cb6eb9a060e54bf8d69288fbee4904'));
    const gitlink = `160000 commit ${'1'.repeat(40)}\tlib`;
    const tree = await git('-c', `alias.x=!printf '%s\\n' '${gitlink}' | git mktree --missing`, 'x');
    await git('update-ref', 'refs/heads/submodule', await commit(tree));
    await git('tag', '-a', 'v1', '-m', 'one', 'main');
    await git('tag', '-a', 'nested', '-m', 'a tag of a tag', 'v1');
    await git('tag', 'blob', 'b3: leading');
    await git('tag', '-a', 'tree', '-m', 'a tree', 'main^{tree}');
    await git('push', '--quiet', '--mirror', url(mirror.edp));
    expect(await sync()).toMatchObject({ action: 'created', written: 10 });
    await expectEqualUrls(url(mirror.edp), url(mirror.observability));
    await git('update-ref', 'refs/heads/b4', 'b3');
    await git('branch', '-D', 'b3');
    await git('tag', '-f', 'v1', 'orphan');
    await git('push', '--quiet', '--mirror', url(mirror.edp));
    const allow = `{rewrite: ['${mirror.name}:refs/heads/b4', '${mirror.name}:refs/tags/v1']}`;
    expect(await sync(`    prune: true\n    allow: ${allow}\n`)).toMatchObject({ action: 'updated', written: 3 });
    await expectEqualUrls(url(mirror.edp), url(mirror.observability));
  });

  test('an archived repository is archived, opened for what comes later, and archived again', async () => {
    await created();
    await seed({ a: '1' });
    const archived = async (forge: RealForge): Promise<boolean> =>
      (await api(forge, 'GET', `/repos/${ORG}/${mirror.name}`))['archived'] ?? false;
    const archive = async (is: boolean): Promise<unknown> =>
      api(mirror.edp, 'PATCH', `/repos/${ORG}/${mirror.name}`, { archived: is });
    await archive(true);
    expect(await sync()).toMatchObject({ action: 'created' });
    expect(await archived(mirror.observability)).toBe(true);
    await archive(false);
    await seed({ a: '2' });
    await archive(true);
    expect(await sync()).toMatchObject({ action: 'updated', written: 1 });
    expect(await archived(mirror.observability)).toBe(true);
    await expectEqual();
  });

  test('new commits and a new default branch follow; a branch that the target wrote to is refused', async () => {
    await created();
    await seed({ a: '1' });
    await sync();
    await seed({ a: '2' });
    await seed({ a: '2' }, 'next');
    await api(mirror.edp, 'PATCH', `/repos/${ORG}/${mirror.name}`, { default_branch: 'next' });
    expect(await sync()).toMatchObject({ action: 'updated' });
    await expectEqual();
    await seed({ own: 'x' }, 'main', mirror.observability);
    await seed({ a: '3' }, 'other');
    expect(await sync()).toMatchObject({ action: 'refused', details: expect.stringMatching(/has 1 commit on top/) });
    expect(await refs(mirror.observability)).toContain('refs/heads/other');
  });

  test('an empty repository of the target gets the default branch of the source, whatever its first push says', async () => {
    await created({ default_branch: 'start' });
    await seed({ a: '1' }, 'start');
    await seed({ a: '1' }, 'main');
    await api(mirror.observability, 'POST', `/orgs/${ORG}/repos`, { name: mirror.name, default_branch: 'start' });
    expect(await sync()).toMatchObject({ action: 'updated', written: 2 });
    expect(await api(mirror.observability, 'GET', `/repos/${ORG}/${mirror.name}`)).toMatchObject({
      empty: false,
      default_branch: 'start',
    });
    await expectEqual();
  });

  test('a protected branch and an archived target are refused before anything is sent', async () => {
    await created();
    await seed({ a: '1' });
    await sync();
    await seed({ a: '2' });
    const rule = { rule_name: 'main', enable_push: false };
    await api(mirror.observability, 'POST', `/repos/${ORG}/${mirror.name}/branch_protections`, rule);
    expect(await sync()).toMatchObject({
      action: 'refused',
      details: expect.stringMatching(/main is protected at the target/),
    });
    await api(mirror.observability, 'DELETE', `/repos/${ORG}/${mirror.name}/branch_protections/main`);
    await api(mirror.observability, 'PATCH', `/repos/${ORG}/${mirror.name}`, { archived: true });
    expect(await sync()).toMatchObject({
      action: 'refused',
      details: expect.stringMatching(/is archived at the target/),
    });
    await api(mirror.observability, 'PATCH', `/repos/${ORG}/${mirror.name}`, { archived: false });
    expect(await sync()).toMatchObject({ action: 'updated' });
  });

  test('a renamed repository is renamed', async () => {
    await created();
    await seed({ a: '1' });
    await sync();
    await api(mirror.edp, 'PATCH', `/repos/${ORG}/${mirror.name}`, { name: `${mirror.name}-new` });
    mirror.name = `${mirror.name}-new`;
    expect(await sync()).toMatchObject({ action: 'updated', details: expect.stringContaining('renamed from') });
    await expectEqual();
  });

  test('a wiki arrives and follows', async () => {
    await created();
    await seed({ a: '1' });
    const page = (text: string): object => ({ title: 'Start', content_base64: Buffer.from(text).toString('base64') });
    await api(mirror.edp, 'POST', `/repos/${ORG}/${mirror.name}/wiki/new`, page('one'));
    await sync();
    await expectEqual(`${mirror.name}.wiki`);
    await api(mirror.edp, 'PATCH', `/repos/${ORG}/${mirror.name}/wiki/page/Start`, page('two'));
    expect(await sync()).toMatchObject({ action: 'updated' });
    await expectEqual(`${mirror.name}.wiki`);
  });

  test('labels, milestones and releases with their files arrive, once', async () => {
    await created();
    await seed({ a: '1' });
    const base = `/repos/${ORG}/${mirror.name}`;
    await api(mirror.edp, 'POST', `${base}/labels`, { name: 'bug', color: '#ee0701', description: 'Broken' });
    await api(mirror.edp, 'POST', `${base}/milestones`, {
      title: '1.0',
      due_on: '2027-01-01T00:00:00Z',
      state: 'closed',
    });
    const release = { tag_name: 'v1', name: 'One', body: 'First', target_commitish: 'main' };
    const { id } = await api(mirror.edp, 'POST', `${base}/releases`, release);
    const content = Buffer.alloc(300_000, 'release ');
    const form = new FormData();
    form.append('attachment', new Blob([content]), 'app.tgz');
    const upload = `${mirror.edp.origin}/api/v1${base}/releases/${String(id)}/assets?name=app.tgz`;
    const uploaded = await fetch(upload, {
      method: 'POST',
      headers: { authorization: `token ${mirror.edp.token}` },
      body: form,
    });
    expect(uploaded.status).toBe(201);
    expect(await sync()).toMatchObject({
      action: 'created',
      details: expect.stringMatching(/label bug.*milestone 1.0.*release v1, file app.tgz/),
    });
    const [target] = (await api(mirror.observability, 'GET', `${base}/releases`)) as unknown as {
      name: string;
      body: string;
      assets: { browser_download_url: string; size: number }[];
    }[];
    expect(target).toMatchObject({ name: 'One', body: 'First', assets: [{ size: content.length }] });
    const { status, bytes } = await download(target!.assets[0]!.browser_download_url);
    expect(status).toBe(200);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await api(mirror.observability, 'GET', `${base}/labels`)).toMatchObject([{ name: 'bug', color: 'ee0701' }]);
    expect(await api(mirror.observability, 'GET', `${base}/milestones?state=closed`)).toMatchObject([
      { title: '1.0', state: 'closed' },
    ]);
    expect(await sync()).toMatchObject({ action: 'unchanged' });
  });

  test('LFS objects arrive before the refs', async () => {
    await created();
    const content = Buffer.alloc(2_000_000, 'large ');
    const oid = createHash('sha256').update(content).digest('hex');
    const auth = `Basic ${Buffer.from(`${mirror.edp.user}:${mirror.edp.token}`).toString('base64')}`;
    const put = await fetch(
      `${mirror.edp.origin}/${ORG}/${mirror.name}.git/info/lfs/objects/${oid}/${content.length}`,
      {
        method: 'PUT',
        headers: { authorization: auth, 'content-type': 'application/octet-stream' },
        body: content,
      },
    );
    expect(put.status).toBe(200);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
    await seed({ 'a.bin': pointer, '.gitattributes': '*.bin filter=lfs -text\n' });
    expect(await sync()).toMatchObject({ action: 'created' });
    const lfs = `${mirror.observability.origin}/${ORG}/${mirror.name}.git/info/lfs/objects/${oid}`;
    const { status, bytes } = await download(lfs);
    expect(status).toBe(200);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(oid);
    const checkedOut = await checkoutLfs(url(mirror.observability), (directory) =>
      readFileSync(join(directory, 'a.bin')),
    );
    expect(checkedOut.equals(content)).toBe(true);
  });

  test('records are written to an empty repository, changed, and never over what somebody else wrote', async () => {
    await api(mirror.observability, 'POST', '/user/repos', { name: 'records', private: true, default_branch: 'main' });
    const address = openEndpoint(mirror.observability.origin, {
      http: mirror.http,
      username: 'oauth2',
      token: mirror.observability.token,
      tokenInput: 'target-token',
      log: () => {},
    }).forge.address;
    const at = { owner: mirror.observability.user, name: 'records', branch: 'main' };
    const common = { ...at, message: 'Record', author: { name: 'ops', email: 'ops@example.org' } };
    const write = async (text: string, before?: string): Promise<void> =>
      writeFiles(address, {
        ...common,
        files: ['a.json', 'b.json'].map((path) => ({
          path,
          text: `${path} ${text}`,
          before: before && `${path} ${before}`,
        })),
      });
    await write('één');
    await write('two', 'één');
    await expect(write('three', 'één')).rejects.toMatchObject({ code: 'FORGE_REJECTED' });
    expect(await readRawFile(address, { ...at, path: 'a.json' })).toBe('a.json two');
    expect(await readRawFile(address, { ...at, path: 'absent.json' })).toBeUndefined();
  });

  test('a plan changes nothing', async () => {
    await created();
    await seed({ a: '1' });
    expect(await sync('', 'plan')).toMatchObject({ action: 'created', written: 1 });
    expect((await mirror.observability.api('GET', `/repos/${ORG}/${mirror.name}`)).status).toBe(404);
  });
});

async function download(address: string): Promise<{ status: number; bytes: Buffer }> {
  const authorization = `Basic ${Buffer.from(`${mirror.observability.user}:${mirror.observability.token}`).toString('base64')}`;
  const response = await fetch(address, { headers: { authorization } });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}
