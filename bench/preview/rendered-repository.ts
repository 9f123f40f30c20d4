import { buildIndex, hydratorMetadata, INDEX_FILE, METADATA_FILE, renderInstance, type Tree } from '@edp/stacks';
import { cachedRepository } from '../cached-repository.ts';
import { DOMAIN, environmentOf, fieldsOf, OUTPUTS, templates, TENANT } from './layout.ts';

const URL_OF_ALL = 'https://edp.buildth.ing/o/stacks-instances';

/** Returns a bare repository with this many instances as deployments leave them; copy it, never push to it. */
export async function renderedRepository(instances: number): Promise<string> {
  return cachedRepository(`preview-${instances}-v1`, () => seedStream(instances));
}

function* seedStream(instances: number): Generator<string> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const file = (path: string, text: string): string => `M 100644 inline ${path}\n${data(text)}`;
  const template: Tree = new Map(
    Object.entries(templates('ours')).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]),
  );
  const parsed = new Map();
  yield 'commit refs/heads/main\ncommitter seed <seed@localhost> 1700000000 +0000\n';
  yield data('Seed');
  for (const [path, text] of Object.entries(templates('ours')))
    if (!path.endsWith('.hbs')) yield file(`same/${path}`, text);
  const metadata = { drySha: '', repoURL: URL_OF_ALL, author: 'a <a@b>', date: '2026-01-01', subject: 's' };
  for (let index = 0; index < instances; index += 1) {
    const environment = environmentOf(index);
    const path = `${TENANT}/${environment}`;
    const rendered = renderInstance(template, {
      instance: { tenant: TENANT, environment, name: environment, domain: `${environment}.${DOMAIN}`, path },
      ...{ fields: fieldsOf(index), unset: [], outputs: OUTPUTS, parsed },
      stacks: { ref: 'main', commit: '', selections: [] },
      stacksInstancesUrl: URL_OF_ALL,
    });
    yield `C same ${path}\n`;
    for (const [name, { content }] of rendered)
      if (template.has(`${name}.hbs`)) yield file(`${path}/${name}`, content.toString());
    yield file(`${path}/${INDEX_FILE}`, buildIndex(rendered));
    yield file(`${path}/${METADATA_FILE}`, hydratorMetadata(metadata));
  }
  yield 'D same\n';
}
