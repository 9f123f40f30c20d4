/** What a template of ours prints or asks for. */
export type Expression =
  | { type: 'literal'; value: string | number | boolean }
  /** `isInner`: of the block around it, and not of everything that templates see. */
  | { type: 'path'; path: string; isInner?: boolean }
  | { type: 'call'; name: string; args: Expression[] }
  | { type: 'choice'; condition: Expression; yes: Expression; no: Expression }
  /** Texts and values one after the other. */
  | { type: 'parts'; parts: Expression[] };

/** A template is made of these: text, and what stands in braces. */
export type Piece =
  | { type: 'text'; text: string }
  /**
   * `isBlock`: Handlebars takes the whole line where nothing else is on it; `isOwnLine`: and that is meant; `endsChain`: of `else if`, where Handlebars looks
   * for what is before it in the wrong place.
   */
  | { type: 'code'; code: string; isBlock: boolean; isOwnLine: boolean; endsChain?: boolean };

/** Helpers that give a list, and those that give true or false. */
const LISTS = new Set(['list', 'split']);
const CONDITIONS = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'and', 'or', 'not', 'includes']);

export const literal = (value: string | number | boolean): Expression => ({ type: 'literal', value });
export const call = (name: string, ...args: Expression[]): Expression => ({ type: 'call', name, args });
const code = (text: string, isBlock = false): Piece => ({ type: 'code', code: text, isBlock, isOwnLine: false });

export const isList = (each: Expression | undefined): boolean => each?.type === 'call' && LISTS.has(each.name);
export const isCondition = (each: Expression | undefined): boolean =>
  (each?.type === 'call' && CONDITIONS.has(each.name)) || (each?.type === 'literal' && typeof each.value === 'boolean');

/**
 * Returns an expression as it stands behind `{{#if` or as an argument; undefined for a text that no literal of Handlebars can hold. `isInside`: below
 * an each or with, where the names of the top have to say so.
 */
export function renderArgument(each: Expression, isInside: boolean): string | undefined {
  if (each.type === 'path') return isInside && each.isInner !== true ? `@root.${each.path}` : each.path;
  if (each.type === 'literal') return renderLiteral(each.value);
  if (each.type === 'choice') return undefined;
  const { name, args } =
    each.type === 'call' ? each : { name: 'join', args: [call('list', ...each.parts), literal('')] };
  const rendered = all(args.map((arg) => renderArgument(arg, isInside)));
  return rendered && `(${[name, ...rendered].join(' ')})`;
}

/** Returns what prints an expression; undefined as above, and for what prints something else in Go. */
export function renderPrint(each: Expression, isInside: boolean): Piece[] | undefined {
  if (each.type === 'literal') return [{ type: 'text', text: String(each.value) }];
  if (each.type === 'parts') return all(each.parts.map((part) => renderPrint(part, isInside)))?.flat();
  if (each.type === 'choice') {
    const condition = renderArgument(each.condition, isInside);
    const [yes, no] = [renderPrint(each.yes, isInside), renderPrint(each.no, isInside)];
    if (condition === undefined || yes === undefined || no === undefined) return undefined;
    return [code(`{{#if ${condition}}}`, true), ...yes, code('{{else}}', true), ...no, code('{{/if}}', true)];
  }
  // In Go they give one of their arguments.
  if (each.type === 'call' && each.name === 'and') return undefined;
  if (each.type === 'call' && each.name === 'or')
    return renderPrint(
      each.args.reduceRight((rest, first) => call('default', first, rest)),
      isInside,
    );
  const argument = renderArgument(each, isInside);
  return argument === undefined ? undefined : [code(`{{${argument.replace(/^\((.*)\)$/s, '$1')}}}`)];
}

function all<T>(parts: (T | undefined)[]): T[] | undefined {
  return parts.includes(undefined) ? undefined : (parts as T[]);
}

/** Handlebars takes a backslash away before the quote that ends a text, and knows no other escape. */
function renderLiteral(value: string | number | boolean): string | undefined {
  if (typeof value !== 'string') return String(value);
  const quote = ['"', "'"].find((each) => !value.includes(each));
  return quote === undefined || value.endsWith('\\') ? undefined : `${quote}${value}${quote}`;
}
