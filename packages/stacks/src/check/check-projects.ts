import type { Violation } from '@edp/kit';
import { argoSources, isArgoApplication } from './argo-sources.ts';
import type { PlacedObject } from './check-duplicates.ts';
import { isRecord } from './kubernetes-objects.ts';
import { normaliseUrl } from './repository-url.ts';
import type { ScopeOptions } from './check-scope.ts';

/**
 * Returns a violation for every source that the AppProject of its Application, where the tree holds it, does not permit: Argo CD would
 * refuse to deploy it. Sources that a generator fills in are left to Argo CD.
 */
export function checkProjects(objects: PlacedObject[], { positionOf }: Pick<ScopeOptions, 'positionOf'>): Violation[] {
  const projects = new Map(
    objects
      .filter(({ group, kind }) => group === 'argoproj.io' && kind === 'AppProject')
      .map((object) => [object.name, object] as const),
  );
  return objects.filter(isArgoApplication).flatMap((object) => {
    const project = projects.get(projectOf(object) ?? '');
    const patterns = (project?.value['spec'] as { sourceRepos?: unknown } | undefined)?.sourceRepos;
    if (project === undefined || !Array.isArray(patterns)) return [];
    const permits = patterns.filter((pattern): pattern is string => typeof pattern === 'string');
    return argoSources(object)
      .filter(({ repoURL, from }) => from === 'source' && !repoURL.includes('{{') && !isPermitted(repoURL, permits))
      .map(({ repoURL, at }) => ({
        code: 'SOURCE_NOT_PERMITTED',
        message: `${object.kind} ${object.name} in ${object.file} reads ${repoURL}, which AppProject ${project.name} in ${project.file} does not permit`,
        fix: `Add the repository to spec.sourceRepos of the AppProject, or name another project.`,
        at: positionOf(object, at) ?? { file: object.file },
      }));
  });
}

function projectOf({ kind, value }: PlacedObject): string | undefined {
  const spec = value['spec'];
  const template = isRecord(spec) && kind === 'ApplicationSet' ? spec['template'] : value;
  const inner = isRecord(template) ? template['spec'] : undefined;
  return isRecord(inner) && typeof inner['project'] === 'string' ? inner['project'] : undefined;
}

/** As Argo CD decides: a pattern with `!` forbids, any other permits; `*` is any text. */
function isPermitted(url: string, patterns: string[]): boolean {
  const matches = (pattern: string): boolean =>
    pattern === '*' ||
    new RegExp(
      `^${normaliseUrl(pattern)
        .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll(/\*+/g, '.*')}$`,
    ).test(normaliseUrl(url));
  const [denied, allowed] = [
    patterns.filter((each) => each.startsWith('!')),
    patterns.filter((each) => !each.startsWith('!')),
  ];
  return allowed.some(matches) && !denied.some((pattern) => matches(pattern.slice(1)));
}
