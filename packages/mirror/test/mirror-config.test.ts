import { describe, expect, test } from '@jest/globals';
import { parseMirrorConfig } from '@edp/mirror';

const HEAD = 'source: https://edp.example\ntarget: https://observability.example\n';
const parse = (text: string): unknown => parseMirrorConfig(text, 'mirror.yaml');
const violations = (text: string): unknown => {
  try {
    parse(text);
  } catch (error) {
    return (error as { violations: unknown }).violations;
  }
  return 'accepted';
};

describe('mirror.yaml', () => {
  test('fills in what is not said', () => {
    expect(parse(`${HEAD}git:\n  - owner: team\nimages:\n  - owner: team\n`)).toMatchObject({
      git: [
        {
          owner: 'team',
          include: [],
          exclude: [],
          prune: false,
          keep: [],
          notes: false,
          lfs: true,
          wiki: true,
          allow: { empty: [] },
        },
      ],
      images: [{ owner: 'team', tags: { include: [], exclude: [] } }],
      limits: { deletions: 10, deletionsPercent: 10, deepCheck: 7, repositoriesAtOnce: 4 },
    });
  });

  test('names every unknown key with its line, and what was probably meant', () => {
    expect(violations(`${HEAD}git:\n  - owner: team\n    exlude: [a]\n`)).toMatchObject([
      { code: 'CONFIG_INVALID', at: { file: 'mirror.yaml', line: 5 }, message: expect.stringContaining('exclude') },
    ]);
  });

  test.each([
    ['at the top', '', 3],
    ['below others', 'git:\n  - owner: team\n', 5],
  ])('names the marks of a merge as what they are: %s', (_, before, line) => {
    const text = `${HEAD}${before}<<<<<<< HEAD\nprune: true\n=======\nprune: false\n>>>>>>> feature\n`;
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'MERGE_CONFLICT',
        message: expect.stringMatching(/mirror\.yaml holds a merge that nobody has resolved: "<<<<<<<" begins it/),
        fix: expect.stringMatching(/Keep one of the two sides/),
        at: expect.objectContaining({ file: 'mirror.yaml', line }),
      }),
    );
  });

  test.each([
    ['an image without where it goes', 'images:\n  - from: docker.io/library/postgres\n', 'images[0].to'],
    ['an image of two origins', 'images:\n  - { owner: a, from: docker.io/b/c, to: d }\n', 'images[0]'],
    ['an image that is none', "images:\n  - { from: 'https://ghcr.io/a', to: b }\n", 'images[0].from'],
    ['a platform that is none', 'images:\n  - { owner: a, platforms: [linux] }\n', 'images[0].platforms[0]'],
    ['a range that is none', 'images:\n  - { owner: a, tags: { semver: newest } }\n', 'images[0].tags.semver'],
    [
      'pruning of what stacks name',
      'images:\n  - { fromStacks: { repository: a/b, instances: [c/d] }, to: e, prune: true }\n',
      'images[0].prune',
    ],
    ['a chart of nobody', 'charts:\n  - { to: a }\n', 'charts[0]'],
    ['a chart repository in the clear', "charts:\n  - { from: 'http://charts.example', to: a }\n", 'charts[0].from'],
    [
      'a type of packages that cannot be copied',
      'packages:\n  - { owner: a, types: [cargo] }\n',
      'packages[0].types[0]',
    ],
  ])('refuses %s by its place', (_, text, field) => {
    expect(violations(HEAD + text)).toMatchObject([{ code: 'CONFIG_INVALID', field }]);
  });

  test.each([
    ['a token in the address', 'source: https://user:secret@edp.example\ntarget: https://observability.example\n'],
    ['a path', 'source: https://edp.example/x\ntarget: https://observability.example\n'],
    ['another protocol', 'source: file:///etc\ntarget: https://observability.example\n'],
    ['one forge as both sides', 'source: https://edp.example\ntarget: https://EDP.example:443\n'],
    ['an owner that leads elsewhere', `${HEAD}git:\n  - owner: ../admin\n`],
    ['no source', 'target: https://observability.example\n'],
  ])('refuses %s', (_, text) => {
    expect(violations(text)).toMatchObject([{ code: 'CONFIG_INVALID' }]);
  });
});
