import { UNKNOWN } from '@edp/kit';
import { runBlock } from './evaluate-block.ts';
import { evaluateCall } from './evaluate-expression.ts';
import { callPartial, defineInlinePartials } from './evaluate-partial.ts';
import { type Evaluation, FAILED } from './evaluation.ts';
import { lookUp, type Scope } from './scope.ts';
import type { Mustache, Program, Statement } from './template-ast.ts';

/**
 * Returns the text of a program; everything wrong in it is noted and leaves nothing in the text.
 * `enclosing`: the contexts around the block that it belongs to, which inline partials written in it see.
 * @throws LimitReached
 */
export function evaluateProgram(
  program: Program | undefined,
  scope: Scope,
  run: Evaluation,
  { enclosing = scope.contexts }: { enclosing?: unknown[] } = {},
): string {
  if (program === undefined) return '';
  const { unit } = scope;
  const before = unit.partials;
  unit.partials = defineInlinePartials(program, { unit, contexts: enclosing, scope, run });
  try {
    return run.deeper(() => {
      let text = '';
      for (const statement of program.body) {
        const part = evaluateStatement(statement, scope, run);
        run.count(part.length);
        text += run.trace?.mark(part, statement, scope) ?? part;
      }
      return text;
    });
  } finally {
    unit.partials = before;
  }
}

function evaluateStatement(node: Statement, scope: Scope, run: Evaluation): string {
  switch (node.type) {
    case 'ContentStatement':
      return node.value;
    case 'MustacheStatement':
      return evaluateMustache(node, scope, run);
    case 'BlockStatement':
      return runBlock(node, scope, run);
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return callPartial(node, scope, run);
    case 'Decorator':
      run.note(scope, node.loc, {
        code: 'TEMPLATE_SYNTAX',
        message: 'there are no decorators but {{#*inline "name"}}',
        fix: 'Remove the asterisk.',
      });
      return '';
    default:
      // Comments, and inline partials, which stand ready before the text around them begins.
      return '';
  }
}

function evaluateMustache(node: Mustache, scope: Scope, run: Evaluation): string {
  const { value, helper } = evaluateCall(node, scope, run);
  if (value === FAILED || run.dry) return '';
  if (value === UNKNOWN) return String(UNKNOWN);
  if (typeof value === 'string')
    return helper?.givesSyntax === true || run.onText === undefined ? value : run.onText(value, scope, node);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const expression = String(node.path.original);
  const isSet = value !== null && value !== undefined;
  const what = isSet ? (Array.isArray(value) ? 'a list' : 'an object') : 'not set';
  const above = isSet ? undefined : unsetAbove(node.path, scope);
  run.note(scope, node.loc, {
    code: 'TEMPLATE_UNDEFINED',
    message: `{{${expression}}} is ${what} and cannot be printed${above === undefined ? '' : `: ${above} has no value, so no default of its parts takes effect`}`,
    fix: isSet
      ? `Write {{toYaml ${expression}}} or {{toJson ${expression}}}.`
      : above === undefined
        ? `Write {{default ${expression} "…"}}, or put it into {{#if ${expression}}}.`
        : `Give ${above.replace(/^fields\./, '')} "default: {}" in schema.yaml, so that the defaults of its parts count, or put what needs it into {{#if ${above}}}.`,
  });
  return '';
}

/** Returns the part of a path into the fields that is not set, where that is not its end. */
function unsetAbove(path: Mustache['path'], { contexts }: Scope): string | undefined {
  if (path.type !== 'PathExpression' || path.data || path.parts[0] !== 'fields') return undefined;
  const { depth, parts } = path;
  const length = parts.findIndex(
    (_, index) => index > 0 && lookUp(contexts[depth], parts.slice(0, index + 1)) === null,
  );
  return length === -1 || length === parts.length - 1 ? undefined : parts.slice(0, length + 1).join('.');
}
