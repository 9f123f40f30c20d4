import { GitWireError, listRefs, pushObjects, type Remote, ZERO_ID } from '@edp/git-wire';
import type { World } from '../../../test/world/world.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror({ retries: 0 });
beforeEach(async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app', { private: true });
  await mirror.seed('app', 'one');
});

type Tokens = { sourceToken?: string; targetToken?: string };
const CASES: [string, (world: World) => Tokens, RegExp, RegExp][] = [
  [
    'swapped',
    ({ edp, observability }) => ({ sourceToken: observability.token, targetToken: edp.token }),
    /^edp\.localhost:\d+ answers 401/,
    /^Check that source-token is a token of edp\.localhost.*source-token and target-token are swapped/,
  ],
  [
    'that of the source twice',
    ({ edp }) => ({ targetToken: edp.token }),
    /^observability\.localhost:\d+ answers 401/,
    /^Check that target-token is a token of observability\.localhost.*are swapped/,
  ],
  [
    'no source-token',
    () => ({ sourceToken: '' }),
    /^edp\.localhost/,
    /^source-token is empty: set it to a token of edp\.localhost/,
  ],
  [
    'no target-token',
    () => ({ targetToken: '' }),
    /^observability\.localhost/,
    /^target-token is empty: set it to a token of observability\.localhost/,
  ],
];

describe.each(['plan', 'sync'] as const)('a %s with wrong tokens names which, and writes nothing', (mode) => {
  test.each(CASES)('%s', async (_, tokens, message, fix) => {
    const { requests } = mirror.world.observability;
    const before = requests.length;
    await expect(mirror.sync({ mode, ...tokens(mirror.world) })).rejects.toMatchObject({
      code: 'FORGE_AUTH',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
    expect(await mirror.targetRefs('app')).toEqual({});
    expect(requests.slice(before).filter((each) => /^(POST|PUT|PATCH|DELETE)/.test(each))).toEqual([]);
  });
});

/** What the git side says, where the interface of the forge was not asked before. */
describe('git with a wrong token', () => {
  const remote = (token: string, tokenInput: string): Remote => ({
    url: `${mirror.world.edp.origin}/${mirror.team}/app`,
    http: mirror.http,
    tokenInput,
    ...(token === '' ? {} : { auth: { username: 'oauth2', token } }),
  });
  test.each<[string, 'read' | 'write', string, (world: World) => string, RegExp, RegExp]>([
    [
      'the token of the other forge',
      'read',
      'source-token',
      ({ observability }) => observability.token,
      /\/app does not accept the token in source-token$/,
      /^Set source-token to a token with scope read:repository.*source-token and target-token are swapped/,
    ],
    [
      'it for a push',
      'write',
      'target-token',
      ({ observability }) => observability.token,
      /\/app does not accept the token in target-token$/,
      /^Set target-token to a token with scope write:repository.*are swapped/,
    ],
    [
      'none at all',
      'read',
      'source-token',
      () => '',
      /\/app asks for a token, and source-token is empty$/,
      /^Set source-token to a token with scope read:repository whose user may read \S+$/,
    ],
    [
      'a wrong one where there is one forge',
      'read',
      'stacks-token',
      ({ observability }) => observability.token,
      /does not accept the token in stacks-token$/,
      /^Set stacks-token to a token with scope read:repository whose user may read \S+$/,
    ],
  ])('%s', async (_, right, tokenInput, token, message, fix) => {
    const before = await mirror.refs('app');
    const used = remote(token(mirror.world), tokenInput);
    const call =
      right === 'read'
        ? listRefs(used, { prefixes: [] })
        : pushObjects(used, {
            updates: [{ ref: 'refs/heads/new', oldId: ZERO_ID, newId: before['refs/heads/main']! }],
            objects: [],
          });
    const error: unknown = await call.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GitWireError);
    expect(error).toMatchObject({
      code: 'GIT_AUTH',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
    expect(await mirror.refs('app')).toEqual(before);
  });
});
