import { expect, test } from '@jest/globals';
import { checkTree } from '@edp/stacks';
import { tree } from './support.ts';

const OURS = 'https://edp.buildth.ing/o/stacks-instances';
const application = (source: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec:\n  project: p\n  destination: { name: x }\n  ${source}\n`;
const single = (revision: string, url = OURS): string =>
  application(`source: { repoURL: ${url}, path: prod/edp/x, targetRevision: ${revision} }`);
const check = (file: string, branch?: string) =>
  checkTree(tree({ 'a.yaml': file, 'x/cm.yaml': 'a: 1\n' }), {
    instance: { path: 'prod/edp' },
    stacksInstancesUrl: OURS,
    ...(branch === undefined ? {} : { stacksInstancesBranch: branch }),
    allowUnknown: true,
  })
    .violations.filter(({ code }) => code === 'REVISION_OTHER')
    .map(({ message, at }) => [message, at?.line]);

test.each(['trunk', 'HEAD', 'refs/heads/trunk', "''", '"{{revision}}"'])(
  'an Application may read %s where the branch trunk is written',
  (revision) => expect(check(single(revision), 'trunk')).toEqual([]),
);

test.each([
  ['another branch', single('main')],
  ['a commit', single('0123456789abcdef0123456789abcdef01234567')],
  ['another branch, by another spelling of the address', single('main', 'git@edp.buildth.ing:o/stacks-instances.git')],
  [
    'files of values from another branch',
    application(
      `sources: [{ repoURL: https://charts.example, chart: c, targetRevision: 1.0.0, helm: { valueFiles: [$v/prod/edp/v.yaml] } }, { repoURL: ${OURS}, ref: v, targetRevision: main }]`,
    ),
  ],
])('what reads %s is refused, since nothing would arrive', (_, file) => {
  expect(check(file, 'trunk')).toEqual([
    [
      expect.stringMatching(/^Application a in a\.yaml reads "\w+" of stacks-instances, and deployments write trunk/),
      7,
    ],
  ]);
});

test('another repository is read at any revision, and so is ours where nobody says what is written', () => {
  expect(check(single('main', 'https://edp.buildth.ing/o/other'), 'trunk')).toEqual([]);
  expect(check(single('main'))).toEqual([]);
});
