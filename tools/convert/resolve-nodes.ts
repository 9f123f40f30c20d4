import type { Clause, TemplateNode } from './block-tree.ts';
import { type Expression, isList, type Piece, renderArgument, renderPrint } from './handlebars-expression.ts';
import { parsePipeline } from './parse-pipeline.ts';
import type { Action } from './split-actions.ts';
import {
  foreign,
  isUnconverted,
  type Need,
  type OfEnvironment,
  type Scope,
  tested,
  toExpression,
  type Unconverted,
  unknown,
} from './to-expression.ts';

/** An action with what it becomes. */
export type ResolvedNode =
  /** Somebody else's braces: they stay text. */
  | { type: 'foreign'; at: number; problem: string }
  | { type: 'comment'; at: number; text: string }
  /** Gives nothing: a variable is set. */
  | { type: 'silent'; at: number }
  | { type: 'print'; at: number; pieces: Piece[] }
  | { type: 'unconverted'; at: number; problem: string }
  | { type: 'block'; clauses: ResolvedClause[]; end: number; closing: string; problem?: string };

export interface ResolvedClause {
  at: number;
  code: string;
  body: ResolvedNode[];
}

const ASSIGNMENT = /^\$(\w+)\s*(:?=)\s*([^]*)$/;
const DECLARATIONS = /^(?:\$(\w+)(?:\s*,\s*\$(\w+))?\s*:=\s*)?([^]*)$/;
const NO_LITERAL = unknown(
  'a text with both kinds of quotes, or one that ends in a backslash, is no literal of Handlebars',
);
/** What a template sees at the top, or calls: an element may not be called so. */
const TAKEN =
  /^(?:this|tenant|environment|instance|fields|outputs|stacks|stacksInstances|list|keys|length|split|join|lookup|default|lower|upper|trim|replace|quote|eq|ne|lt|le|gt|ge|and|or|not|includes|indent|nindent|b64|as|else|if|each|with|unless|raw|true|false|null|undefined)$/;

/** Says what each action becomes, with the names that are known where it stands. */
export class NodeResolver {
  readonly #actions: Action[];
  readonly #ofEnvironment: OfEnvironment;
  /** Of the action that is looked at. */
  #line = 0;

  constructor(actions: Action[], ofEnvironment: (name: string, use: { need: Need; line: number }) => Expression) {
    this.#actions = actions;
    this.#ofEnvironment = (name, need) => ofEnvironment(name, { need, line: this.#line });
  }

  resolve(nodes: TemplateNode[], { dot, variables }: Pick<Scope, 'dot' | 'variables'> = TOP): ResolvedNode[] {
    const own = new Map(variables);
    const scope: Scope = { dot, variables: own, ofEnvironment: this.#ofEnvironment };
    return nodes.flatMap((node) => {
      if (node.type === 'block') return this.#block(node, scope);
      const { body, isComment, line } = this.#actions[node.at]!;
      this.#line = line;
      if (isComment) return { type: 'comment', at: node.at, text: body.slice(2, -2).trim() };
      const [, name, sign, value = ''] = ASSIGNMENT.exec(body) ?? [];
      if (name !== undefined) return this.#assignment(node.at, { name, sign, value }, { scope, own });
      const expression = this.#expression(body, scope);
      if (isUnconverted(expression)) return unresolved(node.at, expression);
      const pieces = renderPrint(expression, dot !== undefined);
      return pieces ? { type: 'print', at: node.at, pieces } : unresolved(node.at, NO_LITERAL);
    });
  }

  #expression(text: string, scope: Scope): Expression | Unconverted {
    const parsed = parsePipeline(text);
    return parsed === undefined ? foreign('no expression of gomplate') : toExpression(parsed, scope);
  }

  #assignment(
    at: number,
    { name, sign, value }: { name: string; sign: string | undefined; value: string },
    { scope, own }: { scope: Scope; own: Map<string, Expression | Unconverted> },
  ): ResolvedNode {
    const isChanged = this.#actions.some(({ body }) => new RegExp(`^\\$${name}\\s*=[^=]`).test(body));
    const given = this.#expression(value, scope);
    const isFleeting = scope.dot !== undefined && !isUnconverted(given) && holdsInner(given);
    const problem = isChanged ? `$${name} is set more than once` : `$${name} is an element of a list`;
    const meaning = isChanged || isFleeting ? unknown(problem) : given;
    own.set(name, meaning);
    if (isUnconverted(meaning)) return unresolved(at, meaning);
    return sign === ':=' ? { type: 'silent', at } : unresolved(at, unknown(problem));
  }

  #block({ clauses, end }: Extract<TemplateNode, { type: 'block' }>, scope: Scope): ResolvedNode[] {
    const openings = clauses.map((clause) => this.#opening(clause, scope));
    const bodies = clauses.map(({ body }, index) => this.resolve(body, openings[index]!.scope));
    const failed = openings.map(({ code }) => code).find((code) => typeof code !== 'string');
    if (failed?.isForeign === true)
      return [
        ...clauses.flatMap(({ at }, index) => [
          { type: 'foreign' as const, at, problem: failed.problem },
          ...bodies[index]!,
        ]),
        { type: 'foreign', at: end, problem: failed.problem },
      ];
    const { keyword, at } = clauses[0]!;
    const helper = failed === undefined ? HELPERS[keyword]! : 'unconverted';
    const codes = openings.map(({ code }, index) => {
      if (failed === undefined) return code as string;
      return index === 0 ? `{{#unconverted "line ${this.#actions[at]!.line}"}}` : '{{else}}';
    });
    return [
      {
        ...{ type: 'block', end, closing: `{{/${helper}}}` },
        clauses: clauses.map((clause, index) => ({ at: clause.at, code: codes[index]!, body: bodies[index]! })),
        ...(failed === undefined ? {} : { problem: failed.problem }),
      },
    ];
  }

  /** Returns what begins a part of a block, and what its body knows. */
  #opening(
    { at, keyword, rest }: Clause,
    scope: Scope,
  ): { code: string | Unconverted; scope: Pick<Scope, 'dot' | 'variables'> } {
    if (keyword === 'else') return { code: '{{else}}', scope };
    this.#line = this.#actions[at]!.line;
    const last = keyword.replace('else ', '');
    if (last === 'define' || last === 'block')
      return { code: unknown('templates inside of a file are not taken over'), scope };
    const [, first, second, pipeline = ''] = DECLARATIONS.exec(rest) ?? [];
    const given = this.#expression(pipeline, last === 'range' ? scope : tested(scope));
    if (isUnconverted(given)) return { code: given, scope: { ...scope, dot: last === 'if' ? scope.dot : given } };
    if (last === 'range' && !isList(given))
      return { code: unknown('only a list is gone through: split, coll.Slice'), scope };
    const argument = renderArgument(given, scope.dot !== undefined);
    if (argument === undefined) return { code: NO_LITERAL, scope };
    if (last !== 'range') {
      const variables = new Map(scope.variables);
      if (first !== undefined) variables.set(first, given);
      const name = keyword.startsWith('else') ? `{{else ${last} ` : `{{#${last} `;
      return { code: `${name}${argument}}}`, scope: { variables, dot: last === 'with' ? THIS : scope.dot } };
    }
    const [index, element] = second === undefined ? [undefined, first] : [first, second];
    const names = [element, index].filter((each) => each !== undefined && each !== '_').map((each) => nameOf(each!));
    const variables = new Map(scope.variables);
    if (element !== undefined) variables.set(element, { type: 'path', path: nameOf(element), isInner: true });
    if (index !== undefined && index !== '_')
      variables.set(index, { type: 'path', path: nameOf(index), isInner: true });
    const as = names.length === 0 ? '' : ` as |${names.join(' ')}|`;
    return { code: `{{#each ${argument}${as}}}`, scope: { variables, dot: THIS } };
  }
}

const HELPERS: Record<string, string> = { if: 'if', range: 'each', with: 'with' };
const THIS: Expression = { type: 'path', path: 'this', isInner: true };
const TOP: Pick<Scope, 'dot' | 'variables'> = { dot: undefined, variables: new Map() };

const nameOf = (variable: string): string => (TAKEN.test(variable) ? `${variable}Item` : variable);

function unresolved(at: number, { problem, isForeign }: Unconverted): ResolvedNode {
  return { type: isForeign ? 'foreign' : 'unconverted', at, problem };
}

function holdsInner(each: Expression): boolean {
  if (each.type === 'path') return each.path === 'this';
  if (each.type === 'call') return each.args.some(holdsInner);
  if (each.type === 'choice') return [each.condition, each.yes, each.no].some(holdsInner);
  return each.type === 'parts' && each.parts.some(holdsInner);
}
