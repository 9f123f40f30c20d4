import { createSuggester, isRecord, type Violation } from '@edp/kit';
import { isArgoObject, manifestReferences, normaliseUrl, type Reference } from '@edp/manifests';
import type { PlacedObject } from './check-duplicates.ts';
import type { ScopeOptions } from './check-scope.ts';

/**
 * Returns a violation for every AppProject that is in no file, and for every source that the AppProject of its Application does not permit: Argo CD
 * would refuse to deploy it. Sources that a generator fills in are left to Argo CD.
 */
export function checkProjects(objects: PlacedObject[], { positionOf }: Pick<ScopeOptions, 'positionOf'>): Violation[] {
  const projects = new Map(
    objects
      .filter(({ group, kind }) => group === 'argoproj.io' && kind === 'AppProject')
      .map((object) => [object.name, object] as const),
  );
  const suggest = createSuggester(() => projects.keys());
  return objects
    .filter(({ value }) => isArgoObject(value))
    .flatMap((object) => {
      const name = projectOf(object) ?? '';
      const project = projects.get(name);
      if (project === undefined && !isElsewhere(name))
        return [
          {
            code: 'REFERENCE_UNRESOLVED',
            message: `${object.kind} ${object.name} in ${object.file} belongs to AppProject ${name}, which is in no file${suggest(name)}`,
            fix: 'Correct the name, add the AppProject to the templates, or say with edp-allow who else makes it.',
            at: positionOf(object, projectAt(object)) ?? { file: object.file },
          },
        ];
      const patterns = (project?.value['spec'] as { sourceRepos?: unknown } | undefined)?.sourceRepos;
      if (project === undefined || !Array.isArray(patterns)) return [];
      const permits = patterns.filter((pattern): pattern is string => typeof pattern === 'string');
      return (manifestReferences(object.value, { file: object.file }) ?? [])
        .filter((each) => isSource(each) && !each.url.includes('{{') && !isPermitted(each.url, permits))
        .map(({ url, at }) => ({
          code: 'SOURCE_NOT_PERMITTED',
          message: `${object.kind} ${object.name} in ${object.file} reads ${url}, which AppProject ${project.name} in ${project.file} does not permit`,
          fix: `Add the repository to spec.sourceRepos of the AppProject, or name another project.`,
          at: positionOf(object, at) ?? { file: object.file },
        }));
    });
}

/** What Argo CD holds against the project: each source of an Application, whatever it is; what elements of a list name is not known to be one. */
const isSource = ({ kind, at }: Reference): boolean =>
  ['source', 'chart', 'lent'].includes(kind) && !at.includes('elements');

/** Argo CD brings `default` along; what a generator fills in only it knows. */
const isElsewhere = (name: string): boolean => name === '' || name === 'default' || /\{\{|\*/.test(name);

const projectAt = ({ kind }: PlacedObject): string[] =>
  kind === 'ApplicationSet' ? ['spec', 'template', 'spec', 'project'] : ['spec', 'project'];

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
