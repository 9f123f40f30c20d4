import type { Violation } from '@edp/kit';
import { type FluxSources, isArgoObject, isFluxObject, manifestReferences, type Path } from '@edp/manifests';
import type { PlacedObject } from './check-duplicates.ts';
import { stacksInstances } from './stacks-instances.ts';

export interface RevisionOptions {
  path: string;
  stacksInstancesUrl: string;
  /** The branch that deployments write: the repository's default branch. */
  branch: string;
  positionOf: (object: PlacedObject, path: Path) => Violation['at'];
  sources: FluxSources;
}

/** Where hydrated manifests go is another branch on purpose. */
const FOLLOWS = new Set(['source', 'lent', 'generator', 'chart', 'file']);

/** Returns a violation for everything that Argo CD or Flux reads of stacks-instances at another revision than the branch that is written. */
export function checkRevisions(
  object: PlacedObject,
  { path, stacksInstancesUrl, branch, positionOf, sources }: RevisionOptions,
): Violation[] {
  const { value, file } = object;
  if (!isArgoObject(value) && !isFluxObject(value)) return [];
  const ours = stacksInstances({ url: stacksInstancesUrl, path });
  const written = new Set(['', 'HEAD', branch, `refs/heads/${branch}`]);
  const other = (manifestReferences(value, { file, sources }) ?? []).filter(
    ({ kind, url, revision }) =>
      FOLLOWS.has(kind) && !written.has(revision) && !revision.includes('{{') && ours.is(url),
  );
  const revisions = new Map(other.map((each) => [each.revision, each]));
  return [...revisions.values()].map(({ revision, at }) => ({
    code: 'REVISION_OTHER',
    message: `${object.kind} ${object.name} in ${file} reads "${revision}" of stacks-instances, and deployments write ${branch}: what is deployed would never arrive`,
    fix: 'Write targetRevision: {{quote stacksInstances.branch}} in the template.',
    at: positionOf(object, at) ?? { file },
  }));
}
