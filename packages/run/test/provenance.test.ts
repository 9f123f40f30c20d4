import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { describeSource } from '../src/configuration/describe-source.ts';
import { referenceTrailers } from '../src/step/reference-trailers.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterAll(async () => rehearsal.stop());

test('a commit of stacks-instances leads to the commit of stacks it was rendered from, by the trailers and the metadata of Argo CD', async () => {
  const { edp } = rehearsal.platform;
  const stacks = edp.directory(OWNER, 'stacks');
  const env = { ...process.env, GIT_AUTHOR_NAME: 'Ada Byron, Countess', GIT_AUTHOR_EMAIL: 'ada@example.org' };
  const committer = { GIT_COMMITTER_NAME: 'forge', GIT_COMMITTER_EMAIL: 'forge@example.org' };
  const message = 'Larger volumes: all\n\nBecause.\n\nArgocd-reference-commit-sha: 1111111\n';
  const argv = ['-C', stacks, 'commit-tree', '-p', 'main', '-m', message, 'main^{tree}'];
  const commit = execFileSync('git', argv, { encoding: 'utf8', env: { ...env, ...committer } }).trim();
  await git(stacks, 'update-ref', 'refs/heads/main', commit);
  const date = (await git(stacks, 'log', '-1', '--format=%at', commit)).trim();
  const at = new Date(Number(date) * 1000).toISOString().replace('.000Z', 'Z');
  await rehearsal.deploy({ environment: 'origin' });

  const instances = edp.directory(OWNER, 'stacks-instances');
  const trailers = (await git(instances, 'log', '-1', '--format=%(trailers:unfold)', 'main')).split('\n');
  const url = `${edp.origin}/${OWNER}/stacks`;
  expect(trailers.filter((line) => line.startsWith('Argocd-'))).toEqual([
    `Argocd-reference-commit-repourl: ${url}`,
    `Argocd-reference-commit-sha: ${commit}`,
    'Argocd-reference-commit-author: "Ada Byron, Countess" <ada@example.org>',
    `Argocd-reference-commit-date: ${at}`,
    'Argocd-reference-commit-subject: Larger volumes: all',
  ]);
  expect(JSON.parse(await git(instances, 'show', 'main:non-prod/origin/hydrator.metadata'))).toEqual({
    ...{ drySha: commit, repoURL: url, date: at },
    ...{ author: 'Ada Byron, Countess <ada@example.org>', subject: 'Larger volumes: all' },
  });
});

test('what a commit of stacks says is one line each, and no trailer of its own', () => {
  const person = { name: 'a\u0007b "c\\', email: 'root', at: new Date(0) };
  const source = {
    tree: '',
    parents: [],
    author: person,
    committer: person,
    message: '\n x\r\u001B[0m\t y\nActor: z\n',
  };
  expect(describeSource(source)).toEqual({
    author: 'a b "c\\ <root>',
    date: '1970-01-01T00:00:00Z',
    subject: 'x [0m y',
  });
  const stacks = { url: 'https://f.test/o/s', ref: 'main', commit: 'c'.repeat(40), selections: [] };
  expect(referenceTrailers({ stacks }, { source }).map(([key]) => key.replace(/^.*-/, ''))).toEqual([
    ...['repourl', 'sha', 'date', 'subject'],
  ]);
  const author = { ...person, email: 'a@b.example' };
  expect(referenceTrailers({ stacks }, { source: { ...source, author } })).toContainEqual([
    'Argocd-reference-commit-author',
    '"ab c" <a@b.example>',
  ]);
});
