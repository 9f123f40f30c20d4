import { isRecord } from '@edp/kit';

const PLACEHOLDER = /\{\{-?\s*(.*?)\s*-?\}\}/gs;
/** A parameter alone, or one that goes through functions which are given no text of their own. */
const PARAMETER = /^\.?([\w.[\]-]+)(?:\s*\|\s*\w+)*$/;
/**
 * Parameters that are no `..` whoever fills them in: directories that git lists, `values` that are checked as texts, names in letters of DNS, hashes.
 * Source: Argo CD's generators (docs/operator-manual/applicationset/Generators-*.md).
 */
const HARMLESS =
  /^(?:\w+\.)?(?:path(?:$|[.[])|values\.|metadata\.(?:labels|annotations)\.|nameNormalized$|number$|(?:target_)?branch_slug$|branchNormalized$|(?:head_)?(?:short_)?sha(?:_7)?$)/;
/** Generators whose parameters can be read in the manifest, or in the files that they name. */
const READABLE = new Set(['list', 'git', 'matrix', 'merge', 'selector', 'template', 'values']);
/** Generators that may hand out any name. */
const ARBITRARY = new Set(['plugin', 'clusterDecisionResource']);

/** Whether a text, filled into a path, could take it to another directory: one of its parts is `.` or `..`. */
export const mayClimb = (text: string): boolean =>
  text
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .some((part) => part === '.' || part === '..');

/** Whether what is written around the placeholders of a path makes `.` or `..` of it, once they are empty or end in a slash. */
export function climbsAround(path: string): boolean {
  return ['', '/'].some((filled) => mayClimb(path.replaceAll(PLACEHOLDER, filled)));
}

/** Returns the first placeholder of a path whose value nobody knows before Argo CD fills it in; undefined for none. */
export function unknownPart(
  path: string,
  {
    generators,
    readsForeignFiles,
  }: { generators: unknown; /** Files of another repository are filled in. */ readsForeignFiles: boolean },
): string | undefined {
  const kinds = kindsOf(generators);
  const isKnown = !readsForeignFiles && kinds.every((kind) => READABLE.has(kind));
  const isArbitrary = kinds.some((kind) => ARBITRARY.has(kind));
  return [...path.matchAll(PLACEHOLDER)].find(([, expression = '']) => {
    const name = PARAMETER.exec(expression)?.[1];
    // A function may make anything of a text that is written beside it.
    if (name === undefined) return !isKnown || /["'`]/.test(expression);
    return isArbitrary || (!isKnown && !HARMLESS.test(name));
  })?.[0];
}

/** Kinds of generators at any depth. */
function kindsOf(generators: unknown): string[] {
  return (Array.isArray(generators) ? generators : []).flatMap((generator: unknown) =>
    Object.entries(isRecord(generator) ? generator : {}).flatMap(([kind, body]) => [
      kind,
      ...(isRecord(body) ? kindsOf(body['generators']) : []),
    ]),
  );
}
