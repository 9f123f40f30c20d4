import { readDocuments } from '@edp/manifests';
import { parseYaml11Documents } from '@edp/yaml';
import type { Violation } from '@edp/kit';
import type { Evaluation } from '../template/evaluation.ts';
import type { Scope } from '../template/scope.ts';
import type { Mustache } from '../template/template-ast.ts';

/** A text of the context that went into a file as it is. */
export interface PrintedText {
  text: string;
  scope: Scope;
  node: Mustache;
}

/** Texts that mean themselves wherever they stand in YAML or JSON: nothing to look at twice. */
const HARMLESS =
  /^(?:(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][\w./@+-]*(?::[\w/][\w./@+-]*)*|\d+(?:\.\d+){2,})$/i;
/** What YAML 1.1 may read otherwise than 1.2 does. */
const SPECIAL_11 = /^\s*(?:y|n|yes|no|on|off|[-+.]?\d[\w.+-]*)\s*$/i;
/** Line breaks of YAML 1.1, which are characters like any other in 1.2. */
const BREAKS_11 = /[\u0085\u2028\u2029]/;
/** Places that are tried one by one to find the one to name. */
const MAX_PLACES = 20;

/**
 * Returns a violation for every place where a text that was put into YAML or JSON as it is does not stay one value: with a line break,
 * `: ` or ` #` in it, or one that YAML reads as another value. `render` gives the file again, each text handed to `onText`.
 */
export function checkTexts({
  path,
  printed,
  render,
}: {
  path: string;
  printed: PrintedText[];
  render: (onText: NonNullable<Evaluation['onText']>) => string;
}): Violation[] {
  const odd = printed.map(({ text }) => !HARMLESS.test(text));
  if (!odd.includes(true)) return [];
  const places = [...new Set(printed.filter((_, index) => odd[index]).map(({ node }) => node))];
  // The same file with a harmless mark for each text has the shape that the template means.
  const marked = (isMarked: (index: number, node: Mustache) => boolean): Buffer => {
    let count = -1;
    const text = render((each, _scope, node) => {
      count += 1;
      return odd[count] === true && isMarked(count, node) ? `edpText${count}End` : each;
    });
    return Buffer.from(text);
  };
  const breaking = (
    read: (content: Buffer) => unknown[] | undefined,
    isLeft: (index: number) => boolean,
  ): Mustache[] => {
    const readBack = (content: Buffer): unknown[] | undefined => {
      const documents = read(content);
      return documents === undefined ? undefined : restore(documents, printed);
    };
    const meant = readBack(marked(() => true));
    // What does not parse either way is said elsewhere.
    if (meant === undefined || isSame(meant, readBack(marked(isLeft)))) return [];
    const found = places
      .slice(0, MAX_PLACES)
      .filter((node) => !isSame(meant, readBack(marked((index, each) => each !== node || isLeft(index)))));
    return found.length === 0 ? places.slice(0, 1) : found;
  };
  const nodes = breaking(
    (text) => {
      const { documents, error } = readDocuments(path, { content: text });
      return error === undefined ? documents : undefined;
    },
    () => false,
  );
  if (nodes.length > 0 || /\.json$/i.test(path)) return nodes.map((node) => explain(node, printed));
  const broken = printed.find(({ text }) => BREAKS_11.test(text));
  if (broken !== undefined) return [explain(broken.node, printed)];
  if (!printed.some(({ text }) => SPECIAL_11.test(text))) return [];
  // Numbers to the base of 60 (12:30) are YAML 1.1 too, but none of the readers in question takes them so.
  const nodes11 = breaking(
    (text) => parseYaml11Documents(text.toString('utf8')),
    (index) => printed[index]!.text.includes(':'),
  );
  return nodes11.map((node) => explain(node, printed));
}

function explain(node: Mustache, printed: PrintedText[]): Violation {
  const { scope } = printed.find((each) => each.node === node)!;
  const { line, column } = node.loc.start;
  const expression = String(node.path.original);
  const inner = node.params.length === 0 ? expression : `(${expression} …)`;
  return {
    code: 'TEMPLATE_UNQUOTED',
    message: `the value of {{${node.params.length === 0 ? expression : `${expression} …`}}} does not stay one value here`,
    fix: `Write {{quote ${inner}}}, or {{nindent … (toYaml ${inner})}} for a block of its own.`,
    at: { file: scope.unit.file, line, column: column + 1 },
  };
}

function restore(value: unknown, printed: PrintedText[]): unknown[] {
  const back = (each: string): string => each.replace(/edpText(\d+)End/g, (_, index) => printed[Number(index)]!.text);
  const visit = (each: unknown): unknown => {
    if (typeof each === 'string') return back(each);
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [back(key), visit(inner)]));
  };
  return visit(value) as unknown[];
}

/** Equal, or a text that YAML reads as the number or the true/false that it spells. */
function isSame(meant: unknown, real: unknown): boolean {
  if (typeof meant !== 'object' || meant === null || typeof real !== 'object' || real === null) {
    const spells = typeof meant === 'string' && (typeof real === 'number' || typeof real === 'boolean');
    return Object.is(meant, real) || (spells && String(real) === meant);
  }
  const [keys, others] = [Object.keys(meant), Object.keys(real)];
  return (
    Array.isArray(meant) === Array.isArray(real) &&
    keys.length === others.length &&
    keys.every(
      (key) =>
        Object.hasOwn(real, key) &&
        isSame((meant as Record<string, unknown>)[key], (real as Record<string, unknown>)[key]),
    )
  );
}
