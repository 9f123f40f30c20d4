import { isRecord } from '@edp/kit';
import {
  fillIn,
  generatedParameters,
  type GeneratorFiles,
  isArgoObject,
  manifestReferences,
  type ReferenceKind,
} from '@edp/manifests';
import type { PlacedObject } from './check-duplicates.ts';
import { stacksInstances } from './stacks-instances.ts';

/** An Application as Argo CD will have it: written out, or made by an ApplicationSet. */
export interface ArgoApplication {
  name: string;
  /** File of its manifest, or of its set's. */
  file: string;
  object: PlacedObject;
  /** Directories below the instance's that it reads; '' for the whole. A `*` stands for what only Argo CD knows. */
  reads: {
    path: string;
    /** The file in it that is read. */ file?: string;
    at: (string | number)[];
    isOptional: boolean;
  }[];
}

/** What is read of a repository for what an Application deploys. */
const READ: ReadonlySet<ReferenceKind> = new Set(['source', 'hydrated', 'part', 'file']);

/** Returns the Applications of a tree and what each reads of the instance's directory. */
export function argoApplications(
  objects: PlacedObject[],
  { path, stacksInstancesUrl, repository }: { path: string; stacksInstancesUrl: string; repository: GeneratorFiles },
): ArgoApplication[] {
  const ours = stacksInstances({ url: stacksInstancesUrl, path });
  return objects
    .filter(({ value }) => isArgoObject(value))
    .flatMap((object) => {
      const { kind, value, file } = object;
      const references = (manifestReferences(value, { file }) ?? []).filter(
        (each) => READ.has(each.kind) && (ours.is(each.url) || each.url.includes('{{')),
      );
      const sets = kind === 'Application' ? [undefined] : generatedParameters(generatorsOf(value), repository);
      return sets.map((parameters) => ({
        name: parameters === undefined ? object.name : fillIn(templateName(object), parameters),
        file,
        object,
        reads: references.flatMap((each) => {
          const below = belowInstance(parameters === undefined ? each.path : fillIn(each.path, parameters), path);
          if (below === undefined) return [];
          const isFile = each.kind === 'file';
          const directory = isFile ? below.replace(/(^|\/)[^/]*$/, '') : below;
          return [
            { path: directory, ...(isFile ? { file: below } : {}), at: each.at, isOptional: each.isOptional === true },
          ];
        }),
      }));
    });
}

function generatorsOf({ spec }: Record<string, unknown>): unknown {
  return isRecord(spec) ? spec['generators'] : undefined;
}

function templateName({ value, name }: PlacedObject): string {
  const template = (value['spec'] as { template?: { metadata?: { name?: unknown } } } | undefined)?.template;
  // Without a name the manifest is none; its own says at least which it is.
  return typeof template?.metadata?.name === 'string' ? template.metadata.name : `${name} *`;
}

function belowInstance(each: string, path: string): string | undefined {
  const plain = each.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
  if (plain === path) return '';
  return plain.startsWith(`${path}/`) ? plain.slice(path.length + 1) : undefined;
}
