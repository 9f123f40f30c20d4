import { describe, expect, test } from '@jest/globals';
import { fillIn, generatedParameters, type GeneratorFiles, readDocuments, widestGlob } from '@edp/manifests';
import { parseYaml } from '@edp/yaml';

const FILES: Record<string, string> = {
  'prod/edp/apps/My_App/config.json': '{"cluster":{"env":"dev","zone":"a-1"},"list":["x","y"],"empty":""}',
  'prod/edp/apps/web-frontend/config.json': '{"cluster":{"env":"prod","zone":"b-2"},"extra":"E","on":true,"count":3}',
  'prod/edp/apps/x.y/config.json': '{"cluster":{"env":"prod"}}',
  'prod/edp/other/a.yaml': 'a: 1\n',
};
const REPOSITORY: GeneratorFiles = {
  directories: ['prod', 'prod/edp', 'prod/edp/apps', 'My_App', 'web-frontend', 'x.y', 'prod/edp/other'].map((each) =>
    each.startsWith('prod') ? each : `prod/edp/apps/${each}`,
  ),
  files: (pattern) =>
    Object.entries(FILES)
      .filter(([path]) => widestGlob(pattern).test(path))
      .flatMap(([path, text]) =>
        readDocuments(path, { content: Buffer.from(text) }).documents.map((value) => ({ path, value })),
      ),
  holds: (url) => url === 'OWN',
};
const DIRECTORIES = "{ git: { repoURL: OWN, directories: [{ path: 'prod/edp/apps/*' }] } }";
const CONFIGS = "{ git: { repoURL: OWN, files: [{ path: 'prod/edp/apps/*/config.json' }] } }";

/** What a text of the template becomes, for each Application. */
function texts(generators: string, text: string): string[] {
  const sets = generatedParameters(parseYaml(`[${generators}]`, { file: 'generators' }), REPOSITORY);
  return sets.map((set) => fillIn(text, set)).sort();
}

// What is expected is what Argo CD 3.6.1 makes of the same set (`controllers/template`, `GenerateApplications`).
describe('a text of a template', () => {
  test.each([
    ['{{ index .path.segments 1 }}', ['edp', 'edp', 'edp']],
    ['{{.path.basenameNormalized}}', ['my-app', 'web-frontend', 'x.y']],
    ['{{path.basenameNormalized}}/{{path[0]}}', ['my-app/prod', 'web-frontend/prod', 'x.y/prod']],
    ['{{ .path.basename | normalize }}', ['my-app', 'web-frontend', 'x.y']],
    ['{{ slugify .path.basename }}', ['my-app', 'web-frontend', 'x-y']],
    ['{{ slugify 5 .path.basename }}', ['my', 'web', 'x-y']],
    ['{{ slugify 5 false .path.basename }}', ['my-ap', 'web-f', 'x-y']],
    ['{{ printf "%s-%s" (index .path.segments 0) .path.basename }}', ['prod-My_App', 'prod-web-frontend', 'prod-x.y']],
    ['{{ .path.basename | replace "_" "" | upper }}', ['MYAPP', 'WEB-FRONTEND', 'X.Y']],
    ['{{ .path.basename | lower | trimPrefix "my" }}', ['_app', 'web-frontend', 'x.y']],
    ['{{ trimSuffix "end" .path.basename }}', ['My_App', 'web-front', 'x.y']],
    ['{{ trunc -3 .path.basename }}', ['App', 'end', 'x.y']],
    ['{{ dir .path.path }}', ['prod/edp/apps', 'prod/edp/apps', 'prod/edp/apps']],
    ['{{ join "." .path.segments }}', ['prod.edp.apps.My_App', 'prod.edp.apps.web-frontend', 'prod.edp.apps.x.y']],
    ['{{ index (splitList "-" .path.basename) 0 }}', ['My_App', 'web', 'x.y']],
    ['{{ default "none" .path.gone }}', ['none', 'none', 'none']],
    ['a {{- $.path.basename -}} b{{/* all */}}', ['aMy_Appb', 'aweb-frontendb', 'ax.yb']],
  ])('%s is that of Argo CD', (text, expected) => {
    expect(texts(DIRECTORIES, text)).toEqual(expected);
  });
  test.each([
    ['{{ default "z" .cluster.zone }}', ['a-1', 'b-2', 'z']],
    ['{{ .extra | default "none" }}', ['E', 'none', 'none']],
    ['{{ default "d" .empty }}', ['d', 'd', 'd']],
    ['{{ index .cluster "env" }}', ['dev', 'prod', 'prod']],
    [
      '{{.path.filename}}-{{.path.filenameNormalized}}',
      ['config.json-config.json', 'config.json-config.json', 'config.json-config.json'],
    ],
    // Nothing is said of what only a template engine knows, or what is missing in one of the files.
    ['{{ index .list 1 }}', ['*', '*', 'y']],
    ['x{{ if .extra }}a{{ else }}b{{ end }}y', ['x*y', 'x*y', 'x*y']],
    ['{{ sha256sum .cluster.env }}', ['*', '*', '*']],
    ['{{ default "x" .cluster }}', ['*', '*', '*']],
  ])('%s of files is that of Argo CD', (text, expected) => {
    expect(texts(CONFIGS, text)).toEqual(expected);
  });
  test('is not known where somebody else may give it', () => {
    expect(texts('{ clusters: {} }', '{{ default "x" .metadata.labels.team }}')).toEqual(['*']);
    expect(texts("{ git: { repoURL: OTHER, directories: [{ path: '*' }] } }", '{{ .path.path }}')).toEqual(['*']);
  });
});

describe('generators', () => {
  const list = (selector: string): string =>
    `{ list: { elements: [{ name: a, env: prod }, { name: b, env: dev }, { name: c }] }, selector: ${selector} }`;
  test.each([
    ['matchLabels: { env: prod }', ['a']],
    ['matchExpressions: [{ key: env, operator: In, values: [dev, prod] }]', ['a', 'b']],
    ['matchExpressions: [{ key: env, operator: NotIn, values: [prod] }]', ['b', 'c']],
    ['matchExpressions: [{ key: env, operator: Exists }]', ['a', 'b']],
    ['matchExpressions: [{ key: env, operator: DoesNotExist }]', ['c']],
    ['', ['a', 'b', 'c']],
  ])('select by %s', (selector, expected) => {
    expect(texts(list(`{ ${selector} }`), '{{ .name }}')).toEqual(expected);
  });
  test('select by what stands inside of others, in a matrix, and by what they hand out', () => {
    expect(
      texts(CONFIGS.replace(/ \}$/, ', selector: { matchLabels: { cluster.env: prod } } }'), '{{ .path.basename }}'),
    ).toEqual(['web-frontend', 'x.y']);
    const values =
      "{ git: { repoURL: OWN, directories: [{ path: 'prod/edp/apps/*' }], values: { v: '{{ .path.basename }}x' } }, selector: { matchLabels: { values.v: x.yx } } }";
    expect(texts(values, '{{ .values.v }}')).toEqual(['x.yx']);
    expect(
      texts(
        `{ matrix: { generators: [${list('{ matchLabels: { env: dev } }')}, ${DIRECTORIES}] }, selector: { matchExpressions: [{ key: path.basename, operator: NotIn, values: [x.y] }] } }`,
        '{{ .name }}-{{ .path.basename }}',
      ),
    ).toEqual(['b-My_App', 'b-web-frontend']);
  });
  test('keep what somebody else may have given', () => {
    expect(texts('{ clusters: {}, selector: { matchLabels: { env: prod } } }', '{{ .name }}')).toEqual(['*']);
  });
  test('of a matrix: the first one has the last word', () => {
    const [first, second] = ['{ list: { elements: [{ v: one }] } }', '{ list: { elements: [{ m: x, v: two }] } }'];
    expect(texts(`{ matrix: { generators: [${first}, ${second}] } }`, '{{ .m }}-{{ .v }}')).toEqual(['x-one']);
  });
  test('hand out a path by its prefix alone', () => {
    const [one, two] = [
      "{ git: { repoURL: OWN, pathParamPrefix: one, directories: [{ path: 'prod/edp/*' }] } }",
      "{ git: { repoURL: OWN, pathParamPrefix: two, files: [{ path: '{{.one.path.path}}/*/config.json' }] } }",
    ];
    expect(
      texts(`{ matrix: { generators: [${one}, ${two}] } }`, '{{ .one.path.basename }}-{{ .two.path.basename }}'),
    ).toEqual(['apps-My_App', 'apps-web-frontend', 'apps-x.y']);
    expect(texts(one, '{{ .path.path }}')).toEqual(['*', '*']);
  });
  test('match directories by classes of letters', () => {
    expect(
      texts("{ git: { repoURL: OWN, directories: [{ path: 'prod/edp/apps/[a-w]*' }] } }", '{{ .path.path }}'),
    ).toEqual(['prod/edp/apps/web-frontend']);
    expect(
      texts("{ git: { repoURL: OWN, directories: [{ path: 'prod/edp/apps/[^a-w]*' }] } }", '{{ .path.basename }}'),
    ).toEqual(['My_App', 'x.y']);
  });
});
