import { type Violation, ViolationsError } from '@edp/kit';
import Handlebars from 'handlebars';
import type { Evaluation } from './evaluate-expression.ts';
import { evaluateProgram } from './evaluate-program.ts';
import type { Scope } from './scope.ts';
import { StacksError } from './stacks-error.ts';
import type { Tree } from './tree.ts';

export interface RenderContext {
  tenant: string;
  environment: string;
  instance: { name: string; domain: string; path: string };
  fields: Record<string, unknown>;
  /** Terraform outputs, sensitive ones left out. */
  outputs: Record<string, unknown>;
  stacks: { ref: string; commit: string };
  stacksInstances: { url: string };
}

const SUFFIX = '.hbs';
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Returns the tree that the templates give: `.hbs` files rendered, all others byte for byte; expressions in paths are rendered too.
 * @throws ViolationsError with every mistake of every file; StacksError `TREE_EMPTY`
 */
export function renderTree(template: Tree, context: RenderContext): Tree {
  const violations: Violation[] = [];
  const rendered: Tree = new Map();
  const root = structuredCloneable(context);
  const scope: Scope = { contexts: [root], data: { root }, blockParams: {} };
  const sources = new Map<string, string>();
  for (const [source, file] of template) {
    const evaluation: Evaluation = { file: `stacks/template/${source}`, violations };
    const isTemplate = source.endsWith(SUFFIX);
    const named = isTemplate ? source.slice(0, -SUFFIX.length) : source;
    const path = named.includes('{{') ? renderText(named, scope, evaluation) : named;
    if (file.content.length > MAX_FILE_BYTES)
      violations.push({
        code: 'PATH_INVALID',
        message: `${source} is larger than ${MAX_FILE_BYTES} bytes`,
        fix: 'Keep such files outside of the templates.',
        at: { file: evaluation.file },
      });
    const content = isTemplate
      ? Buffer.from(renderText(file.content.toString('utf8'), scope, evaluation))
      : file.content;
    const problem = checkPath(path, sources);
    if (problem !== undefined)
      violations.push({
        code: 'PATH_INVALID',
        message: `${source} renders to the path "${path}", which ${problem}`,
        fix: 'Rename the template, or correct the expression in its path.',
        at: { file: evaluation.file },
      });
    sources.set(path.toLowerCase(), source);
    rendered.set(path, { content, executable: file.executable });
  }
  if (violations.length > 0) throw new ViolationsError(violations);
  if (rendered.size === 0)
    throw new StacksError({
      code: 'TREE_EMPTY',
      message: 'the stacks repository has no files below template/',
      fix: 'Check stacks and stacks-ref; an empty result would remove everything of the instance.',
    });
  return rendered;
}

function renderText(text: string, scope: Scope, evaluation: Evaluation): string {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    evaluation.violations.push(syntaxError(error, evaluation.file));
    return '';
  }
  return evaluateProgram(program, scope, evaluation);
}

function syntaxError(error: unknown, file: string): Violation {
  // Handlebars gives a position as a property or, for the grammar itself, only in the text.
  const { lineNumber, column, message } = error as { lineNumber?: number; column?: number; message: string };
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const reason = message.split('\n').at(-1)?.slice(0, 200) ?? 'syntax error';
  return {
    code: 'TEMPLATE_SYNTAX',
    message: `the template cannot be parsed: ${reason}`,
    fix: String.raw`Correct the expression; literal braces are written \{{, or the file gets no .hbs ending.`,
    at: { file, line, ...(column === undefined ? {} : { column: column + 1 }) },
  };
}

function checkPath(path: string, sources: Map<string, string>): string | undefined {
  const parts = path.split('/');
  if (path === '' || path.startsWith('/') || parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'is not inside the directory of the instance';
  if (/[\\\0]/.test(path) || parts.some((part) => /^\.git$/i.test(part))) return 'no repository can hold safely';
  if (path === '.stacks-index.json' || path === 'hydrator.metadata') return 'is kept for the index';
  const twin = sources.get(path.toLowerCase());
  return twin === undefined ? undefined : `clashes with that of ${twin}`;
}

/** A context of plain own properties: what templates see is what was given, and nothing of a prototype. */
const structuredCloneable = (context: RenderContext): Record<string, unknown> => ({ ...context });
