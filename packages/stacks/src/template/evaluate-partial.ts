import { suggest, UNKNOWN } from '@edp/kit';
import { evaluateCall, evaluateExpression } from './evaluate-expression.ts';
import { type Evaluation, FAILED } from './evaluation.ts';
import { type Data, type PartialBlock, pushContext, type Scope, type Unit } from './scope.ts';
import type { PartialCall, Program } from './template-ast.ts';

const BLOCK = '@partial-block';

/** Returns the partials of a unit with those that are written inline in a program. */
export function defineInlinePartials(
  program: Program,
  { unit, contexts, scope, run }: { unit: Unit; contexts: unknown[]; scope: Scope; run: Evaluation },
): Unit['partials'] {
  let partials = unit.partials;
  for (const node of program.body) {
    if (node.type !== 'DecoratorBlock') continue;
    const [name] = node.params;
    if (node.path.original !== 'inline' || name?.type !== 'StringLiteral' || node.params.length !== 1) {
      run.note(scope, node.loc, {
        code: 'TEMPLATE_SYNTAX',
        message: `there are no decorators but {{#*inline "name"}}`,
        fix: 'Write {{#*inline "name"}} … {{/inline}}.',
      });
      continue;
    }
    if (partials === unit.partials) partials = new Map(partials);
    partials.set(String(name.value), { program: node.program!, file: unit.file, inline: { contexts, unit } });
  }
  return partials;
}

/** Returns the text of `{{> name context key=value}}` or `{{#> name}}…{{/name}}`, in Handlebars' own order of scopes. */
export function callPartial(node: PartialCall, scope: Scope, run: Evaluation): string {
  const name = partialName(node, scope, run);
  const context = partialContext(node, scope, run);
  if (name === undefined || context === FAILED) return '';
  const { block: current } = scope.data;
  const block: PartialBlock | undefined =
    node.program === undefined ? undefined : { program: node.program, scope, outer: current };
  const data: Data = block === undefined ? scope.data : { values: scope.data.values, parent: scope.data, block };
  const indent = node.indent ?? '';
  if (name === BLOCK && current !== undefined) return indented(runPartialBlock(current, context, data, run), indent);
  const partial = scope.unit.partials.get(name);
  if (partial === undefined) {
    // A block is also what stands in for a partial that does not exist.
    if (block !== undefined && name !== BLOCK) return runPartialBlock(block, context, data, run);
    // A layout asks for its block first, and this is the answer that it was given none.
    if (name === BLOCK && run.dry) return '';
    const names = [...scope.unit.partials.keys()];
    run.note(scope, node.loc, {
      code: 'TEMPLATE_PARTIAL',
      message:
        name === BLOCK ? 'there is no block to put here' : `there is no partial "${name}"${suggest(name, names)}`,
      fix:
        name === BLOCK
          ? 'Call this partial with {{#> name}} … {{/name}}, or ask {{#if @partial-block}} first.'
          : `Add template/_partials/${name}.hbs${names.length > 0 ? `, or use one of: ${names.slice(0, 20).join(', ')}` : ''}.`,
    });
    return '';
  }
  if (scope.calls.some((call) => call.partial.program === partial.program && call.partial.file === partial.file)) {
    run.note(scope, node.loc, {
      code: 'TEMPLATE_PARTIAL',
      message: `partial "${name}" calls itself`,
      fix: 'Repeat with {{#each}}; a partial may not lead back to itself.',
    });
    return '';
  }
  const from = `${scope.unit.file}:${node.loc.start.line}`;
  const inner = { data, blockParams: {}, calls: [...scope.calls, { partial, from }] };
  const partials = block === undefined ? scope.unit.partials : withInlineOf(block, run);
  const { inline } = partial;
  const own: Scope =
    inline === undefined
      ? { ...inner, contexts: [context], unit: { file: partial.file, partials } }
      : { ...inner, contexts: pushContext(inline.contexts, context), unit: inline.unit };
  const enclosing = inline === undefined ? [] : inline.contexts;
  if (run.dry) {
    if (block !== undefined) run.lookThrough(block.program, () => runPartialBlock(block, context, data, run));
    run.lookThrough(partial.program, () => run.evaluate(partial.program, own, { enclosing }));
    return '';
  }
  return indented(run.evaluate(partial.program, own, { enclosing }), indent);
}

/** Runs the text inside a partial's call: written in the caller's scope, but with the data variables of where it is put. */
function runPartialBlock(
  { program, scope, outer }: PartialBlock,
  context: unknown,
  data: Data,
  run: Evaluation,
): string {
  const contexts = pushContext(scope.contexts, context);
  const own: Scope = { ...scope, contexts, data: { values: data.values, parent: data, block: outer } };
  return run.evaluate(program, own, { enclosing: scope.contexts });
}

function withInlineOf({ program, scope }: PartialBlock, run: Evaluation): Unit['partials'] {
  return defineInlinePartials(program, { unit: scope.unit, contexts: scope.contexts, scope, run });
}

function partialName({ name, loc }: PartialCall, scope: Scope, run: Evaluation): string | undefined {
  if (name.type !== 'SubExpression') return String(name.original);
  const { value } = evaluateCall(name, scope, run);
  if (typeof value === 'string') return value;
  if (value !== FAILED && !run.dry) {
    run.note(scope, loc, {
      code: 'TEMPLATE_PARTIAL',
      message: `(${name.path.original} …) gives no name of a partial`,
      fix: value === UNKNOWN ? 'Choose partials by fields, not by what only apply will know.' : 'Give it a text.',
    });
  }
  return undefined;
}

function partialContext({ params, hash, loc }: PartialCall, scope: Scope, run: Evaluation): unknown {
  if (params.length > 1) {
    run.note(scope, loc, {
      code: 'TEMPLATE_PARTIAL',
      message: `a partial takes one context, not ${params.length}`,
      fix: 'Give further values by name: {{> name context key=value}}.',
    });
    return FAILED;
  }
  const context = params[0] === undefined ? scope.contexts[0] : evaluateExpression(params[0], scope, run);
  if (hash === undefined) return context;
  const named = hash.pairs.map(({ key, value }): [string, unknown] => [key, evaluateExpression(value, scope, run)]);
  if (context === FAILED || named.some(([, value]) => value === FAILED)) return FAILED;
  if (context === UNKNOWN) return UNKNOWN;
  // The first of two equal names counts, as in Handlebars.
  const merged: object = { ...(context as object), ...Object.fromEntries(named.toReversed()) };
  if (run.closed.has(context as object)) run.closed.add(merged);
  return merged;
}

/** Every line but an empty last one is moved right, as Handlebars does for a partial alone on its line. */
function indented(text: string, indent: string): string {
  if (indent === '') return text;
  const lines = text.split('\n');
  return lines.map((line, index) => (line === '' && index === lines.length - 1 ? line : indent + line)).join('\n');
}
