import type { Violation } from '@edp/kit';

interface Source {
  repoURL?: unknown;
  path?: unknown;
}

interface Manifest {
  apiVersion?: unknown;
  kind?: unknown;
  metadata?: { name?: unknown };
  spec?: {
    source?: Source;
    sources?: Source[];
    template?: { spec?: { source?: Source; sources?: Source[] } };
    generators?: unknown[];
    templatePatch?: unknown;
  };
}

/** Returns a violation for every Argo CD source in stacks-instances that is not inside the instance's directory. */
export function checkScope(
  document: unknown,
  { file, path, stacksInstancesUrl }: { file: string; path: string; stacksInstancesUrl: string },
): Violation[] {
  const { apiVersion, kind, metadata, spec } = (document ?? {}) as Manifest;
  if (
    typeof apiVersion !== 'string' ||
    !apiVersion.startsWith('argoproj.io/') ||
    (kind !== 'Application' && kind !== 'ApplicationSet')
  )
    return [];
  const specs = [spec, spec?.template?.spec];
  const sources = specs
    .flatMap((each) => [each?.source, ...(Array.isArray(each?.sources) ? each.sources : [])])
    .filter((source) => source !== undefined && source !== null);
  const generators = gitGenerators(spec?.generators);
  const ours = normaliseUrl(stacksInstancesUrl);
  // An address that a generator fills in may be ours.
  const isOurs = ({ repoURL }: Source): boolean =>
    typeof repoURL === 'string' && (repoURL.includes('{{') || normaliseUrl(repoURL) === ours);
  const paths = [
    ...sources.filter(isOurs).map((source) => (typeof source.path === 'string' ? source.path : '')),
    ...generators.filter(isOurs).flatMap((generator) => generator.paths),
  ];
  // A path that a git generator of this very file hands out is as contained as the generator's own paths.
  const handedOut = generators.some(isOurs) ? /^\{\{ *\.?path(\.path)? *\}\}$/ : /^$a/;
  const climbs = stringsIn(spec?.generators).find((each) => each.split('/').includes('..'));
  const outside = paths.flatMap((each) => {
    if (!handedOut.test(each) && !isInside(each, path)) return [each];
    return each.includes('{{') && climbs !== undefined ? [`${each}, filled in with ${climbs}`] : [];
  });
  // A patch may set any source after everything above has been checked.
  if (typeof spec?.templatePatch === 'string' && /repoURL|sources?:/.test(spec.templatePatch)) {
    outside.push('(whatever its templatePatch says)');
  }
  return outside.map((each) => ({
    code: 'SCOPE_OUTSIDE',
    message: `${kind} ${typeof metadata?.name === 'string' ? metadata.name : ''} in ${file} reads "${each}" of stacks-instances, outside of ${path}/`,
    fix: `Start its path with {{instance.path}}/ in the template, keep ".." out of generators and sources out of templatePatch.`,
    at: { file },
  }));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

interface GitGenerator extends Source {
  paths: string[];
}

/** Git generators at any depth: matrix and merge generators hold others. */
function gitGenerators(value: unknown): GitGenerator[] {
  if (Array.isArray(value)) return value.flatMap(gitGenerators);
  if (typeof value !== 'object' || value === null) return [];
  const { git, ...others } = value as {
    git?: { repoURL?: unknown; directories?: { path?: unknown; exclude?: unknown }[]; files?: { path?: unknown }[] };
  };
  const nested = Object.values(others).flatMap((other) =>
    gitGenerators((other as { generators?: unknown } | null)?.generators),
  );
  if (git === undefined || git === null) return nested;
  const listed = [...(git.directories ?? []).filter(({ exclude }) => exclude !== true), ...(git.files ?? [])];
  return [{ repoURL: git.repoURL, paths: listed.map(({ path }) => (typeof path === 'string' ? path : '')) }, ...nested];
}

function isInside(each: string, path: string): boolean {
  const parts = each.replace(/^\.\//, '').split('/');
  const own = path.split('/');
  return !parts.includes('..') && own.every((part, index) => parts[index] === part);
}

/** Two spellings of one repository are one repository: with or without port, user and suffix, by HTTP or SSH. */
function normaliseUrl(url: string): string {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.*)$/.exec(url);
  const parsed = scp === null && URL.canParse(url) ? new URL(url) : undefined;
  if (scp === null && parsed === undefined) return url;
  return (parsed === undefined ? `${scp?.[1]}/${scp?.[2]}` : `${parsed.hostname}${parsed.pathname}`)
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
