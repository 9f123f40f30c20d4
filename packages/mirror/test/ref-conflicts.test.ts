import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const PRUNE = '    prune: true\n';

async function repository(): Promise<void> {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
}
/** Replaces one branch by another at the source. */
async function replace(from: string, to: string): Promise<void> {
  const id = (await mirror.git('app', 'rev-parse', from)).trim();
  await mirror.git('app', 'update-ref', '-d', `refs/heads/${from}`);
  await mirror.git('app', 'update-ref', `refs/heads/${to}`, id);
}
/** The target's rules, as a forge keeps them: one line of a hook refuses the whole push. */
function refusePushesOf(pattern: string, words: string): void {
  const hook = join(mirror.world.observability.directory(mirror.team, 'app'), 'hooks', 'pre-receive');
  writeFileSync(
    hook,
    `#!/bin/sh\nwhile read old new ref; do case "$ref" in ${pattern}) echo "${words}" >&2; exit 1;; esac; done\n`,
  );
  chmodSync(hook, 0o755);
}

describe('a branch and a directory of one name', () => {
  test.each([
    ['feature', 'feature/x'],
    ['feature/x', 'feature'],
    ['a/b/c', 'a/b'],
  ])('%s that becomes %s follows with prune', async (from, to) => {
    await repository();
    await mirror.seed('app', 'two', from);
    await mirror.sync();
    await replace(from, to);
    await mirror.seed('app', 'three');
    expect(await mirror.syncRow('app', { item: PRUNE })).toMatchObject({ action: 'updated' });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('that both stay: the new one is refused by name, and the others arrive', async () => {
    await repository();
    await mirror.seed('app', 'two', 'feature');
    await mirror.sync();
    const before = await mirror.targetRefs('app');
    await replace('feature', 'feature/x');
    await mirror.seed('app', 'three');
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({
      action: 'refused',
      details: expect.stringContaining('refs/heads/feature/x cannot be beside refs/heads/feature'),
    });
    const { 'refs/heads/main': main } = await mirror.refs('app');
    expect(await mirror.targetRefs('app')).toEqual({ ...before, 'refs/heads/main': main });
    expect(await mirror.syncRow('app', { item: PRUNE })).toMatchObject({ action: 'updated' });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });

  test('where the one in the way is what the target shows', async () => {
    await mirror.world.edp.createRepo(mirror.team, 'app');
    await mirror.seed('app', 'one', 'work');
    await mirror.git('app', 'symbolic-ref', 'HEAD', 'refs/heads/work');
    await mirror.sync();
    await mirror.seed('app', 'two', 'main');
    await replace('work', 'work/x');
    await mirror.git('app', 'symbolic-ref', 'HEAD', 'refs/heads/main');
    expect(await mirror.syncRow('app', { item: PRUNE })).toMatchObject({ action: 'updated' });
    expect(await mirror.targetRefs('app')).toEqual(await mirror.refs('app'));
  });
});

describe('a ref that a rule of the target refuses', () => {
  test.each([
    ['named by the server', 'refs/tags/v*', 'Tag v1 is protected'],
    ['that the server does not name', 'refs/tags/v*', 'Not allowed to push'],
    ['of which there are several', 'refs/heads/release/*|refs/tags/v1', 'Unsigned commit'],
  ])('%s stops nothing else', async (_, pattern, words) => {
    await repository();
    await mirror.sync();
    refusePushesOf(pattern, words);
    const before = await mirror.targetRefs('app');
    for (const branch of ['a', 'b', 'c', 'release/1', 'release/2']) await mirror.seed('app', branch, branch);
    await mirror.git('app', 'tag', 'v1', 'main');
    await mirror.git('app', 'tag', 'w1', 'main');
    const row = await mirror.syncRow('app');
    expect(row).toMatchObject({ action: 'refused', details: expect.stringContaining(words) });
    const source = await mirror.refs('app');
    const refused = Object.keys(source).filter((ref) =>
      pattern.split('|').some((each) => new RegExp(`^${each.replace('*', '.*')}$`).test(ref)),
    );
    expect(refused.length).toBeGreaterThan(0);
    for (const ref of refused) expect(row.details).toContain(`refuses ${ref} of`);
    expect(await mirror.targetRefs('app')).toEqual({
      ...before,
      ...Object.fromEntries(Object.entries(source).filter(([ref]) => !refused.includes(ref))),
    });
  });

  test.each([
    [['keeper'], 'refused'],
    [['keeper', 'Operator'], 'updated'],
  ])('a tag whose rule names %j is %s, and a plan says so', async (users, action) => {
    await repository();
    await mirror.sync();
    mirror.world.observability.repository(mirror.team, 'app').tagRules = [
      { name_pattern: 'v*', whitelist_usernames: users, whitelist_teams: [] },
      { name_pattern: '/^w/', whitelist_usernames: ['keeper'], whitelist_teams: [] },
    ];
    for (const tag of ['v1', 'w1', 'x1']) await mirror.git('app', 'tag', tag, 'main');
    const row = await mirror.syncRow('app', { mode: 'plan' });
    expect(row.action).toBe(action);
    if (action === 'refused') expect(row.details).toContain('refs/tags/v1 is protected at the target by the rule v*');
    expect(await mirror.syncRow('app')).toMatchObject({ action });
    const { 'refs/tags/v1': v1, ...others } = await mirror.refs('app');
    expect(await mirror.targetRefs('app')).toEqual(action === 'refused' ? others : { ...others, 'refs/tags/v1': v1 });
  });

  test.each([
    [{ rule_name: 'release/*', enable_push: false }, 'refused'],
    [
      { rule_name: 'release/*', enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ['keeper'] },
      'refused',
    ],
    [
      {
        rule_name: 'release/*',
        enable_push: true,
        enable_push_whitelist: true,
        push_whitelist_usernames: ['operator'],
      },
      'updated',
    ],
    [{ rule_name: 'release', enable_push: false }, 'updated'],
  ])('a new branch below %j is %s, and a plan says so', async (rule, action) => {
    await repository();
    await mirror.sync();
    mirror.world.observability.repository(mirror.team, 'app').branchRules = [rule];
    for (const branch of ['release/1', 'other']) await mirror.seed('app', branch, branch);
    const row = await mirror.syncRow('app', { mode: 'plan' });
    expect(row.action).toBe(action);
    if (action === 'refused')
      expect(row.details).toContain('refs/heads/release/1 is protected at the target by the rule release/*');
    expect(await mirror.syncRow('app')).toMatchObject({ action });
    const { 'refs/heads/release/1': refused, ...others } = await mirror.refs('app');
    expect(await mirror.targetRefs('app')).toEqual(
      action === 'refused' ? others : { ...others, 'refs/heads/release/1': refused },
    );
  });

  test('many of them, of which the server names one at a time, stop nothing else', async () => {
    await repository();
    await mirror.sync();
    const hook = join(mirror.world.observability.directory(mirror.team, 'app'), 'hooks', 'pre-receive');
    writeFileSync(
      hook,
      '#!/bin/sh\nwhile read old new ref; do case "$ref" in refs/tags/v*) echo "Tag ${ref#refs/tags/} is protected" >&2; exit 1;; esac; done\n',
    );
    chmodSync(hook, 0o755);
    const names = Array.from({ length: 40 }, (_, index) => [`v${index}`, `w${index}`]).flat();
    for (const name of names) await mirror.git('app', 'tag', name, 'main');
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'refused' });
    const { ...source } = await mirror.refs('app');
    const kept = Object.entries(source).filter(([ref]) => !ref.startsWith('refs/tags/v'));
    expect(await mirror.targetRefs('app')).toEqual(Object.fromEntries(kept));
  });

  test('of all refs fails as before, with the words of the server', async () => {
    await repository();
    await mirror.sync();
    refusePushesOf('*', 'Quota exceeded');
    await mirror.seed('app', 'two');
    await mirror.seed('app', 'three', 'other');
    expect(await mirror.syncRow('app')).toMatchObject({
      action: 'failed',
      details: expect.stringContaining('Quota exceeded'),
    });
  });

  test('and its release stay as they are', async () => {
    await repository();
    await mirror.sync();
    refusePushesOf('refs/tags/v*', 'Tag v1 is protected');
    await mirror.seed('app', 'two');
    await mirror.git('app', 'tag', 'v1', 'main');
    mirror.world.edp.repository(mirror.team, 'app').metadata.releases.push({
      ...{ id: 1, tag_name: 'v1', name: 'v1', body: '', target_commitish: 'main', draft: false, prerelease: false },
      assets: [],
    });
    expect(await mirror.syncRow('app')).toMatchObject({ action: 'refused' });
    expect(mirror.world.observability.repository(mirror.team, 'app').metadata.releases).toEqual([]);
    expect(await mirror.targetRefs('app')).not.toHaveProperty('refs/tags/v1');
  });
});

describe('a wiki', () => {
  const page = async (): Promise<string> => mirror.targetGit('app.wiki', 'show', 'HEAD:Home.md');

  test.each(['main', 'master'])(
    'on %s is what the target shows, also with prune and in further runs',
    async (branch) => {
      await repository();
      await mirror.world.edp.createWiki(mirror.team, 'app', { 'Home.md': 'Welcome' }, branch);
      await mirror.sync();
      expect(await page()).toBe('Welcome');
      expect(await mirror.syncRow('app', { item: PRUNE, runNumber: 20 })).toMatchObject({ action: 'unchanged' });
      await mirror.world.edp.seed(mirror.team, 'app.wiki', { files: { 'Home.md': 'Better' }, branch });
      await mirror.sync({ item: PRUNE, runNumber: 40 });
      expect(await page()).toBe('Better');
      expect(Object.keys(await mirror.world.observability.refs(mirror.team, 'app.wiki'))).toEqual(['refs/heads/main']);
    },
  );

  test('that stands beside the page it came into being with is mended', async () => {
    await repository();
    await mirror.sync();
    await mirror.world.edp.createWiki(mirror.team, 'app', { 'Home.md': 'Welcome' }, 'master');
    await mirror.world.observability.createWiki(mirror.team, 'app', { 'Home.md': 'Mirrored.\n' });
    await mirror.sync({ item: PRUNE, runNumber: 20 });
    expect(await page()).toBe('Welcome');
  });

  test('that was emptied is told, unless it may be', async () => {
    await repository();
    await mirror.world.edp.createWiki(mirror.team, 'app', { 'Home.md': 'Welcome' });
    await mirror.sync();
    await mirror.world.edp.deleteRepo(mirror.team, 'app.wiki');
    const run = { runNumber: 20 };
    expect(await mirror.syncRow('app', run)).toMatchObject({
      action: 'refused',
      details: expect.stringContaining('has no page at the source any more'),
    });
    expect(await page()).toBe('Welcome');
    expect(await mirror.syncRow('app', { ...run, item: '    allow: {empty: [app]}\n' })).toMatchObject({
      action: 'unchanged',
    });
  });
});
