import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Artifact, collectNeeds } from '@edp/closure';
import { type ManagerStand, startManager } from './manager-stand.ts';

let stand: ManagerStand;
beforeAll(async () => {
  stand = await startManager();
  await stand.forge.createRepo('DevFW', 'apps');
  await stand.forge.seed('DevFW', 'apps', {
    files: {
      'far/app.yaml': atForge(application('far', 'prod/edp/k')),
      'some/a.yaml': pod('some-a'),
      'some/b.yaml': pod('some-b'),
      'some/kustomization.yaml': 'resources: [b.yaml]\n',
    },
  });
});
afterAll(async () => stand.stop());

const atForge = (text: string): string => stand.atForge(text);
const OWN = 'FORGE/DevFW/stacks-instances';

async function collect(files: Record<string, string>): Promise<{ found: Artifact[]; builds: number; lines: string[] }> {
  const lines: string[] = [];
  const options = stand.chartOptions();
  const found = await collectNeeds(
    {
      rendered: Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(atForge(text)) }]),
      directory: 'prod/edp',
    },
    {
      ...options,
      written: atForge(OWN),
      log: (line) => lines.push(line),
    },
  );
  const builds = readdirSync(options.cacheDirectory).filter((each) => each.startsWith('kustomization-')).length;
  return { found, builds, lines };
}

function pod(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: a, image: 'r.example/${name}:1' }] }\n`;
}
function application(name: string, path: string, rest = '', url = OWN): string {
  return `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name} }\nspec: { source: { repoURL: '${url}', path: '${path}'${rest} } }\n`;
}
const applicationSet = (generators: string, path: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: set }\nspec:\n  generators: ${generators}\n  template: { metadata: { name: x }, spec: { source: { repoURL: '${OWN}', path: '${path}' } } }\n`;
const gitGenerator = (rest: string): string => `{ git: { repoURL: '${OWN}', revision: main, ${rest} } }`;
const flux = (spec: string): string =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: { name: own, namespace: f }\nspec: { url: '${OWN}', ref: { branch: main } }\n---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: k, namespace: f }\nspec: ${spec}\n`;

/** Makes a kustomization one that only Kustomize itself can tell of. */
const CHANGED = 'patches: [{ target: { kind: X }, patch: "- { op: remove, path: /a }" }]\n';
/** A kustomization of one pod with an image of its name, which has to be built. */
const built = (path: string, name = path): Record<string, string> => ({
  [`${path}/kustomization.yaml`]: `resources: [a.yaml]\n${CHANGED}`,
  [`${path}/a.yaml`]: pod(name),
});
/** One of Applications. */
const appOfApps = (path: string, applications: Record<string, string>): Record<string, string> => ({
  [`${path}/kustomization.yaml`]: `resources: [${Object.keys(applications).join(', ')}]\n`,
  ...Object.fromEntries(Object.entries(applications).map(([file, text]) => [`${path}/${file}`, text])),
});
/** Nobody names it: it asks for an image, a repository and replaces an image of others. */
const OLD = {
  'old/kustomization.yaml': `resources: [a.yaml, 'FORGE/DevFW/gone//x?ref=v1', ../k/a.yaml]\nimages: [{ name: r.example/k, newTag: old }]\n`,
  'old/a.yaml': pod('old'),
  'old/beside.yaml': pod('old-beside'),
};
/** Nobody names it either, and it asks for a chart by an Application. */
const OLD_APPS = appOfApps('old-apps', {
  'old.yaml': application('old', 'web', '', 'https://charts.example/none.git'),
});
const LEFT = 'prod/edp/old/kustomization.yaml';

interface Case {
  name: string;
  files: Record<string, string>;
  images: string[];
  builds: number;
  /** What deploys Applications is among them: an app of apps that nobody names is none. */
  isRooted?: true;
}

const CASES: Case[] = [
  {
    name: 'an Application',
    files: { 'app.yaml': application('a', 'prod/edp/k'), ...built('k') },
    images: ['k'],
    builds: 1,
  },
  {
    name: 'an Application whose address is written in another way',
    files: { 'app.yaml': application('a', './prod/edp/k/', '', `${OWN}.git`), ...built('k') },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: 'an Application, one of several overlays of a base',
    files: {
      'app.yaml': application('a', 'prod/edp/overlays/prod'),
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'base/a.yaml': pod('base'),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\nimages: [{ name: r.example/base, newTag: "9" }]\n',
      'overlays/dev/kustomization.yaml':
        'resources: [../../base, more.yaml]\nimages: [{ name: r.example/base, newTag: dev }]\n',
      'overlays/dev/more.yaml': pod('dev'),
    },
    ...{ images: ['base:9'], builds: 1 },
  },
  {
    name: 'several Applications: overlays of one base, and the base itself',
    files: {
      ...Object.fromEntries(
        ['base', 'one', 'two', 'all'].map((each) => [`${each}.yaml`, application(each, `prod/edp/${each}`)]),
      ),
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'base/a.yaml': pod('base'),
      'one/kustomization.yaml': 'resources: [../base]\nimages: [{ name: r.example/base, newTag: "2" }]\n',
      'two/kustomization.yaml': 'resources: [../base]\nimages: [{ name: r.example/base, newTag: "3" }]\n',
      'all/kustomization.yaml': `resources: [../base]\nimages: [{ name: r.example/base, newTag: "4" }]\n${CHANGED}`,
    },
    ...{ images: ['base:1', 'base:2', 'base:3', 'base:4'], builds: 4 },
  },
  {
    name: 'an app of apps, itself a kustomization',
    isRooted: true,
    files: {
      'root.yaml': application('root', 'prod/edp/apps'),
      ...appOfApps('apps', { 'a.yaml': application('a', 'prod/edp/k'), 'b.yaml': application('b', 'prod/edp/plain') }),
      ...built('k'),
      'plain/kustomization.yaml': 'resources: [b.yaml]\n',
      'plain/b.yaml': pod('plain'),
    },
    ...{ images: ['k', 'plain'], builds: 1 },
  },
  {
    name: 'an app of apps that is patched: what it deploys is what came out',
    isRooted: true,
    files: {
      'root.yaml': application('root', 'prod/edp/apps'),
      'apps/kustomization.yaml':
        'resources: [a.yaml]\npatches: [{ target: { kind: Application }, patch: "- { op: replace, path: /spec/source/path, value: prod/edp/late }" }]\n',
      'apps/a.yaml': application('a', 'prod/edp/early'),
      ...built('early'),
      ...built('late'),
    },
    ...{ images: ['late'], builds: 2 },
  },
  {
    name: 'an app of apps that is a chart of the tree',
    isRooted: true,
    files: {
      'root.yaml': application('root', 'prod/edp/apps'),
      'apps/Chart.yaml': 'apiVersion: v2\nname: apps\nversion: 1.0.0\n',
      'apps/values.yaml': 'names: [k]\n',
      'apps/templates/a.yaml': `{{- range .Values.names }}\n---\n${application('{{ . }}', 'prod/edp/{{ . }}')}{{- end }}\n`,
      ...built('k'),
    },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: 'a directory of Applications that is read by its names',
    isRooted: true,
    files: {
      'root.yaml': application(
        'root',
        'prod/edp/stacks',
        ", directory: { recurse: true, include: '*/application.yaml' }",
      ),
      'stacks/k/application.yaml': application('k', 'prod/edp/stacks/k'),
      ...built('stacks/k', 'k'),
    },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: 'an Application of another repository',
    isRooted: true,
    files: { 'app.yaml': application('far', 'far', '', 'FORGE/DevFW/apps'), ...built('k') },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: 'a git directories generator, and not what it leaves out',
    files: {
      'set.yaml': applicationSet(
        `[${gitGenerator("directories: [{ path: 'prod/edp/k*' }, { path: prod/edp/k-old, exclude: true }]")}]`,
        '{{path}}',
      ),
      ...{ ...built('k-one'), ...built('k-two'), ...built('k-old') },
    },
    ...{ images: ['k-one', 'k-two'], builds: 2 },
  },
  {
    name: 'a matrix of a list and the files of a git generator',
    files: {
      'set.yaml': applicationSet(
        `[{ matrix: { generators: [{ list: { elements: [{ size: s }, { size: l }] } }, ${gitGenerator("files: [{ path: 'prod/edp/sets/*.json' }]")}] } }]`,
        'prod/edp/{{team}}/{{size}}',
      ),
      'sets/a.json': '{ "team": "a" }',
      ...{ ...built('a/s', 'a-s'), ...built('a/l', 'a-l'), ...built('a/m', 'a-m'), ...built('b/s', 'b-s') },
    },
    ...{ images: ['a-l', 'a-s'], builds: 2 },
  },
  {
    name: 'a matrix whose second generator is filled in by its first, a list in YAML, with values of its own',
    files: {
      'set.yaml': applicationSet(
        `[{ matrix: { generators: [{ list: { elements: [], elementsYaml: "- team: a\\n- team: b\\n" } }, ${gitGenerator("directories: [{ path: 'prod/edp/{{team}}/*' }], pathParamPrefix: my, values: { at: 'prod/edp/{{team}}/{{my.path.basename}}' }")}] } }]`,
        '{{values.at}}',
      ),
      ...{ ...built('a/s', 'a-s'), ...built('b/s', 'b-s'), ...built('c/s', 'c-s') },
    },
    ...{ images: ['a-s', 'b-s'], builds: 2 },
  },
  {
    name: 'a generator that asks the cluster, which its Applications are called after: whatever it may mean',
    files: {
      'set.yaml': applicationSet('[{ clusters: {} }]', 'prod/edp/clusters/{{name}}').replace(
        'name: x',
        "name: 'x-{{name}}'",
      ),
      ...{ ...built('clusters/one', 'one'), ...built('clusters/two', 'two') },
      'clusters/chart/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'clusters/chart/templates/a.yaml': pod('c-{{ .Release.Namespace }}'),
    },
    ...{ images: ['c-default', 'one', 'two'], builds: 2 },
  },
  {
    name: "an Application of the instance's directory, which is a kustomization",
    isRooted: true,
    files: {
      'root.yaml': application('root', 'prod/edp'),
      'kustomization.yaml': 'resources: [apps/a.yaml]\n',
      'apps/a.yaml': application('a', 'prod/edp/k'),
      ...built('k'),
    },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: "whatever stands elsewhere, where the instance's directory is a kustomization",
    isRooted: true,
    files: {
      'kustomization.yaml': 'resources: [apps/a.yaml, k]\n',
      'apps/a.yaml': application('a', 'prod/edp/other'),
      ...{ ...built('k'), ...built('other') },
    },
    ...{ images: ['k', 'other'], builds: 2 },
  },
  {
    name: 'an app of apps that nothing here names, since its root stands in the cluster',
    files: {
      ...appOfApps('apps', {
        'root.yaml': application('root', 'prod/edp/apps'),
        'a.yaml': application('a', 'prod/edp/k'),
      }),
      ...built('k'),
    },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: 'a Kustomization of Flux',
    files: { 'f.yaml': flux('{ path: ./prod/edp/k, sourceRef: { kind: GitRepository, name: own } }'), ...built('k') },
    ...{ images: ['k'], builds: 1 },
  },
  {
    name: 'a Kustomization of Flux of a directory of manifests and kustomizations, with an image of its own',
    files: {
      'f.yaml': flux(
        '{ path: ./prod/edp/all, sourceRef: { kind: GitRepository, name: own }, images: [{ name: r.example/k, newTag: "3" }] }',
      ),
      'all/plain/b.yaml': pod('b'),
      ...built('all/k', 'k'),
    },
    ...{ images: ['b', 'k:3'], builds: 1 },
  },
  {
    name: 'a Kustomization of Flux whose source stands only in the cluster',
    files: { 'f.yaml': flux('{ path: ./prod/edp/k, sourceRef: { kind: GitRepository, name: other } }'), ...built('k') },
    ...{ images: ['k'], builds: 1 },
  },
];

const imagesOf = (found: Artifact[]): string[] =>
  found.flatMap(({ kind, text }) => (kind === 'image' ? [text.replace('r.example/', '')] : [])).sort();
const tagged = (images: string[]): string[] => images.map((each) => (each.includes(':') ? each : `${each}:1`)).sort();

describe('a kustomization counts where it is deployed by', () => {
  test.each(CASES)('$name; one beside it that nobody deploys does not', async ({ files, images, builds, isRooted }) => {
    const { found, builds: done, lines } = await collect({ ...files, ...OLD, ...(isRooted && OLD_APPS) });
    expect(imagesOf(found)).toEqual(tagged(images));
    expect(done).toBe(builds);
    expect(found.filter(({ text }) => /gone|charts\.example/.test(text))).toEqual([]);
    expect(lines.join('\n')).toContain(LEFT);
  });
});

describe('what is known of a kustomization that nobody names', () => {
  test('where nothing in the tree deploys anything, something elsewhere does: it counts, and the table says so', async () => {
    const { found, lines } = await collect(built('k'));
    expect(found.map(({ text, askedBy }) => [text, askedBy[0]!.from])).toEqual([
      [
        'r.example/k:1',
        'the kustomization prod/edp/k/kustomization.yaml, which nothing here deploys, prod/edp/k/kustomization.yaml',
      ],
    ]);
    expect(lines).toEqual([]);
  });

  test('a component of none is nothing, and not worth a word', async () => {
    const { found, lines } = await collect({
      'app.yaml': application('a', 'prod/edp/k'),
      ...built('k'),
      'side/kustomization.yaml': 'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1\nresources: [s.yaml]\n',
      'side/s.yaml': pod('side'),
    });
    expect([imagesOf(found), lines]).toEqual([['k:1'], []]);
  });

  test('its files count as they stand where an Application takes every manifest of the directory', async () => {
    const { found, builds, lines } = await collect({
      'root.yaml': application('root', 'prod/edp', ', directory: { recurse: true }'),
      'app.yaml': application('a', 'prod/edp/k'),
      'k/kustomization.yaml': 'resources: [../shared]\nimages: [{ name: r.example/shared, newTag: "2" }]\n' + CHANGED,
      'shared/kustomization.yaml': 'resources: [a.yaml]\n',
      'shared/a.yaml': pod('shared'),
      ...OLD,
    });
    expect(imagesOf(found)).toEqual(tagged(['old', 'old-beside', 'shared:1', 'shared:2']));
    expect([builds, lines.length]).toEqual([1, 1]);
  });
});

describe('a directory of manifests of another repository', () => {
  test.each([
    ["directory: { include: 'b.*' }", ['some-b']],
    ["directory: { exclude: 'b.*' }", ['some-a']],
    ['directory: { recurse: true }', ['some-a', 'some-b']],
    ['directory: {}', ['some-b']],
  ])('is read as its source says: %s', async (rest, images) => {
    const { found } = await collect({ 'app.yaml': application('a', 'some', `, ${rest}`, 'FORGE/DevFW/apps') });
    expect(imagesOf(found)).toEqual(tagged(images));
  });

  test('at a path that only the running system knows says so', async () => {
    const set = applicationSet('[{ clusters: {} }]', 'apps/{{name}}').replace(OWN, 'FORGE/DevFW/apps');
    const { found } = await collect({ 'set.yaml': set });
    expect(found.find(({ unrendered }) => unrendered !== undefined)?.unrendered).toMatch(
      /only known to the running system/,
    );
  });
});
