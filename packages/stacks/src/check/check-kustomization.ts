import { dirname } from 'node:path/posix';
import type { Violation } from '@edp/kit';
import { isRecord } from './kubernetes-objects.ts';
import { normaliseUrl } from './repository-url.ts';
import { resolveDots } from './resolve-dots.ts';
import type { TreePaths } from './tree-paths.ts';

type Path = (string | number)[];

interface Reference {
  to: string;
  at: Path;
}

export interface KustomizationOptions {
  file: string;
  /** Directory of the instance in stacks-instances. */
  path: string;
  stacksInstancesUrl: string;
  paths: TreePaths;
  positionOf: (at: Path) => Violation['at'];
}

/** Fields of a kustomization that list files or directories. */
const LISTS = [
  'resources',
  'components',
  'bases',
  'crds',
  'configurations',
  'generators',
  'transformers',
  'validators',
];
const GENERATORS = ['configMapGenerator', 'secretGenerator'];

/** True for the file that tells Kustomize what a directory is made of. */
export const isKustomization = (path: string): boolean => /(^|\/)([Kk]ustomization\.ya?ml|Kustomization)$/.test(path);

/** Returns a violation for everything that a kustomization names and that is not there, or is another instance's. */
export function checkKustomization(
  document: unknown,
  { file, path, stacksInstancesUrl, paths, positionOf }: KustomizationOptions,
): Violation[] {
  return references(document).flatMap(({ to, at }): Violation[] => {
    const outside = {
      code: 'SCOPE_OUTSIDE',
      message: `${file} takes in ${to} of stacks-instances, outside of ${path}/`,
      fix: 'Keep what an instance is made of inside of its directory: move it into the templates.',
      at: positionOf(at) ?? { file },
    };
    const remote = remoteOf(to);
    if (remote !== undefined) {
      const isOurs = normaliseUrl(remote.url) === normaliseUrl(stacksInstancesUrl);
      return isOurs && !isBelow(resolveDots(remote.path), path) ? [outside] : [];
    }
    const target = resolveDots(`${path}/${dirname(file)}/${to}`);
    if (!isBelow(target, path)) return [outside];
    const below = target.slice(path.length + 1);
    if (target === path || paths.has(below)) return [];
    return [
      {
        code: 'REFERENCE_UNRESOLVED',
        message: `${file} takes in ${to}, which is not there${paths.suggest(below)}`,
        fix: 'Correct the name, or add the file to the templates.',
        at: positionOf(at) ?? { file },
      },
    ];
  });
}

function references(document: unknown): Reference[] {
  if (!isRecord(document)) return [];
  const items = (key: string): { item: unknown; at: Path }[] => {
    const list = document[key];
    return Array.isArray(list) ? list.map((item: unknown, index) => ({ item, at: [key, index] })) : [];
  };
  const text = (item: unknown, at: Path): Reference[] =>
    // Patches and transformers may stand inline.
    typeof item === 'string' && item !== '' && !item.includes('\n') && !item.trimStart().startsWith('{')
      ? [{ to: item, at }]
      : [];
  const ofGenerator = ({ item, at }: { item: unknown; at: Path }): Reference[] =>
    ['files', 'envs'].flatMap((key) =>
      (isRecord(item) && Array.isArray(item[key]) ? item[key] : []).flatMap((each: unknown, index) =>
        // `key=file` gives the file another name.
        typeof each === 'string' ? text(each.replace(/^[^=]*=/, ''), [...at, key, index]) : [],
      ),
    );
  return [
    ...LISTS.flatMap(items).flatMap(({ item, at }) => text(item, at)),
    ...items('patchesStrategicMerge').flatMap(({ item, at }) => text(item, at)),
    ...['patches', 'patchesJson6902', 'replacements']
      .flatMap(items)
      .flatMap(({ item, at }) => (isRecord(item) ? text(item['path'], [...at, 'path']) : [])),
    ...GENERATORS.flatMap(items).flatMap(ofGenerator),
  ];
}

/** The repository and the directory of a remote resource; undefined for a local one. */
function remoteOf(to: string): { url: string; path: string } | undefined {
  const isRemote = /^(?:[a-z+]+:\/\/|git@|git::|github\.com\/)|\/\/|\?(?:ref|version|timeout|submodules)=/i.test(to);
  if (!isRemote) return undefined;
  const plain = to.replace(/\?.*$/, '').replace(/^git::/, '');
  const address = /^(?:[a-z+]+:\/\/|git@)/i.test(plain) ? plain : `https://${plain}`;
  // The directory follows a double slash, or the ending of the repository.
  const [, url = address, path = ''] = /^(.*?[^:/])(?:\/\/|\.git\/)(.*)$/.exec(address) ?? [];
  return { url, path };
}

const isBelow = (each: string, path: string): boolean => each === path || each.startsWith(`${path}/`);
