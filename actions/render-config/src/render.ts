import { readSubtree } from '@edp/gitops';
import { ViolationsError } from '@edp/kit';
import { buildIndex, checkTree, hydratorMetadata, INDEX_FILE, METADATA_FILE, renderTree, type Tree } from '@edp/stacks';
import { readOutputs } from './read-outputs.ts';
import type { Step } from './step.ts';

/**
 * Returns the configuration of the instance as the templates give it, checked, with the index and the metadata of Argo CD's hydrator contract.
 * @throws ViolationsError with everything wrong in templates or rendered files
 */
export async function render({ run, repositories, inputs, author }: Step): Promise<Tree> {
  const { instance, stacks, stacksInstances } = run;
  const template = await readSubtree(repositories.stacks, { ref: stacks.commit, path: 'template' });
  const rendered = renderTree(template.files, {
    tenant: instance.tenant,
    environment: instance.environment,
    instance: { name: instance.name, domain: instance.domain, path: instance.path },
    fields: { ...Object.fromEntries(run.unset.map((name) => [name, null])), ...run.fields },
    outputs: await readOutputs(inputs.outputsFile),
    stacks: { ref: stacks.ref, commit: stacks.commit },
    stacksInstances: { url: stacksInstances.url },
  });
  const violations = checkTree(rendered, { instance, stacksInstancesUrl: stacksInstances.url });
  if (violations.length > 0) throw new ViolationsError(violations);
  const metadata = hydratorMetadata({
    drySha: stacks.commit,
    repoURL: stacks.url,
    author: `${author.name} <${author.email}>`,
    date: run.run.startedAt,
    subject: `Configuration of ${instance.domain}`,
  });
  const ours = (text: string) => ({ content: Buffer.from(text), executable: false });
  const index = buildIndex(rendered);
  return new Map([...rendered, [METADATA_FILE, ours(metadata)], [INDEX_FILE, ours(index)]]);
}
