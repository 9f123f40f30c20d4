import {
  evaluateCall,
  evaluateExpression,
  type Evaluation,
  type Expression,
  FAILED,
  isSimple,
  note,
} from './evaluate-expression.ts';
import { enterScope, type Scope } from './scope.ts';
import { UNKNOWN } from './unknown.ts';

const BLOCKS = new Set(['if', 'unless', 'each', 'with']);

/** Returns the text of a program; everything wrong in it is noted and leaves nothing in the text. */
export function evaluateProgram(program: hbs.AST.Program | undefined, scope: Scope, evaluation: Evaluation): string {
  return (program?.body ?? []).map((statement) => evaluateStatement(statement, scope, evaluation)).join('');
}

function evaluateStatement(node: hbs.AST.Statement, scope: Scope, evaluation: Evaluation): string {
  switch (node.type) {
    case 'ContentStatement':
      return (node as hbs.AST.ContentStatement).value;
    case 'CommentStatement':
      return '';
    case 'MustacheStatement': {
      const { path, params, hash } = node as hbs.AST.MustacheStatement;
      const value = evaluateCall(
        { path: path as Expression, params: params as Expression[], hash, node },
        scope,
        evaluation,
      );
      return print(value, { node, expression: String((path as { original?: unknown }).original) }, evaluation);
    }
    case 'BlockStatement':
      return runBlock(node as unknown as Block, scope, evaluation);
    default:
      note(evaluation, node, {
        code: 'TEMPLATE_SYNTAX',
        message: `${node.type.replace('Statement', '').toLowerCase()}s are not supported`,
        fix: 'Write the text in place.',
      });
      return '';
  }
}

function print(
  value: unknown,
  { node, expression }: { node: hbs.AST.Node; expression: string },
  evaluation: Evaluation,
): string {
  if (value === FAILED) return '';
  if (value === UNKNOWN) return String(UNKNOWN);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const what = value === null ? 'not set' : Array.isArray(value) ? 'a list' : 'an object';
  note(evaluation, node, {
    code: 'TEMPLATE_UNDEFINED',
    message: `{{${expression}}} is ${what} and cannot be printed`,
    fix:
      value === null
        ? `Write {{default ${expression} "…"}}, or put it into {{#if ${expression}}}.`
        : `Write {{toYaml ${expression}}} or {{toJson ${expression}}}.`,
  });
  return '';
}

type Block = Omit<hbs.AST.BlockStatement, 'params' | 'path'> & {
  path: Expression & { type: 'PathExpression'; original: string };
  params: Expression[];
};

/** Returns the text of a block: if, unless, each, with, or a bare `{{#value}}`. */
function runBlock(block: Block, scope: Scope, evaluation: Evaluation): string {
  const { path, params, hash } = block;
  const node = block as unknown as hbs.AST.Node;
  const name = isSimple(path) ? path.original : '';
  if (name === 'raw') return evaluateProgram(block.program, scope, evaluation);
  if (!BLOCKS.has(name)) {
    if (params.length > 0) {
      note(evaluation, node, {
        code: 'TEMPLATE_HELPER',
        message: `there is no block helper "${path.original}"`,
        fix: `Use one of: ${[...BLOCKS].join(', ')}.`,
      });
      return '';
    }
    return runBareBlock(block, evaluateExpression(path, scope, evaluation, node), scope, evaluation);
  }
  const includeZero =
    hash?.pairs.some(({ key, value }) => key === 'includeZero' && (value as hbs.AST.BooleanLiteral).value) ?? false;
  const onlyIncludeZero = (hash?.pairs ?? []).every(
    ({ key }) => key === 'includeZero' && (name === 'if' || name === 'unless'),
  );
  if (params.length !== 1 || !onlyIncludeZero) {
    note(evaluation, node, {
      code: 'TEMPLATE_HELPER',
      message: `{{#${name}}} takes exactly one argument`,
      fix: `Write {{#${name} value}}.`,
    });
    return '';
  }
  const value = evaluateExpression(params[0]!, scope, evaluation, node);
  if (value === FAILED) {
    // The condition is broken; what is wrong inside shows all the same where the context stays.
    if (name === 'if' || name === 'unless') evaluateProgram(block.program, scope, evaluation);
    return '';
  }
  if (name === 'if' || name === 'unless') {
    const holds = includeZero && value === 0 ? true : !isEmpty(value);
    return evaluateProgram(holds === (name === 'if') ? block.program : block.inverse, scope, evaluation);
  }
  return name === 'each' ? runEach(block, value, scope, evaluation) : runWith(block, value, scope, evaluation);
}

function runWith(block: Block, value: unknown, scope: Scope, evaluation: Evaluation): string {
  if (isEmpty(value) && value !== 0) return evaluateProgram(block.inverse, scope, evaluation);
  const [as] = block.program.blockParams ?? [];
  return evaluateProgram(
    block.program,
    enterScope(scope, { context: value, blockParams: as === undefined ? {} : { [as]: value } }),
    evaluation,
  );
}

function runEach(block: Block, value: unknown, scope: Scope, evaluation: Evaluation): string {
  // How many there will be is not known yet: shown once.
  const items: [string | number, unknown][] =
    value === UNKNOWN
      ? [[0, UNKNOWN]]
      : Array.isArray(value)
        ? value.map((item, index): [number, unknown] => [index, item])
        : typeof value === 'object' && value !== null
          ? Object.entries(value)
          : [];
  if (items.length === 0) return evaluateProgram(block.inverse, scope, evaluation);
  const [asValue, asKey] = block.program.blockParams ?? [];
  return items
    .map(([key, item], index) => {
      const data = { key, index, first: index === 0, last: index === items.length - 1 };
      const blockParams = {
        ...(asValue === undefined ? {} : { [asValue]: item }),
        ...(asKey === undefined ? {} : { [asKey]: key }),
      };
      return evaluateProgram(block.program, enterScope(scope, { context: item, data, blockParams }), evaluation);
    })
    .join('');
}

function runBareBlock(block: Block, value: unknown, scope: Scope, evaluation: Evaluation): string {
  if (value === FAILED) return '';
  if (value === true) return evaluateProgram(block.program, scope, evaluation);
  if (value === false || value === null) return evaluateProgram(block.inverse, scope, evaluation);
  if (Array.isArray(value)) return runEach(block, value, scope, evaluation);
  return evaluateProgram(block.program, enterScope(scope, { context: value }), evaluation);
}

/** What Handlebars takes for false: also '' and an empty list, and 0 in conditions. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : !value;
}
