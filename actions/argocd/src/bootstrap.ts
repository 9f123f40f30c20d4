import {
  applyObjects,
  ensureNamespace,
  ensureRepository,
  ensureSecrets,
  ensureStatusToken,
  type KubernetesObject,
  parseSecrets,
} from '@edp/cluster';
import { setOutput } from '@edp/kit';
import { renderConfiguration } from '@edp/run';
import type { Tree } from '@edp/stacks';
import { parseYamlDocuments } from '@edp/yaml';
import type { ClusterStep } from './cluster-step.ts';

/** Directory of the templates with what comes before Argo CD can: its CRDs, itself, its first Application. */
const DIRECTORY = 'bootstrap/';

/** Makes the Secrets, gives Argo CD its way to stacks-instances, and applies the rendered `bootstrap/`. Run again, it changes nothing. */
export async function bootstrap({ inputs, step, cluster, secrets }: ClusterStep): Promise<void> {
  const { log, run } = step;
  const { namespace, repositoryToken, statusToken } = inputs;
  const wanted = secrets === undefined ? {} : parseSecrets(secrets);
  const objects = bootstrapObjects(await renderConfiguration(step));
  await ensureSecrets(cluster, wanted, { log });
  if (repositoryToken !== '' || statusToken !== '' || objects.length > 0)
    await ensureNamespace(cluster, namespace, { log });
  if (repositoryToken !== '') {
    await ensureRepository(cluster, { namespace, url: run.stacksInstances.url, token: repositoryToken });
  }
  const { created, changed, unchanged } = await applyObjects(cluster, objects, { log, namespace });
  if (statusToken !== '') await ensureStatusToken(cluster, { namespace, token: statusToken });
  setOutput('changed', created + changed > 0);
  if (objects.length === 0) {
    log.notice(`The templates have no ${DIRECTORY}: nothing is installed, Argo CD has to be there already.`);
    return;
  }
  log.info(
    `Bootstrap of ${run.instance.domain}: ${created} objects created, ${changed} changed, ${unchanged} as they were.`,
  );
}

/** Returns the objects of the directory in the order of its files; a list counts as what is in it. */
export function bootstrapObjects(tree: Tree): KubernetesObject[] {
  const files = [...tree].filter(([path]) => path.startsWith(DIRECTORY) && /\.(ya?ml|json)$/.test(path));
  return files
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { content }]) =>
      parseYamlDocuments(content.toString('utf8'), { file: path }).filter(
        (each) => each !== null && each !== undefined,
      ),
    )
    .flatMap((document) => {
      const { kind, items } = document as { kind?: string; items?: unknown[] };
      return kind === 'List' ? (items ?? []) : [document];
    }) as KubernetesObject[];
}
