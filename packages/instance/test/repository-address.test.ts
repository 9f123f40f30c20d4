import { ViolationsError } from '@edp/kit';
import { describe, expect, test } from '@jest/globals';
import { findAddressProblem, mayDeployFrom, parseTenants, sameRepository } from '../src/index.ts';

const HOSTS = ['edp.example', 'localhost:3000', 'forge.example:8443'];

test.each([
  'https://edp.example/o/stacks',
  'https://EDP.example./o/stacks.git',
  'https://edp.example:443/o/stacks/',
  'https://forge.example:8443/o/s',
  'http://localhost:3000/o/s',
])('%s takes a token', (address) => {
  expect(findAddressProblem(address, { hosts: HOSTS })).toBeUndefined();
});

test.each([
  ['http://edp.example/o/stacks', /show the token/],
  ['https://evil.example/o/stacks', /evil\.example is none of them/],
  ['https://edp.example.evil.example/o/s', /none of them/],
  ['https://edp.example@evil.example/o/s', /credentials/],
  ['https://user:pw@edp.example/o/s', /credentials/],
  ['https://edp.example:8443/o/s', /none of them/],
  ['https://edp.example/o/s?x=1', /query/],
  ['https://edp.example/o/s#x', /fragment/],
  ['https://edp.example/o', /owner and repository/],
  ['https://edp.example/o/s/t', /owner and repository/],
  ['https://edp.example/o/%2e%2e', /owner and repository/],
  ['ssh://git@edp.example/o/s', /credentials/],
  ['file:///o/s', /show the token/],
  ['git@edp.example:o/s', /no URL/],
  ['o/s', /no URL/],
])('%s does not', (address, problem) => {
  expect(findAddressProblem(address, { hosts: HOSTS })).toMatch(problem);
});

test('tenants.yaml is refused with the line of a bad address', () => {
  const text = `managers:
  edp.example:
    stacks: https://edp.example/o/stacks
    stacksInstances: http://edp.example/o/stacks-instances
tenants:
  prod: { domain: a.example, manager: edp.example, terraform: { directory: t } }
`;
  const error = ((): unknown => {
    try {
      return parseTenants(text, 'tenants.yaml');
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(ViolationsError);
  expect((error as ViolationsError).violations).toEqual([
    expect.objectContaining({
      code: 'TENANTS_INVALID',
      at: { file: 'tenants.yaml', line: 4, column: expect.any(Number) },
    }),
  ]);
});

test('one repository is one, however it is written', () => {
  expect(sameRepository('https://edp.example/o/Stacks.git', 'https://EDP.example:443/O/stacks/')).toBe(true);
  expect(sameRepository('https://edp.example/o/stacks', 'https://edp.example/o/stacks-instances')).toBe(false);
});

describe('refs that may deploy', () => {
  const may = (ref: string): boolean =>
    mayDeployFrom(ref, { defaultBranch: 'main', deployFrom: ['release/*', 'refs/tags/v1.0'] });

  test.each(['refs/heads/main', 'refs/heads/release/1', 'refs/tags/v1.0'])('%s may', (ref) => {
    expect(may(ref)).toBe(true);
  });

  test.each([
    '',
    'main',
    'refs/tags/main',
    'refs/heads/main2',
    'refs/heads/release/1/x',
    'refs/heads/v1.0',
    'refs/tags/v1x0',
    'refs/heads/x/release/1',
    'refs/pull/1/head',
  ])('%s may not', (ref) => {
    expect(may(ref)).toBe(false);
  });
});
