import type { Scope } from './scope.ts';
import type { Expression, Mustache, Statement } from './template-ast.ts';

/** A piece of a rendered file and where it comes from. */
export interface TracedPart {
  /** Of the rendered file, from 1. */
  renderedLine: number;
  /** What stands before it in that line. */
  before: string;
  text: string;
  file: string;
  line: number;
  /** As it is written in the template; undefined for text of the template itself. */
  expression?: string;
}

const [BEGIN, END] = ['\uE0F0', '\uE0F1'];

/** Notes while a template is evaluated what comes from where, by marks in the text that are taken out again. */
export class LineTrace {
  private readonly parts: Omit<TracedPart, 'renderedLine' | 'before'>[] = [];

  /** Returns what a statement gives, marked at its beginning and, where it is text of the template, at each of its lines. */
  mark(part: string, statement: Statement, scope: Scope): string {
    const { file } = scope.unit;
    if (statement.type === 'MustacheStatement') {
      const { line } = statement.loc.start;
      return this.note({ text: part, file, line, expression: write(statement) }) + part;
    }
    if (statement.type !== 'ContentStatement' || part === '') return part;
    const { original, loc } = statement;
    // White space that a block takes away from around its tag.
    const skipped = original.slice(0, original.indexOf(part)).split('\n').length - 1;
    const first = loc.start.line + skipped;
    const lines = part.split('\n');
    return lines
      .map((text, index) =>
        text === '' && index === lines.length - 1 ? '' : this.note({ text, file, line: first + index }) + text,
      )
      .join('\n');
  }

  /** Returns the parts of a marked text in the order in which they stand. */
  read(marked: string): TracedPart[] {
    const found: TracedPart[] = [];
    let renderedLine = 1;
    let before = '';
    for (const piece of marked.split(BEGIN)) {
      const [, index = '', text = piece] = new RegExp(`^(\\d+)${END}([^]*)$`).exec(piece) ?? [];
      const part = this.parts[Number(index)];
      if (index !== '' && part !== undefined) found.push({ ...part, renderedLine, before });
      const lines = text.split('\n');
      renderedLine += lines.length - 1;
      before = lines.length > 1 ? lines.at(-1)! : before + text;
    }
    return found;
  }

  private note(part: Omit<TracedPart, 'renderedLine' | 'before'>): string {
    this.parts.push(part);
    return `${BEGIN}${this.parts.length - 1}${END}`;
  }
}

/** A call as it is written, without its braces. */
function write({ path, params }: Pick<Mustache, 'path' | 'params'>): string {
  return [String(path.original), ...params.map(writeArgument)].join(' ');
}

function writeArgument(each: Expression): string {
  if (each.type === 'SubExpression') return `(${write(each)})`;
  return each.type === 'StringLiteral' ? JSON.stringify(each.value) : String(each.original ?? 'null');
}
