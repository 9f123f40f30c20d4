import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createForge } from '@edp/forge';
import { type ApiStand, startApi } from './api-stand.ts';

let stand: ApiStand;
beforeEach(async () => {
  stand = await startApi();
});
afterEach(async () => stand.stop());

const RAW = { id: 7, name: 'r', owner: { login: 'o' } };
const LIST = 'repos?page=1&limit=50';
const answer = (call: string, body: unknown, status = 200): void => {
  const headers = Array.isArray(body) ? { 'x-total-count': String(body.length) } : {};
  stand.answers[call] = [{ status, body, headers }];
};

describe('repositories of an owner', () => {
  test('are listed by one request where it is an organisation, which nothing asks about again', async () => {
    answer(`GET /orgs/o/${LIST}`, [RAW]);
    answer('POST /orgs/o/repos', RAW, 201);
    const forge = createForge(stand.address);
    expect(await forge.listRepositories('o')).toMatchObject({ repositories: [{ id: 7, owner: 'o', name: 'r' }] });
    await forge.createRepository('o', 'r', {});
    expect(stand.calls()).toEqual([`GET /orgs/o/${LIST}`, 'POST /orgs/o/repos']);
  });

  test('are those of a user where there is no such organisation', async () => {
    answer(`GET /users/o/${LIST}`, [RAW]);
    expect(await createForge(stand.address).listRepositories('o')).toMatchObject({ repositories: [{ name: 'r' }] });
  });

  test('are none where nobody is called so', async () => {
    expect(await createForge(stand.address).listRepositories('o')).toBeUndefined();
  });
});

describe('an owner', () => {
  test('that is an organisation or a user is left as it is', async () => {
    answer('GET /orgs/o', {});
    answer('GET /users/u', {});
    const forge = createForge(stand.address);
    await forge.ensureOwner('o');
    await forge.ensureOwner('u');
    expect(stand.calls()).toEqual(['GET /orgs/o', 'GET /orgs/u', 'GET /users/u']);
  });

  test('that nobody is becomes a private organisation, once, however often it is asked for', async () => {
    answer('POST /orgs', {}, 201);
    answer('POST /orgs/o/repos', RAW, 201);
    const forge = createForge(stand.address);
    await Promise.all([forge.ensureOwner('o'), forge.ensureOwner('o')]);
    await forge.createRepository('o', 'r', {});
    expect(stand.calls()).toEqual(['GET /orgs/o', 'GET /users/o', 'POST /orgs', 'POST /orgs/o/repos']);
    expect(stand.asked[2]!.body).toEqual({ username: 'o', visibility: 'private' });
  });

  test('that could not be made is asked for again the next time', async () => {
    stand.answers['POST /orgs'] = [{ status: 422, body: { message: 'not now' } }, { status: 201 }];
    const forge = createForge(stand.address);
    await expect(forge.ensureOwner('o')).rejects.toMatchObject({ code: 'FORGE_REJECTED' });
    await forge.ensureOwner('o');
    expect(stand.calls().filter((call) => call === 'POST /orgs')).toHaveLength(2);
  });
});

describe('a new repository', () => {
  test("of the token's own user is made below it", async () => {
    answer('GET /user', { login: 'o' });
    answer('POST /user/repos', RAW, 201);
    expect(await createForge(stand.address).createRepository('o', 'r', {})).toMatchObject({ id: 7, name: 'r' });
    expect(stand.calls()).toEqual(['GET /orgs/o', 'GET /user', 'POST /user/repos']);
  });

  test('of another user is refused before it is made', async () => {
    answer('GET /user', { login: 'me' });
    await expect(createForge(stand.address).createRepository('o', 'r', {})).rejects.toMatchObject({
      code: 'FORGE_REJECTED',
      message: expect.stringMatching(/^o is another user of \S+, for whom nobody else can create r$/),
      fix: expect.stringContaining('target-token'),
    });
    expect(stand.calls()).toEqual(['GET /orgs/o', 'GET /user']);
  });

  test.each([
    [true, false, ['POST', 'PATCH']],
    [false, true, ['POST', 'PATCH']],
    [false, false, ['POST']],
    [undefined, true, ['POST']],
  ])('with actions %s where the forge gives %s takes %j', async (hasActions, given, methods) => {
    answer('GET /orgs/o', {});
    answer('POST /orgs/o/repos', { ...RAW, has_actions: given }, 201);
    answer('PATCH /repos/o/r', { ...RAW, has_actions: hasActions });
    const forge = createForge(stand.address);
    const made = await forge.createRepository('o', 'r', hasActions === undefined ? {} : { hasActions });
    expect(made.hasActions).toBe(hasActions ?? given);
    expect(stand.asked.slice(1).map(({ method }) => method)).toEqual(methods);
  });
});

test('settings are sent in the words of the API, off as well as on, and none that is not said', async () => {
  answer('PATCH /repos/o/r', RAW);
  const forge = createForge(stand.address);
  const off = { private: false, hasActions: false, hasWiki: false, archived: false, description: '' };
  await forge.updateRepository('o', 'r', off);
  await forge.updateRepository('o', 'r', { private: true, defaultBranch: 'main', archived: true });
  await forge.updateRepository('o', 'r', {});
  expect(stand.asked.map(({ body }) => body)).toEqual([
    { private: false, has_actions: false, has_wiki: false, archived: false, description: '' },
    { private: true, default_branch: 'main', archived: true },
    {},
  ]);
});

describe('what a forge says of a repository', () => {
  test('is read in full', async () => {
    answer('GET /repos/o/r', {
      ...RAW,
      description: 'd',
      private: true,
      archived: true,
      empty: true,
      mirror: true,
      has_actions: false,
      has_wiki: true,
      has_issues: false,
      has_releases: false,
      has_pull_requests: false,
      default_branch: 'trunk',
      topics: ['b', 7, 'a'],
      release_counter: 3,
      updated_at: '2026-01-02T03:04:05Z',
    });
    expect(await createForge(stand.address).getRepository('o', 'r')).toEqual({
      id: 7,
      owner: 'o',
      name: 'r',
      description: 'd',
      private: true,
      archived: true,
      empty: true,
      mirror: true,
      hasActions: false,
      hasWiki: true,
      hasIssues: false,
      hasReleases: false,
      hasPullRequests: false,
      defaultBranch: 'trunk',
      topics: ['a', 'b'],
      releases: 3,
      updatedAt: '2026-01-02T03:04:05Z',
    });
  });

  test('is read with care where it says little', async () => {
    answer('GET /repos/o/r', RAW);
    expect(await createForge(stand.address).getRepository('o', 'r')).toMatchObject({
      ...{ private: false, archived: false, empty: false, mirror: false, hasWiki: false },
      ...{ hasActions: true, hasIssues: true, hasReleases: true, hasPullRequests: true },
      ...{ topics: [], releases: 0, description: '', defaultBranch: '' },
    });
  });

  test.each([
    ['no owner', { name: 'r' }],
    ['no name', { owner: { login: 'o' } }],
    ['nothing', null],
  ])('is refused with %s', async (_, body) => {
    answer('GET /repos/o/r', body);
    await expect(createForge(stand.address).getRepository('o', 'r')).rejects.toMatchObject({ code: 'FORGE_PROTOCOL' });
  });

  test('is nothing where it is not there', async () => {
    expect(await createForge(stand.address).getRepository('o', 'r')).toBeUndefined();
  });
});

test('packages of an owner are listed as far as they have a name and a version', async () => {
  answer('GET /packages/o?type=container&page=1&limit=50', [
    { name: 'app', version: '1' },
    { name: 'app' },
    { version: '1' },
  ]);
  expect(await createForge(stand.address).listPackages('o', 'container')).toMatchObject([
    { name: 'app', version: '1' },
  ]);
});
