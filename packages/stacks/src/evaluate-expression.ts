import { type Position, suggest, type Violation } from '@edp/kit';
import { HELPERS } from './template-helpers.ts';
import { isMissing, lookUp, type Scope } from './scope.ts';

/** Stands for a value that could not be had; its violation is noted already. */
export const FAILED = Symbol('failed');

const HELPER_BY_NAME = new Map(HELPERS.map((helper) => [helper.name, helper]));

export interface Evaluation {
  file: string;
  violations: Violation[];
}

interface PathNode {
  type: 'PathExpression';
  data: boolean;
  depth: number;
  parts: string[];
  original: string;
}

export type Expression =
  | PathNode
  | {
      type: 'SubExpression';
      path: PathNode;
      params: Expression[];
      hash?: { pairs: unknown[] };
      loc: hbs.AST.SourceLocation;
    }
  | { type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral'; value: unknown; original: unknown }
  | { type: 'NullLiteral' | 'UndefinedLiteral' };

/** Returns the value of an expression, FAILED after noting what is wrong with it. */
export function evaluateExpression(
  expression: Expression,
  scope: Scope,
  evaluation: Evaluation,
  node: hbs.AST.Node,
): unknown {
  switch (expression.type) {
    case 'PathExpression':
      return resolvePath(expression, scope, evaluation, node);
    case 'SubExpression':
      return evaluateCall(
        {
          path: expression.path,
          params: expression.params,
          hash: expression.hash,
          node: expression,
        },
        scope,
        evaluation,
      );
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return null;
    default:
      return expression.value;
  }
}

/** Returns what a helper gives, or the value of a bare name. */
export function evaluateCall(
  {
    path,
    params,
    hash,
    node,
  }: { path: Expression; params: Expression[]; hash?: { pairs: unknown[] } | undefined; node: hbs.AST.Node },
  scope: Scope,
  evaluation: Evaluation,
): unknown {
  if (path.type !== 'PathExpression') {
    return 'original' in path
      ? resolvePath(
          {
            type: 'PathExpression',
            data: false,
            depth: 0,
            parts: [String(path.original)],
            original: String(path.original),
          },
          scope,
          evaluation,
          node,
        )
      : null;
  }
  const helper = isSimple(path) ? HELPER_BY_NAME.get(path.original) : undefined;
  if (helper === undefined && params.length === 0 && !hash?.pairs.length && node.type !== 'SubExpression')
    return resolvePath(path, scope, evaluation, node);
  const args = params.map((param) => evaluateExpression(param, scope, evaluation, node));
  const fail = (message: string, fix: string): typeof FAILED => {
    note(evaluation, node, { code: 'TEMPLATE_HELPER', message, fix });
    return FAILED;
  };
  if (helper === undefined) {
    return fail(
      `there is no helper "${path.original}"${suggest(path.original, HELPER_BY_NAME.keys())}`,
      `Use one of: ${[...HELPER_BY_NAME.keys()].join(', ')}.`,
    );
  }
  if (hash?.pairs.length) return fail(`${path.original} takes no named arguments`, `Write ${helper.usage}.`);
  if (args.length < helper.arity[0] || args.length > helper.arity[1])
    return fail(`${path.original} takes ${helper.arity[0]} arguments, not ${args.length}`, `Write ${helper.usage}.`);
  if (args.includes(FAILED)) return FAILED;
  try {
    return helper.run(...args);
  } catch (error) {
    return fail(`${path.original} ${error instanceof Error ? error.message : String(error)}`, `Write ${helper.usage}.`);
  }
}

function resolvePath(path: PathNode, scope: Scope, evaluation: Evaluation, node: hbs.AST.Node): unknown {
  const [first = ''] = path.parts;
  let value: unknown;
  if (path.data) {
    const level = path.depth === 0 ? scope.data : scope.parentData?.[path.depth - 1];
    value = lookUp(level ?? {}, path.parts);
  } else if (path.depth === 0 && isUnscoped(path) && Object.hasOwn(scope.blockParams, first)) {
    value = lookUp(scope.blockParams[first], path.parts.slice(1));
  } else {
    value =
      path.depth < scope.contexts.length
        ? lookUp(scope.contexts[path.depth], path.parts)
        : { missing: true, known: [] };
  }
  if (!isMissing(value)) return value;
  note(evaluation, node, {
    code: 'TEMPLATE_UNDEFINED',
    message: `{{${path.original}}} is not defined${suggest(path.parts.at(-1) ?? '', value.known)}`,
    fix: value.known.length === 0 ? 'Correct the expression.' : `Known here: ${value.known.slice(0, 20).join(', ')}.`,
  });
  return FAILED;
}

/** Whether a path is a bare name, which a helper of that name takes first. */
export const isSimple = (path: PathNode): boolean =>
  !path.data && path.depth === 0 && path.parts.length === 1 && isUnscoped(path);

/** `this.x` and `./x` mean the context, never a helper or a block parameter. */
const isUnscoped = ({ original }: PathNode): boolean => !/^(\.|this\b)/.test(original);

/** Notes a violation at the place of a node. */
export function note(
  { file, violations }: Evaluation,
  node: hbs.AST.Node,
  { code, message, fix }: Pick<Violation, 'code' | 'message' | 'fix'>,
): void {
  const { line, column } = node.loc.start;
  const at: Position = { file, line, column: column + 1 };
  violations.push({ code, message, fix, at });
}
