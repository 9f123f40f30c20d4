import { describe, expect, test } from '@jest/globals';
import { checkTree, listApplications, type Tree } from '@edp/stacks';
import { parseYamlDocuments } from '@edp/yaml';
import { renderExample, STACKS_INSTANCES } from './render-example.ts';

interface Source {
  repoURL: string;
  chart?: string;
  path?: string;
  ref?: string;
  helm?: { valueFiles?: string[] };
}

interface Manifest {
  kind: string;
  metadata: { name: string; namespace?: string; finalizers?: string[]; annotations?: Record<string, string> };
  spec: {
    project: string;
    syncPolicy?: { automated?: { prune?: boolean } };
    source?: Source;
    sources?: Source[];
    sourceRepos?: string[];
  };
}

const manifests = (tree: Tree): Manifest[] =>
  [...tree]
    .filter(([path]) => /^(bootstrap|stacks\/[^/]+)\/[^/]*\.yaml$/.test(path) && !path.endsWith('values.yaml'))
    .flatMap(([path, { content }]) => parseYamlDocuments(content.toString('utf8'), { file: path }) as Manifest[])
    .filter((each) => each?.kind !== undefined);

describe.each([
  ['observability', {}],
  [
    'edp',
    {
      observability: false,
      coder: true,
      garm: true,
      search: true,
      metricsUrl: 'https://prometheus.example.net/api/v1/write',
    },
  ],
  ['customer-a', { argocd: 'present', nodes: 1 }],
  ['lab', { commitStatuses: true }],
])('the example stacks for prod/%s', (environment, fields) => {
  const tree = renderExample(environment, fields);
  const applications = manifests(tree).filter(({ kind }) => kind === 'Application');

  test('pass every check of a deployment', () => {
    const { violations } = checkTree(tree, {
      instance: { path: `prod/${environment}` },
      stacksInstancesUrl: STACKS_INSTANCES,
      allowUnknown: false,
    });
    expect(violations).toEqual([]);
  });

  test('have Applications whose names are unique, and none that is called as the first one or the instance', () => {
    const names = listApplications(tree, { path: `prod/${environment}`, stacksInstancesUrl: STACKS_INSTANCES }).map(
      ({ name }) => name,
    );
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name === 'root')).toHaveLength(1);
    // What no name depends on cannot clash, whatever an instance is called.
    expect(new Set(names)).toEqual(
      new Set(
        listApplications(renderExample('root', fields), {
          path: 'prod/root',
          stacksInstancesUrl: STACKS_INSTANCES,
        }).map(({ name }) => name),
      ),
    );
  });

  test('delete nothing that an Application deployed when it leaves or is renamed, and never Argo CD', () => {
    expect(applications.flatMap(({ metadata }) => metadata.finalizers ?? [])).toEqual([]);
    expect(manifests(tree).map(({ kind }) => kind)).not.toContain('ApplicationSet');
    const own = applications.find(({ metadata }) => metadata.name === 'argo-cd');
    expect(own?.spec.syncPolicy?.automated?.prune).toBeUndefined();
    expect(own === undefined).toBe('argocd' in fields);
  });

  test('are in the project of the instance, which knows every repository that they read', () => {
    const project = manifests(tree).find(({ kind }) => kind === 'AppProject')!;
    for (const { spec } of applications) {
      expect(spec.project).toBe(project.metadata.name);
      for (const { repoURL } of spec.sources ?? [spec.source!]) expect(project.spec.sourceRepos).toContain(repoURL);
    }
  });

  test('name value files and directories that are there', () => {
    const paths = [...tree.keys()];
    for (const { spec } of applications) {
      for (const { path, helm } of spec.sources ?? [spec.source!]) {
        for (const file of helm?.valueFiles ?? [])
          expect(paths).toContain(file.replace(`$values/prod/${environment}/`, ''));
        if (path !== undefined)
          expect(paths.some((each) => `prod/${environment}/${each}`.startsWith(`${path}/`))).toBe(true);
      }
    }
  });

  test('wait for what they stand on: a kind comes before the object of that kind', () => {
    const waveOf = (name: string): number =>
      Number(
        applications.find(({ metadata }) => metadata.name === name)?.metadata.annotations?.[
          'argocd.argoproj.io/sync-wave'
        ],
      );
    expect(waveOf('cert-manager')).toBeLessThan(waveOf('forgejo'));
    if (tree.has('stacks/observability/application.yaml'))
      expect(waveOf('observability')).toBeLessThan(waveOf('forgejo'));
  });
});
