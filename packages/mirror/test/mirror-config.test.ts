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
          lfs: 'auto',
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

  test.each(['charts: []', 'packages: []'])('says that %s is not mirrored, instead of skipping it', (text) => {
    expect(violations(HEAD + text)).toMatchObject([
      { message: expect.stringContaining('not mirrored by this version') },
    ]);
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
