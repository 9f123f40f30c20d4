import type { Violation } from '@edp/kit';
import {
  decodeText,
  fluxSources,
  isChartFile,
  isKustomizationFile,
  isStructured,
  kubernetesObjects,
  readDocuments,
  speaksOfSources,
} from '@edp/manifests';
import { findAllowances } from './allowance.ts';
import { explainUnreadable } from '../tree/explain-unreadable.ts';
import { checkArgo } from './check-argo.ts';
import { checkBinary } from './check-binary.ts';
import { checkClashes } from './check-clashes.ts';
import { checkDuplicates, type PlacedObject } from './check-duplicates.ts';
import { checkImports } from './check-imports.ts';
import { checkMetadata } from './check-metadata.ts';
import { checkParts } from './check-parts.ts';
import { checkReferences } from './check-references.ts';
import { checkRevisions } from './check-revisions.ts';
import { checkSecrets } from '../secrets/check-secrets.ts';
import { knownSecrets } from '../secrets/known-secrets.ts';
import { generatorFiles } from './generator-files.ts';
import { findForeignFiles } from './foreign-files.ts';
import { blobId, type Tree } from '../tree/tree.ts';
import { treePaths } from './tree-paths.ts';

export interface CheckTreeOptions {
  instance: { path: string };
  stacksInstancesUrl: string;
  /** The branch that is written; Applications may read any where it is not told. */
  stacksInstancesBranch?: string;
  /** Path → blob id of what an earlier run wrote, which was checked then; only what concerns several files is looked at again. */
  checked?: Record<string, string>;
  /** Files of the directory that somebody else put there: Argo CD reads them as well. */
  others?: Tree;
  /** Values that must be nowhere in the tree, in no encoding. */
  secrets?: string[];
  /** True before apply, when outputs may still be unknown. */
  allowUnknown: boolean;
}

export interface TreeCheck {
  violations: Violation[];
  /** Violations that the file itself lets pass, each with the reason it gives. */
  allowed: { violation: Violation; reason: string }[];
}

/**
 * Returns what is wrong with a rendered tree: files that do not parse, objects that stand twice, Argo CD leaving the instance's directory,
 * references that lead nowhere, secrets.
 */
export function checkTree(rendered: Tree, options: CheckTreeOptions): TreeCheck {
  const { instance, stacksInstancesUrl, checked = {}, others = new Map(), secrets = [], allowUnknown } = options;
  const known = knownSecrets(secrets);
  const whole: Tree = new Map([...others, ...rendered]);
  const foreign = findForeignFiles(whole.keys());
  // Lists, since no call takes the hundred thousand arguments that one of them may be.
  const found: Violation[][] = [];
  const objects: PlacedObject[] = [];
  const foreignFiles = [...others.keys()].filter((file) => !rendered.has(file));
  const unchanged = [...foreignFiles];
  for (const [file, { content }] of rendered) {
    if (Object.hasOwn(checked, file) && checked[file] === blobId(content)) unchanged.push(file);
    else {
      const text = decodeText(content);
      if (text === undefined) found.push(checkBinary(content, { file, known }));
      else checkFile(file, text);
    }
  }
  // Whether an unchanged file is in the way of a changed one is seen by its names; what Argo CD reads depends on the whole tree.
  const names = new Set(objects.map(({ name }) => name));
  for (const file of unchanged) {
    const { content } = whole.get(file)!;
    if (!isStructured(file) || foreign.isHelmTemplate(file)) continue;
    if (speaksOfSources({ content }) || (names.size > 0 && mayName(decodeText(content) ?? '', names)))
      for (const each of objectsOf(file)) objects.push(each);
  }
  const concerned = objects.filter(({ file }) => !foreign.isKustomized(file));
  const paths = treePaths(whole.keys());
  const scope = { path: instance.path, stacksInstancesUrl };
  found.push(
    checkClashes(rendered.keys(), { others: foreignFiles }),
    checkDuplicates(concerned, { tree: whole }),
    checkArgo(objects, {
      ...scope,
      paths,
      tree: whole,
      repository: generatorFiles(whole, scope),
      positionOf,
      documentsOf,
      isKustomized: foreign.isKustomized,
      sources: fluxSources(objects.map(({ value }) => value)),
    }),
    checkAllRevisions(),
    checkAllParts(),
    checkImports(whole, { path: instance.path, paths }),
  );
  const violations = found.flat().sort(byPlace);
  const allowances = new Map<string, ReturnType<typeof findAllowances>>();
  const judged = violations.map((violation) => {
    const file = violation.at?.file ?? '';
    const allowance = allowances.get(file) ?? findAllowances(textOf(file));
    allowances.set(file, allowance);
    return { violation, reason: allowance(violation) };
  });
  return {
    violations: judged.flatMap(({ violation, reason }) => (reason === undefined ? [violation] : [])),
    allowed: judged.flatMap(({ violation, reason }) => (reason === undefined ? [] : [{ violation, reason }])),
  };

  function checkFile(file: string, text: string): void {
    const parses = isStructured(file) && !foreign.isHelmTemplate(file);
    const read = parses ? readDocuments(file, rendered.get(file)!) : undefined;
    const error = read?.error;
    if (error !== undefined) found.push([explainUnreadable(error, rendered.get(file)!)]);
    const own = parses ? objectsOf(file) : [];
    for (const each of own) objects.push(each);
    found.push(
      checkReferences(text, { file, allowUnknown }),
      foreign.isKustomized(file) ? [] : checkMetadata(own, { text, positionOf }),
      checkSecrets(text, { file, read, objects: own, known }),
    );
  }

  function objectsOf(file: string): PlacedObject[] {
    return kubernetesObjects(documentsOf(file)).map((object) => ({ ...object, file }));
  }

  function documentsOf(file: string): unknown[] {
    return readDocuments(file, whole.get(file)!).documents;
  }

  function checkAllRevisions(): Violation[] {
    const branch = options.stacksInstancesBranch;
    if (branch === undefined) return [];
    const sources = fluxSources(objects.map(({ value }) => value));
    return objects.flatMap((object) => checkRevisions(object, { ...scope, branch, positionOf, sources }));
  }

  function checkAllParts(): Violation[] {
    const placed = [...whole.keys()]
      .filter((file) => isKustomizationFile(file) || isChartFile(file))
      .flatMap((file) => documentsOf(file).map((value, document) => ({ file, value, document, path: [] })));
    // Generators and transformers may be configured in files of their own.
    const plugins = objects.filter(({ value }) => value['apiVersion'] === 'builtin');
    return [...placed, ...plugins].flatMap(({ file, value, document, path: above }) =>
      checkParts(value, {
        ...scope,
        file,
        paths,
        positionOf: (at) => placeIn(file, { document, path: [...above, ...at] }),
      }),
    );
  }

  function positionOf({ file, document, path }: PlacedObject, below: (string | number)[]): Violation['at'] {
    return placeIn(file, { document, path: [...path, ...below] });
  }

  function placeIn(file: string, { document, path }: Pick<PlacedObject, 'document' | 'path'>): Violation['at'] {
    return { file, ...readDocuments(file, whole.get(file)!).places.positionOf(document, path) };
  }

  function textOf(file: string): string {
    return decodeText(whole.get(file)?.content ?? Buffer.alloc(0)) ?? '';
  }
}

function byPlace({ at: a }: Violation, { at: b }: Violation): number {
  if (a?.file !== b?.file) return (a?.file ?? '') < (b?.file ?? '') ? -1 : 1;
  return (a?.line ?? 0) - (b?.line ?? 0);
}

/** True where a file may hold an object of one of these names: written plainly, or in a way that only a parser can tell. */
function mayName(text: string, names: ReadonlySet<string>): boolean {
  for (const [, name = ''] of text.matchAll(/name["']?\s*:\s*["']?([^\s"',}#]*)/g))
    if (names.has(name) || /^[&*!|>]|\\/.test(name)) return true;
  return text.includes('<<:');
}
