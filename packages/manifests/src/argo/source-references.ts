import { isRecord, recordsOf, textOf } from '@edp/kit';
import { jsonnetImports } from './jsonnet-imports.ts';
import { remotePart } from '../kustomize/remote-part.ts';
import { type Path, type Reference, type ReferenceKind, toDownload, toReference } from '../reference.ts';
import { resolveDots } from '../resolve-dots.ts';

/** A source of an Application, and where in its manifest it stands. */
export interface PlacedSource {
  source: Record<string, unknown>;
  at: Path;
}

/** Returns what one source of an Application reads: its own place, and the files that Helm, Kustomize and Jsonnet read beside it. */
export function sourceReferences(placed: PlacedSource, { siblings }: { siblings: PlacedSource[] }): Reference[] {
  const { source, at } = placed;
  if (textOf(source['repoURL']) === '') return [];
  return [
    own(placed),
    ...helmFiles(placed, siblings),
    ...kustomizeParts(source, at),
    ...jsonnetLibraries(source, at),
    ...pluginTexts(source, at),
  ];
}

function own({ source, at }: PlacedSource): Reference {
  const { path, chart, ref } = source;
  const url = textOf(source['repoURL']);
  const isChart = textOf(chart) !== '' || url.startsWith('oci://');
  const kind: ReferenceKind = isChart ? 'chart' : path === undefined && typeof ref === 'string' ? 'lent' : 'source';
  const named = kind === 'source' && path !== undefined ? 'path' : 'repoURL';
  return toReference(kind, {
    ...addressOf({ source, at }),
    path: isChart ? textOf(chart) : textOf(path),
    at: [...at, named],
  });
}

/** Files of values and parameters: below the source's own path, from the root of its repository, or from the source that `$ref` names. */
function helmFiles({ source, at }: PlacedSource, siblings: PlacedSource[]): Reference[] {
  const helm = isRecord(source['helm']) ? source['helm'] : {};
  const { valueFiles, fileParameters, ignoreMissingValueFiles } = helm;
  const listed = (list: unknown, key: string): { text: string; where: Path }[] =>
    (Array.isArray(list) ? list : []).map((each: unknown, index) => ({
      text: textOf(isRecord(each) ? each['path'] : each),
      where: [...at, 'helm', key, index],
    }));
  const values = listed(valueFiles, 'valueFiles').flatMap((each) => helmFile(each, { source, at, siblings }));
  return [
    ...(ignoreMissingValueFiles === true ? values.map((value): Reference => ({ ...value, isOptional: true })) : values),
    ...listed(fileParameters, 'fileParameters').flatMap((each) => helmFile(each, { source, at, siblings })),
  ];
}

/** A file that the plugin helm-secrets decrypts, `secrets+age-import://key.txt?file.yaml` too: it is read all the same. */
const ENCRYPTED = /^secrets(?:\+[a-z-]+:\/\/[^?]*\?|:\/\/)(.*)$/is;

function helmFile(
  { text, where }: { text: string; where: Path },
  { source, at, siblings }: PlacedSource & { siblings: PlacedSource[] },
): Reference[] {
  if (text === '') return [];
  const filled = fillEnvironment(text, source);
  const encrypted = ENCRYPTED.exec(filled)?.[1];
  if (encrypted !== undefined) return helmFile({ text: encrypted, where }, { source, at, siblings });
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(filled)) return [toDownload(filled, where)];
  const [, ref = '', below = ''] = /^\$([^/]+)\/(.*)$/.exec(text) ?? [];
  const lender = siblings.find((each) => ref !== '' && each.source['ref'] === ref);
  if (lender !== undefined)
    return [toReference('file', { ...addressOf(lender), addressAt: where, path: resolveDots(below), at: where })];
  // What a chart packs with itself comes with it.
  if (textOf(source['chart']) !== '' || textOf(source['repoURL']).startsWith('oci://')) return [];
  const whole = filled.startsWith('/') ? filled : `${textOf(source['path'])}/${filled}`;
  // How far up `..` leads from what only Argo CD knows cannot be told.
  const path = whole.includes('*') && /(?:^|\/)\.\.(?:\/|$)/.test(filled) ? whole : resolveDots(whole);
  return [toReference('file', { ...addressOf({ source, at }), addressAt: where, path, at: where })];
}

function kustomizeParts(source: Record<string, unknown>, at: Path): Reference[] {
  const kustomize = isRecord(source['kustomize']) ? source['kustomize'] : {};
  const { components, ignoreMissingComponents, patches, images } = kustomize;
  const below = (text: string): string => resolveDots(`${textOf(source['path'])}/${text}`);
  const listed = (list: unknown, key: string): [unknown, Path][] =>
    (Array.isArray(list) ? list : []).map((each: unknown, index) => [each, [...at, 'kustomize', key, index]]);
  const read = (kind: ReferenceKind, text: string, where: Path): Reference[] => {
    const remote = text === '' ? undefined : remotePart(text);
    if (remote !== undefined)
      return [remote === 'download' ? toDownload(text, where) : toReference('part', { ...remote, at: where })];
    return text === ''
      ? []
      : [toReference(kind, { ...addressOf({ source, at }), addressAt: where, path: below(text), at: where })];
  };
  return [
    ...listed(components, 'components').flatMap(([each, where]) =>
      read('part', textOf(each), where).map((part): Reference =>
        ignoreMissingComponents === true ? { ...part, isOptional: true } : part,
      ),
    ),
    ...listed(patches, 'patches').flatMap(([each, where]) =>
      read('file', isRecord(each) ? textOf(each['path']) : '', [...where, 'path']),
    ),
    ...listed(images, 'images').map(([each, where]) =>
      // `name=replacement`, or the replacement alone.
      toReference('image', { url: textOf(each).replace(/^[^=]*=/, ''), at: where }),
    ),
  ];
}

/** Paths of libraries count from the root of the repository; variables may be code that imports files. */
function jsonnetLibraries(source: Record<string, unknown>, at: Path): Reference[] {
  const directory = isRecord(source['directory']) ? source['directory'] : {};
  const { libs, extVars, tlas } = isRecord(directory['jsonnet']) ? directory['jsonnet'] : {};
  const imported = Object.entries({ extVars, tlas }).flatMap(([key, list]) =>
    recordsOf(list).flatMap(({ code, value }, index) =>
      (code === true ? jsonnetImports(textOf(value)) : [])
        // What does not climb is found in the libraries, or nowhere.
        .filter(({ path }) => path.startsWith('/') || path.split('/').includes('..'))
        .map(({ path }): Reference => {
          const where = [...at, 'directory', 'jsonnet', key, index, 'value'];
          return {
            ...toReference('file', { ...addressOf({ source, at }), addressAt: where, path, at: where }),
            isOptional: true,
          };
        }),
    ),
  );
  const libraries = (Array.isArray(libs) ? libs : []).flatMap((each: unknown, index) => {
    const where = [...at, 'directory', 'jsonnet', 'libs', index];
    const path = resolveDots(textOf(each));
    return [toReference('file', { ...addressOf({ source, at }), addressAt: where, path, at: where })];
  });
  return [...libraries, ...imported];
}

/** What a plugin makes of its settings only it knows: those that are a file of a forge, or lead upwards, are taken for what it reads. */
function pluginTexts(source: Record<string, unknown>, at: Path): Reference[] {
  const plugin = isRecord(source['plugin']) ? source['plugin'] : {};
  const named = (list: unknown, key: string): { text: string; where: Path }[] =>
    recordsOf(list).flatMap(({ value, string, array, map }, index) =>
      [value, string, ...(Array.isArray(array) ? array : []), ...Object.values(isRecord(map) ? map : {})].map(
        (text) => ({
          text: textOf(text),
          where: [...at, 'plugin', key, index],
        }),
      ),
    );
  return [...named(plugin['env'], 'env'), ...named(plugin['parameters'], 'parameters')].flatMap(({ text, where }) => {
    const download = toDownload(text, where);
    if (download.kind === 'file') return [{ ...download, isOptional: true }];
    if (/:\/\//.test(text) || !text.split('/').includes('..')) return [];
    const path = resolveDots(text.startsWith('/') ? text : `${textOf(source['path'])}/${text}`);
    return [
      { ...toReference('file', { ...addressOf({ source, at }), addressAt: where, path, at: where }), isOptional: true },
    ];
  });
}

/**
 * Returns a text with what Argo CD's environment fills in: the address and path of the source itself, `*` for what the manifest does not tell.
 * Source: Argo CD, docs/user-guide/build-environment.
 */
function fillEnvironment(text: string, source: Record<string, unknown>): string {
  const known: Record<string, string> = {
    ARGOCD_APP_SOURCE_REPO_URL: textOf(source['repoURL']),
    ARGOCD_APP_SOURCE_PATH: textOf(source['path']),
  };
  return text.replaceAll(/\$\{?(\w+)\}?/g, (_, name: string) => known[name] ?? '*');
}

function addressOf({ source, at }: PlacedSource): Pick<Reference, 'url' | 'revision' | 'addressAt'> {
  return {
    url: textOf(source['repoURL']),
    revision: textOf(source['targetRevision']),
    addressAt: [...at, 'repoURL'],
  };
}
