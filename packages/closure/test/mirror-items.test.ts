import { describe, expect, test } from '@jest/globals';
import { type Artifact, mirrorItems, terraformOutputs } from '@edp/closure';
import { mirrorSchema } from '@edp/mirror';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const artifact = (via: Artifact['via'], name: string, reference = ''): Artifact => ({
  ...{ kind: 'repository', via, host: 'to.example', name, reference, text: name },
  askedBy: [{ file: 'a.yaml', line: 1 }],
});
const all = [
  artifact('git', 'Team/stacks', 'main'),
  artifact('git', 'team/Stacks', 'v1'),
  artifact('git', 'Team/apps'),
  artifact('git', 'other/tool', 'v2'),
  artifact('http', 'other/tool/releases/download/v2/crds.yaml'),
  artifact('oci', 'team/app', '1.0'),
  artifact('oci', 'team/app', '2.0'),
  artifact('oci', 'team/app', DIGEST),
  artifact('oci', 'team/charts/App', '1.0.0_x'),
  artifact('oci', 'team/any'),
  artifact('helm', 'api/packages/Team/helm/grafana', '8.5.2'),
  artifact('helm', 'api/packages/Team/helm/grafana', '8.6.0'),
  artifact('http', 'api/packages/Team/generic/crds/1.2.0/crds.yaml'),
];

describe('items of mirror.yaml', () => {
  test('that are exact bring single versions from a forge, and of repositories nothing but git', () => {
    const { items, left } = mirrorItems(all, { sourceHost: 'from.example' });
    const git = { wiki: false, issues: false, releases: false };
    expect(items).toEqual({
      git: [
        { owner: 'Team', include: ['stacks', 'apps'], ...git },
        { owner: 'other', include: ['tool'], ...git, releases: true },
      ],
      images: [
        { from: 'from.example/team/app:1.0', to: 'team/app' },
        { from: 'from.example/team/app:2.0', to: 'team/app' },
        { from: `from.example/team/app@${DIGEST}`, to: 'team/app' },
        { from: 'from.example/team/charts/app:1.0.0_x', to: 'team/charts/app' },
        { owner: 'team', include: ['any'], tags: { include: ['*'] } },
      ],
      charts: [{ owner: 'Team', include: ['grafana'], versions: { include: ['8.5.2', '8.6.0'] } }],
      packages: [{ owner: 'Team', include: ['crds'], versions: { include: ['1.2.0'] }, types: ['generic'] }],
    });
    expect(left).toEqual([]);
    const forges = { source: 'https://from.example', target: 'https://to.example' };
    expect(() => mirrorSchema.parse({ ...forges, ...items })).not.toThrow();
  });

  test('for an operator to read name owners', () => {
    const { items } = mirrorItems(all);
    expect(items.git).toEqual([
      { owner: 'Team', include: ['stacks', 'apps'] },
      { owner: 'other', include: ['tool'] },
    ]);
    expect(items.images?.[0]).toEqual({ owner: 'team', include: ['app'], tags: { include: ['1.0', '2.0', '*'] } });
  });

  test('take every version for a range', () => {
    const { items } = mirrorItems([artifact('helm', 'api/packages/Team/helm/grafana', '>=8 <9')]);
    expect(items.charts).toEqual([{ owner: 'Team', include: ['grafana'], versions: { include: ['*'] } }]);
  });

  test('cannot bring what is in no repository, release or package', () => {
    const odd = [artifact('http', 'assets/a.yaml'), artifact('oci', 'app', '1'), artifact('git', 'a/b/c')];
    expect(mirrorItems(odd, { sourceHost: 'x' })).toEqual({ items: {}, left: odd });
  });
});

test('outputs of a root module are those that templates get', () => {
  const files = new Map([
    [
      'main.tf',
      'output "a" {\n  value = 1\n}\noutput "secret" {\n  value     = 2\n  sensitive = true\n}\nresource "x" "y" {}\n',
    ],
    ['more.tf.json', '{"output": {"b": {"value": 1}, "c": {"value": 1, "sensitive": true}}}'],
    ['broken.tf.json', '{'],
  ]);
  expect(terraformOutputs(files)).toEqual(['a', 'b']);
});
