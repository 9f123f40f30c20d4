import { type Artifact, mergeRequests, type Request } from './artifact.ts';
import { joinOperatorImages } from './operator-images.ts';
import { renderedRequests } from './rendered-requests.ts';
import { terraformRequests } from '../terraform/terraform-requests.ts';
import { workflowRequests } from './workflow-requests.ts';

export interface DeploymentFiles {
  /** The rendered tree: path → content. */
  rendered: Iterable<[string, { content: Buffer }]>;
  /** Where the rendered tree stands in stacks-instances, as `prod/edp`; named in places. */
  directory: string;
  /** Files of the Terraform root module, its local modules and its lock: path → text. */
  terraform?: ReadonlyMap<string, string>;
  /** Workflows: path → text. */
  workflows?: ReadonlyMap<string, string>;
  /** Where an action without a host comes from. */
  actionsUrl?: string;
}

/**
 * Returns every artifact that a deployment needs, each with the files and lines that ask for it: images, charts and sources of Argo CD from
 * the rendered tree, modules and providers of Terraform, actions of the workflows. Files that do not parse ask for nothing.
 */
export function collectArtifacts(files: DeploymentFiles): Artifact[] {
  return mergeRequests([...joinOperatorImages([...renderedRequests(files.rendered, files)]), ...otherRequests(files)]);
}

/** Returns what a deployment needs besides what the rendered tree asks for. */
export function otherRequests({
  terraform = new Map(),
  workflows = new Map(),
  actionsUrl = '',
}: Omit<DeploymentFiles, 'rendered' | 'directory'>): Request[] {
  return [
    ...terraformRequests(terraform),
    ...[...workflows].flatMap(([file, text]) => workflowRequests(text, { file, actionsUrl })),
  ];
}
