import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderInstance, type Tree } from '@edp/stacks';
import { parseYaml } from '@edp/yaml';

const ROOT = 'examples/stacks';
/** Where the instances of the example are rendered to. */
export const STACKS_INSTANCES = 'https://edp.buildth.ing/DevFW-CICD/stacks-instances';
const SCHEMA = readFileSync(join(ROOT, 'schema.yaml'), 'utf8');
const { properties: FIELDS } = parseYaml(SCHEMA, { file: 'schema.yaml' }) as {
  properties: Record<string, { default?: unknown; 'x-stack'?: string }>;
};
const DEFAULTS = Object.fromEntries(
  Object.entries(FIELDS)
    .filter(([name]) => name !== 'otcSecretKey')
    .map(([name, { default: value = null }]) => [name, value]),
);
const SELECTIONS = Object.entries(FIELDS).flatMap(([field, { 'x-stack': directory }]) =>
  directory === undefined ? [] : [{ field, directory }],
);

/** Returns the example stacks, rendered for an instance `prod/<environment>` whose fields have their defaults unless told. */
export function renderExample(environment: string, fields: Record<string, unknown> = {}): Tree {
  const template = new Map(
    readdirSync(join(ROOT, 'template'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(`${ROOT}/template/`.length))
      .map((path) => [path, { content: readFileSync(join(ROOT, 'template', path)), executable: false }]),
  );
  const domain = `${environment}.buildth.ing`;
  const instance = {
    tenant: 'prod',
    environment,
    name: environment,
    domain,
    path: `prod/${environment}`,
    manager: 'm',
  };
  return renderInstance(template, {
    instance,
    fields: { ...DEFAULTS, adminEmail: 'ops@buildth.ing', clusterFlavor: 'cce.s2.small', ...fields },
    unset: [],
    outputs: { load_balancer_ip: '1.2.3.4', load_balancer_id: 'id', database_host: 'db', storage_bucket: 'bucket' },
    stacks: {
      ref: 'main',
      commit: 'c'.repeat(40),
      url: 'https://edp.buildth.ing/DevFW-CICD/stacks',
      selections: SELECTIONS,
    },
    stacksInstancesUrl: STACKS_INSTANCES,
  } as unknown as Parameters<typeof renderInstance>[1]);
}
