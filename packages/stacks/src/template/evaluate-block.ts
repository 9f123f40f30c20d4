import { suggest, UNKNOWN } from '@edp/kit';
import { evaluateExpression, isSimple, toPath } from './evaluate-expression.ts';
import { type Evaluation, FAILED } from './evaluation.ts';
import { describe } from './define-helper.ts';
import { type Data, pushContext, type Scope } from './scope.ts';
import type { Block, Program } from './template-ast.ts';
import { HELPER_BY_NAME } from './template-helpers.ts';

/** The blocks of the language; `raw` is the one whose inside is not evaluated. */
export const BLOCKS = ['if', 'unless', 'each', 'with', 'raw'] as const;

/** Returns the text of a block: if, unless, each, with, raw, or a bare `{{#value}}`. */
export function runBlock(block: Block, scope: Scope, run: Evaluation): string {
  const path = toPath(block.path);
  const isName = isSimple(path) && !Object.hasOwn(scope.blockParams, path.original);
  const name = isName ? path.original : '';
  if (!(BLOCKS as readonly string[]).includes(name)) {
    if (isName && HELPER_BY_NAME.has(name))
      return refuse(
        block,
        scope,
        run,
        `${name} is no block`,
        `Write {{#if (${name} …)}}, or {{${name} …}} for its value.`,
      );
    if (block.params.length > 0 || block.hash !== undefined) {
      const near = suggest(path.original, BLOCKS);
      return refuse(
        block,
        scope,
        run,
        `there is no block "${path.original}"${near}`,
        `Use one of: ${BLOCKS.join(', ')}.`,
      );
    }
    return runBareBlock(block, evaluateExpression(path, scope, run), scope, run);
  }
  if (name === 'raw') {
    if (block.params.length === 0 && block.hash === undefined) return run.evaluate(block.program, scope);
    return refuse(block, scope, run, 'raw takes no arguments', 'Write {{{{raw}}}} … {{{{/raw}}}}.');
  }
  const isCondition = name === 'if' || name === 'unless';
  const pairs = block.hash?.pairs ?? [];
  if (block.params.length !== 1 || !pairs.every(({ key }) => isCondition && key === 'includeZero'))
    return refuse(block, scope, run, `{{#${name}}} takes exactly one argument`, `Write {{#${name} value}}.`);
  const value = evaluateExpression(block.params[0]!, scope, run);
  if (isCondition) {
    const zeroCounts = pairs.some((pair) => Boolean(evaluateExpression(pair.value, scope, run)));
    const holds = value !== FAILED && ((zeroCounts && value === 0) || (value !== 0 && !isEmpty(value)));
    return runBranch(
      block,
      { program: holds === (name === 'if') ? 'program' : 'inverse', failed: value === FAILED },
      scope,
      run,
    );
  }
  if (value === FAILED) return lookThroughBlock(block, scope, run);
  return name === 'each' ? runEach(block, value, scope, run) : runWith(block, value, scope, run);
}

function refuse(block: Block, scope: Scope, run: Evaluation, message: string, fix: string): string {
  run.note(scope, block.loc, { code: 'TEMPLATE_HELPER', message, fix });
  return '';
}

/** Runs one of a block's branches in the context around it and looks through the other one. */
function runBranch(
  block: Block,
  { program, failed = false }: { program: 'program' | 'inverse'; failed?: boolean },
  scope: Scope,
  run: Evaluation,
): string {
  const [taken, other] = program === 'program' ? [block.program, block.inverse] : [block.inverse, block.program];
  lookThrough(other, scope, run);
  if (!failed && !run.dry) return run.evaluate(taken, scope);
  lookThrough(taken, scope, run);
  return '';
}

function lookThrough(program: Program | undefined, scope: Scope, run: Evaluation): void {
  if (program !== undefined) run.lookThrough(program, () => run.evaluate(program, scope));
}

/** Looks through a body that is not run: its own context is not known then. */
function lookThroughBody(block: Block, scope: Scope, run: Evaluation): void {
  lookThrough(block.program, inside(scope, { block, context: UNKNOWN, data: frame(scope, 0, 0, 1), key: 0 }), run);
}

/** Looks through both branches of a block whose value could not be had. */
function lookThroughBlock(block: Block, scope: Scope, run: Evaluation): string {
  lookThroughBody(block, scope, run);
  lookThrough(block.inverse, scope, run);
  return '';
}

function runElse(program: Program | undefined, scope: Scope, run: Evaluation): string {
  if (!run.dry) return run.evaluate(program, scope);
  lookThrough(program, scope, run);
  return '';
}

function inside(
  scope: Scope,
  { block, context, data = scope.data, key }: { block: Block; context: unknown; data?: Data; key?: string | number },
): Scope {
  const [asValue, asKey] = block.program?.blockParams ?? [];
  const blockParams =
    asValue === undefined
      ? scope.blockParams
      : { ...scope.blockParams, [asValue]: context, ...(asKey === undefined ? {} : { [asKey]: key }) };
  // Two values that are not known yet are two values.
  const contexts = context === UNKNOWN ? [context, ...scope.contexts] : pushContext(scope.contexts, context);
  return { ...scope, contexts, data, blockParams };
}

function frame(scope: Scope, key: string | number, index: number, count: number): Data {
  const { data } = scope;
  const values = { root: data.values.root, key, index, first: index === 0, last: index === count - 1 };
  return { values, parent: data, block: data.block };
}

function runWith(block: Block, value: unknown, scope: Scope, run: Evaluation): string {
  if (run.dry || isEmpty(value)) {
    lookThrough(block.program, inside(scope, { block, context: isEmpty(value) ? UNKNOWN : value }), run);
    return runElse(block.inverse, scope, run);
  }
  lookThrough(block.inverse, scope, run);
  const enclosing = scope.contexts;
  return run.evaluate(block.program, inside(scope, { block, context: value }), { enclosing });
}

function runEach(block: Block, value: unknown, scope: Scope, run: Evaluation): string {
  const { program, inverse } = block;
  if (typeof value !== 'object' && value !== undefined) {
    const what = `{{#each}} needs a list or an object, not ${describe(value)}`;
    return refuse(block, scope, run, what, 'Give it a list; a condition is {{#if}}.');
  }
  // How many there will be is not known yet: shown once.
  const items: [string | number, unknown][] =
    value === UNKNOWN
      ? [[0, UNKNOWN]]
      : Array.isArray(value)
        ? value.map((item, index): [number, unknown] => [index, item])
        : Object.entries(value ?? {});
  if (run.dry || items.length === 0) {
    lookThroughBody(block, scope, run);
    return runElse(inverse, scope, run);
  }
  lookThrough(inverse, scope, run);
  const enclosing = scope.contexts;
  let text = '';
  let index = 0;
  for (const [key, item] of items) {
    const data = frame(scope, key, index, items.length);
    // A round counts whatever its body holds.
    run.count(0);
    text += run.evaluate(program, inside(scope, { block, context: item, data, key }), { enclosing });
    index += 1;
  }
  return text;
}

function runBareBlock(block: Block, value: unknown, scope: Scope, run: Evaluation): string {
  if (value === FAILED) return lookThroughBlock(block, scope, run);
  if (value === true || value === false)
    return runBranch(block, { program: value ? 'program' : 'inverse' }, scope, run);
  if (Array.isArray(value)) return runEach(block, value, scope, run);
  // No parameters here: Handlebars fills them in for each and with only.
  const own = { ...block, program: { ...block.program!, blockParams: [] } };
  if (value === null) {
    // What names mean inside is known once it has a value: a list, an object, or `true`, which adds no level for `../`.
    const within = inside(scope, { block: own, context: UNKNOWN, data: frame(scope, 0, 0, 1), key: 0 });
    const last = within.contexts.length - 1;
    const contexts = within.contexts.map((context, index) => (index === last ? context : UNKNOWN));
    lookThrough(block.program, { ...within, contexts }, run);
    return runElse(block.inverse, scope, run);
  }
  lookThrough(block.inverse, scope, run);
  const enclosing = scope.contexts;
  return run.evaluate(block.program, inside(scope, { block: own, context: value }), { enclosing });
}

/** What Handlebars takes for absent: '', null, false and an empty list, but not 0. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : !value && value !== 0;
}
