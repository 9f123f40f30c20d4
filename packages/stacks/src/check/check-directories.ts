import { isRecord, textOf, type Violation } from '@edp/kit';
import { decodeText, directoryFiles } from '@edp/manifests';
import type { Tree } from '../tree/tree.ts';
import type { ArgoApplication } from './argo-applications.ts';
import type { FileGeneratorOptions } from './check-file-generators.ts';
import type { ScopeOptions } from './check-scope.ts';

/** In a file that Argo CD shall pass over (docs/user-guide/directory, "Skipping File Rendering"). */
const SKIP = '+argocd:skip-file-rendering';

/**
 * Returns a violation for every file that is no manifest in a directory whose files an Application takes for manifests: Argo CD fails to decode
 * it, and deploys nothing of that Application. Source: Argo CD, `reposerver/repository/repository.go`, `findManifests`.
 */
export function checkDirectories(
  applications: ArgoApplication[],
  {
    tree,
    paths,
    documentsOf,
    positionOf,
  }: { tree: Tree } & Omit<FileGeneratorOptions, keyof ScopeOptions> & Pick<ScopeOptions, 'positionOf'>,
): Violation[] {
  const seen = new Set<string>();
  return applications.flatMap(({ name, object, reads }) =>
    reads.flatMap(({ path: directory, at }) => {
      const source = at.at(-1) === 'path' ? valueAt(object.value, at.slice(0, -1)) : undefined;
      if (!isRecord(source) || directory.includes('*')) return [];
      const files = paths.below(directory === '' ? '' : `${directory}/`);
      return directoryFiles(source, { directory, files }).flatMap((file): Violation[] => {
        if (seen.has(file)) return [];
        seen.add(file);
        const why = whyNot(file);
        if (why === undefined) return [];
        return [
          {
            code: 'MANIFEST_UNREADABLE',
            message: `Application ${name} in ${object.file} takes every manifest of ${directory === '' ? "the instance's directory" : `${directory}/`}, and Argo CD cannot read ${file}: ${why}`,
            fix: `Move ${file} to a directory of its own, give it an ending other than .yaml, .yml and .json, or name it in directory.exclude of the source.`,
            at: positionOf(object, at) ?? { file: object.file },
          },
        ];
      });
    }),
  );

  function whyNot(file: string): string | undefined {
    const text = decodeText(tree.get(file)?.content ?? Buffer.alloc(0)) ?? '';
    if (text.includes(SKIP) || file.endsWith('.jsonnet')) return undefined;
    if (file.endsWith('.json')) return hasKind(documentsOf(file)[0]) ? undefined : 'it is JSON without a kind';
    // What has no kind at all is passed over, unless it looks as if it should have one.
    const looksLikeOne = ['apiVersion:', 'kind:', 'metadata:'].every((word) => text.includes(word));
    if (!looksLikeOne || (text.match(/^kind:/gm) ?? []).length >= text.split(/^---/m).length) return undefined;
    const documents = documentsOf(file).filter((each) => each !== null && each !== undefined);
    return documents.every(hasKind) ? undefined : 'one of its documents has no kind';
  }
}

const hasKind = (value: unknown): boolean => isRecord(value) && textOf(value['kind']) !== '';

function valueAt(value: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  );
}
