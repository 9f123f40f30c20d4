import { suggest, UNKNOWN } from '@edp/kit';
import type { Helper } from './define-helper.ts';
import { type Evaluation, FAILED } from './evaluation.ts';
import { explainMissing } from './explain-missing.ts';
import { lookUp, Missing, type Scope } from './scope.ts';
import type { Call, Expression, Literal, PathExpression, Place } from './template-ast.ts';
import { HELPER_BY_NAME } from './template-helpers.ts';

/** Returns the value of an expression, FAILED after noting what is wrong with it. */
export function evaluateExpression(expression: Expression, scope: Scope, run: Evaluation): unknown {
  switch (expression.type) {
    case 'PathExpression':
      return resolvePath(expression, scope, run, expression.loc);
    case 'SubExpression':
      return evaluateCall(expression, scope, run).value;
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return null;
    default:
      return expression.value;
  }
}

/** Returns what a helper gives, or the value of a name without arguments; `helper` where it was one. */
export function evaluateCall(
  call: Call & { type?: string },
  scope: Scope,
  run: Evaluation,
): { value: unknown; helper?: Helper } {
  const path = toPath(call.path);
  const hasArguments = call.params.length > 0 || call.hash !== undefined || call.type === 'SubExpression';
  if (!hasArguments && path.parts.length > 1) return { value: resolvePath(path, scope, run, call.loc) };
  const helper = findHelper(path, scope);
  if (helper === undefined && !hasArguments) return { value: resolvePath(path, scope, run, call.loc) };
  const fail = (message: string, fix: string): { value: typeof FAILED } => {
    run.note(scope, call.loc, { code: 'TEMPLATE_HELPER', message, fix });
    return { value: FAILED };
  };
  // Arguments first: a mistake in them shows even where the helper does not exist.
  const args = call.params.map((param) => evaluateExpression(param, scope, run));
  for (const { value } of call.hash?.pairs ?? []) evaluateExpression(value, scope, run);
  if (helper === undefined) {
    return fail(
      `there is no helper "${path.original}"${suggest(path.original, HELPER_BY_NAME.keys())}`,
      /^el(?:se?)?_?if$/i.test(path.original)
        ? 'Write {{else if …}}, in two words.'
        : `Use one of: ${[...HELPER_BY_NAME.keys()].join(', ')}.`,
    );
  }
  const { name, usage, arity } = helper;
  if (call.hash !== undefined) return fail(`${name} takes no named arguments`, `Write ${usage}.`);
  if (args.length < arity[0] || args.length > arity[1]) {
    const isAlsoName = args.length === 0 && !(lookUp(scope.contexts[0], path.parts) instanceof Missing);
    return fail(
      `${name} takes ${arity[0]}${arity[1] === arity[0] ? '' : ` to ${arity[1]}`} arguments, not ${args.length}`,
      isAlsoName ? `Write {{this.${name}}} for the value of that name, or ${usage} for the helper.` : `Write ${usage}.`,
    );
  }
  if (args.includes(FAILED)) return { value: FAILED };
  if (run.dry || (args.includes(UNKNOWN) && !helper.takesUnknown)) return { value: UNKNOWN, helper };
  let value: unknown;
  try {
    value = helper.run(...args);
  } catch (error) {
    run.work(...args);
    return fail(`${name} ${error instanceof Error ? error.message : String(error)}`, `Write ${usage}.`);
  }
  run.work(value, ...args);
  return { value, helper };
}

/** A literal in the place of a name is a name, as in Handlebars: `{{"my key"}}`. */
export function toPath(path: PathExpression | Literal): PathExpression {
  if (path.type === 'PathExpression') return path;
  const name = String(path.original);
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: path.loc };
}

/** Returns the helper that a name means; block parameters come first. */
function findHelper(path: PathExpression, scope: Scope): Helper | undefined {
  if (!isSimple(path) || Object.hasOwn(scope.blockParams, path.parts[0]!)) return undefined;
  return HELPER_BY_NAME.get(path.original);
}

/** Whether a path is a bare name, which a helper of that name takes first. */
export const isSimple = (path: PathExpression): boolean =>
  !path.data && path.depth === 0 && path.parts.length === 1 && !isScoped(path);

/** `this.x` and `./x` mean the context, never a helper or a block parameter. The pattern is Handlebars' own. */
const isScoped = ({ original }: PathExpression): boolean =>
  original.startsWith('.') || (original.includes('this') && /this\b/.test(original));

function resolvePath(path: PathExpression, scope: Scope, run: Evaluation, place: Place): unknown {
  const first = path.parts[0] ?? '';
  let value: unknown;
  if (path.data) value = lookUpData(path, scope);
  else if (path.depth === 0 && !isScoped(path) && Object.hasOwn(scope.blockParams, first))
    value = lookUp(scope.blockParams[first], path.parts.slice(1));
  else
    value =
      path.depth < scope.contexts.length
        ? lookUp(scope.contexts[path.depth], path.parts)
        : new Missing(undefined, first);
  if (!(value instanceof Missing)) return value;
  if (run.dry && !isSurelyWrong(path, value, scope, run)) return UNKNOWN;
  run.note(scope, place, { code: 'TEMPLATE_UNDEFINED', ...explainMissing(path, value, scope, run.withheld) });
  return FAILED;
}

/** In a branch not taken a value may be absent for the very reason that the branch is not taken. */
function isSurelyWrong(path: PathExpression, { parent }: Missing, scope: Scope, run: Evaluation): boolean {
  if (path.data) return !['index', 'key', 'first', 'last'].includes(path.parts[0] ?? '');
  return path.depth >= scope.contexts.length || run.closed.has(parent as object);
}

function lookUpData({ depth, parts }: PathExpression, scope: Scope): unknown {
  let data: Scope['data'] | undefined = scope.data;
  for (let level = 0; level < depth; level += 1) data = data?.parent;
  // Layouts ask whether they were given a block.
  if (parts[0] === 'partial-block' && parts.length === 1) return data?.block !== undefined;
  return lookUp(data?.values ?? {}, parts);
}
