import { isRecord, recordsOf, textOf } from '@edp/kit';
import { manifestReferences, type Path, type Reference, resolveDots } from '@edp/manifests';
import { stringifyYaml } from '@edp/yaml';
import { kustomizeSettings } from '../kustomize/kustomize-settings.ts';
import type { MadeApplication } from './applications-of.ts';
import type { ChartRelease, PlainSource, ReleaseFile } from './chart-release.ts';

/**
 * Returns the releases of an Application of Argo CD whose sources may be Helm charts: those that say so, and every directory, which is one where
 * there is a Chart.yaml in it. Source: Argo CD, `reposerver/repository/repository.go`, `helmTemplate`.
 */
export function argoReleases({ application: document, unknown }: MadeApplication): ChartRelease[] {
  const { value, file } = document;
  const { spec, metadata } = isRecord(value) ? value : {};
  if (!isRecord(spec)) return [];
  const application = isRecord(metadata) ? textOf(metadata['name']) : '';
  const namespace = isRecord(spec['destination']) ? textOf(spec['destination']['namespace']) : '';
  const references = manifestReferences(value, { file }) ?? [];
  return references.flatMap((reference) => {
    if (reference.kind !== 'chart' && reference.kind !== 'source') return [];
    const at = reference.addressAt.slice(0, -1);
    const source = valueAt(value, at);
    if (!isRecord(source)) return [];
    const release = toRelease(source, { at, references, application });
    return [
      {
        ...release,
        unknown: unknown ?? pluginOf(source),
        title: `Application ${application}`,
        at: { file, line: document.lineOf(reference.addressAt) },
        chart: chartOf(reference),
        namespace: (release.namespace || namespace).replaceAll('*', 'unknown'),
        plain: plainSource(source['directory']),
      },
    ];
  });
}

function pluginOf({ plugin }: Record<string, unknown>): string | undefined {
  if (!isRecord(plugin)) return undefined;
  return `a plugin of Argo CD (${textOf(plugin['name']) || 'by discovery'}) makes something of it that nothing here knows`;
}

/** A `directory` that says nothing is none. Source: Argo CD, `util/argo/argo.go`, `NormalizeSource`. */
function plainSource(value: unknown): PlainSource {
  const { recurse, include, exclude, jsonnet } = isRecord(value) ? value : {};
  const isForced = recurse === true || textOf(include) !== '' || textOf(exclude) !== '' || isRecord(jsonnet);
  return {
    isForced,
    recurse: recurse === true,
    include: textOf(include),
    exclude: textOf(exclude),
    takesJsonnet: true,
  };
}

function chartOf({ kind, url, revision, path }: Reference): ChartRelease['chart'] {
  return kind === 'chart'
    ? { kind: 'packed', url, revision, path }
    : { kind: 'directory', url, revision, path: resolveDots(path) };
}

function toRelease(
  source: Record<string, unknown>,
  { at, references, application }: { at: Path; references: Reference[]; application: string },
): Omit<ChartRelease, 'title' | 'at' | 'chart' | 'plain' | 'unknown'> {
  const helm = isRecord(source['helm']) ? source['helm'] : {};
  const isOptional = helm['ignoreMissingValueFiles'] === true;
  const fileAt = (where: Path, text: string): ReleaseFile => {
    const found = references.find((each) => each.at.join('\n') === where.join('\n'));
    if (found === undefined) return { from: 'chart', path: text, isOptional };
    if (found.kind === 'download') return { from: 'address', url: found.url };
    const { url, revision, path } = found;
    return { from: 'repository', url, revision, path, isOptional: found.isOptional === true };
  };
  const { valueFiles, values, valuesObject, parameters, fileParameters, apiVersions } = helm;
  // What the environment of Argo CD fills in.
  const filled = (text: string): string => text.replaceAll(/\$(?:ARGOCD_APP_NAME|\{ARGOCD_APP_NAME\})/g, application);
  const inline = isRecord(valuesObject) ? stringifyYaml(valuesObject) : textOf(values) === '' ? '' : String(values);
  return {
    // Helm takes no name with what only the running system knows in it.
    name: (textOf(helm['releaseName']) || application).replaceAll('*', 'unknown'),
    namespace: textOf(helm['namespace']),
    values: [
      ...(Array.isArray(valueFiles) ? valueFiles : []).map((each: unknown, index) =>
        fileAt([...at, 'helm', 'valueFiles', index], filled(textOf(each))),
      ),
      ...(inline === '' ? [] : [{ from: 'text' as const, text: inline }]),
    ],
    parameters: recordsOf(parameters).map(({ name, value, forceString }) => ({
      name: textOf(name),
      value: filled(typeof value === 'string' ? value : textOf(value)),
      isText: forceString === true,
    })),
    fileParameters: recordsOf(fileParameters).map(({ name, path }, index) => ({
      name: textOf(name),
      file: fileAt([...at, 'helm', 'fileParameters', index], filled(textOf(path))),
    })),
    kubeVersion: textOf(helm['kubeVersion']),
    apiVersions: (Array.isArray(apiVersions) ? apiVersions : []).map(textOf),
    skipCrds: helm['skipCrds'] === true,
    skipTests: helm['skipTests'] === true,
    skipSchemaValidation: helm['skipSchemaValidation'] === true,
    kustomize: kustomizeSettings(source['kustomize'], filled),
  };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);
}
