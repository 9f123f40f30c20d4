import { isStructured } from '@edp/manifests';
import { isUtf8 } from 'node:buffer';
import type { Violation } from '@edp/kit';
import { checkTexts, type PrintedText } from '../check/check-texts.ts';
import { Evaluation, LimitReached } from './evaluation.ts';
import type { Withheld } from './explain-missing.ts';
import { evaluateProgram } from './evaluate-program.ts';
import { LineTrace, type TracedPart } from './line-trace.ts';
import { parseTemplate, TemplateSyntaxError } from './parse-template.ts';
import { closedObjects } from '../tree/render-context.ts';
import type { Partial, Scope } from './scope.ts';
import type { Program } from './template-ast.ts';

type OnText = NonNullable<Evaluation['onText']>;

/** Parsed templates kept for those that come again, which stand close together: of paths, for one. */
const MAX_KEPT = 20;
/** Longer ones seldom come again, and weigh on every collection of garbage for as long as they are kept. */
const MAX_KEPT_LENGTH = 500;

/** Parsed templates by their text, or why one cannot be, for whoever renders the same ones for many instances. */
export type ParsedTemplates = Map<string, Program | TemplateSyntaxError>;

/** Renders templates of one run with one context; what is wrong in any of them is gathered in `violations`. */
export class TemplateRenderer {
  readonly partials = new Map<string, Partial>();
  private readonly context: object;
  private readonly closed: WeakSet<object>;
  private readonly withheld: Withheld | undefined;
  private readonly violations: Violation[];
  private readonly noted = new Set<string>();
  private readonly parsed: ParsedTemplates;
  private readonly keepsAll: boolean;

  /** Everything stays in `parsed` where it is given. */
  constructor(
    context: object,
    {
      violations,
      withheld,
      parsed,
    }: { violations: Violation[]; withheld?: Withheld | undefined; parsed?: ParsedTemplates },
  ) {
    this.withheld = withheld;
    // A context of own properties: what templates see is what was given, and nothing of a prototype.
    this.context = { ...context };
    this.closed = closedObjects(this.context);
    this.violations = violations;
    this.parsed = parsed ?? new Map();
    this.keepsAll = parsed !== undefined;
  }

  /** Adds a partial that every template may call. */
  addPartial(name: string, { content, file }: { content: Buffer; file: string }): void {
    const program = this.parse(this.decode(content, file), file);
    if (program !== undefined) this.partials.set(name, { program, file });
  }

  /** Returns what a template file renders to at a path; without what is wrong in it. */
  renderFile(content: Buffer, { file, path }: { file: string; path: string }): Buffer {
    const text = this.decode(content, file);
    const program = text.includes('{{') ? this.parse(text, file) : undefined;
    if (program === undefined) return Buffer.from(text.includes('{{') ? '' : text);
    if (!isStructured(path)) return Buffer.from(this.evaluate(program, file));
    const { violations } = this;
    const before = violations.length;
    const printed: PrintedText[] = [];
    const result = Buffer.from(
      this.evaluate(program, file, {
        onText: (each, scope, node) => {
          printed.push({ text: each, scope, node });
          return each;
        },
      }),
    );
    if (violations.length === before) {
      const render = (onText: OnText): string => this.evaluate(program, file, { onText, violations: [] });
      violations.push(...checkTexts({ path, printed, render }));
    }
    return result;
  }

  /** Returns where each part of what a template renders to comes from. */
  trace(content: Buffer, file: string): TracedPart[] {
    const trace = new LineTrace();
    const program = this.parse(this.decode(content, file), file);
    if (program === undefined) return [];
    return trace.read(this.evaluate(program, file, { trace, violations: [] }));
  }

  /** Returns the text of a template. */
  render(text: string, file: string): string {
    if (!text.includes('{{')) return text;
    const program = this.parse(text, file);
    return program === undefined ? '' : this.evaluate(program, file);
  }

  private evaluate(
    program: Program,
    file: string,
    {
      onText,
      trace,
      violations = this.violations,
    }: { onText?: OnText; trace?: LineTrace; violations?: Violation[] } = {},
  ): string {
    const { context, closed, withheld, noted } = this;
    const run = new Evaluation({
      violations,
      noted: violations === this.violations ? noted : new Set(),
      closed,
      withheld,
      evaluate: (own) => (inner, scope, options) => evaluateProgram(inner, scope, own, options),
    });
    run.onText = onText;
    run.trace = trace;
    const scope: Scope = {
      contexts: [context],
      data: { values: { root: context } },
      blockParams: {},
      unit: { file, partials: this.partials },
      calls: [],
    };
    try {
      return run.evaluate(program, scope, { enclosing: [] });
    } catch (error) {
      if (!(error instanceof LimitReached) && !(error instanceof RangeError)) throw error;
      violations.push({
        code: 'TEMPLATE_LIMIT',
        message: `the template ${error instanceof LimitReached ? error.message : 'is too large to be rendered'}`,
        fix: 'Split it, or look for partials that multiply each other.',
        at: { file },
      });
      return '';
    }
  }

  private decode(content: Buffer, file: string): string {
    if (isUtf8(content) && !content.includes(0)) return content.toString('utf8');
    this.violations.push({
      code: 'TEMPLATE_SYNTAX',
      message: 'the template is no text in UTF-8',
      fix: 'Save it as UTF-8, or take away the ending .hbs to have it copied byte for byte.',
      at: { file },
    });
    return '';
  }

  private parse(text: string, file: string): Program | undefined {
    const program = this.parsed.get(text) ?? this.parseNow(text);
    if (!(program instanceof TemplateSyntaxError)) return program;
    this.violations.push({
      code: 'TEMPLATE_SYNTAX',
      message: `the template cannot be parsed: ${program.message}`,
      fix:
        program.fix ??
        String.raw`Correct the expression; literal braces are written \{{, or the file gets no .hbs ending.`,
      at: { file, ...program.at },
    });
    return undefined;
  }

  private parseNow(text: string): Program | TemplateSyntaxError {
    let program: Program | TemplateSyntaxError;
    try {
      program = parseTemplate(text);
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      program = error;
    }
    if (this.keepsAll || text.length <= MAX_KEPT_LENGTH) {
      if (!this.keepsAll && this.parsed.size >= MAX_KEPT) this.parsed.clear();
      this.parsed.set(text, program);
    }
    return program;
  }
}
