import { expect, test } from '@jest/globals';
import type { Artifact } from '@edp/closure';
import { mirrorSchema } from '@edp/mirror';
import { beyondOwners } from '../src/sync/beyond-owners.ts';

const artifact = (name: string, via: Artifact['via'] = 'oci', host = 'observability.example'): Artifact => ({
  ...{ kind: 'image', via, host, name, reference: '1' },
  text: `${host}/${name}`,
  askedBy: [{ file: 'prod/edp/a.yaml', line: 1 }],
});
const config = (more: object = {}) =>
  mirrorSchema.parse({ source: 'https://edp.example', target: 'https://observability.example', ...more });
const own = [artifact('Team/app', 'git'), artifact('library/postgres', 'oci', 'docker.io')];
const names = (artifacts: Artifact[], more = {}): string[] =>
  beyondOwners(artifacts, { own, config: config(more) }).map(({ name }) => name);

test('what only the target asks for may be of owners that the source names, in any case', () => {
  expect(
    names([artifact('team/other'), artifact('TEAM/lib', 'git'), artifact('api/packages/team/helm/chart', 'helm')]),
  ).toEqual([]);
});

test('a private repository, image, chart or package of another owner is beyond them', () => {
  const planted = [
    artifact('vault/secret', 'git'),
    artifact('vault/image'),
    artifact('api/packages/vault/helm/chart', 'helm'),
    artifact('api/packages/vault/generic/x/1/x', 'http'),
  ];
  expect(names(planted)).toEqual(planted.map(({ name }) => name));
  expect(names(planted, { git: [{ owner: 'Vault' }] })).toEqual([]);
});

test('an owner of another host is none of the source', () => {
  expect(names([artifact('library/secret')])).toEqual(['library/secret']);
});

test('what the source asks for itself may be anybody’s', () => {
  const theirs = artifact('vault/image');
  expect(beyondOwners([theirs], { own: [...own, theirs], config: config() })).toEqual([]);
});
