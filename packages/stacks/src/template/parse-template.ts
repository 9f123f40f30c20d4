import type { Position } from '@edp/kit';
import WhitespaceControl from 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js';
import { runGrammar, UnexpectedToken } from './run-grammar.ts';
import type { Program } from './template-ast.ts';
import { TemplateLexer } from './template-lexer.ts';

/** Why a text is no template, and where; lines and columns count from 1. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
  readonly at: Omit<Position, 'file'>;

  constructor(message: string, at: Omit<Position, 'file'>) {
    super(message);
    this.at = at;
  }
}

const lexer = new TemplateLexer();

/**
 * Returns the syntax tree of a template, whitespace control applied.
 * @throws TemplateSyntaxError
 */
export function parseTemplate(text: string): Program {
  try {
    lexer.setInput(text);
    return new WhitespaceControl().accept(runGrammar(lexer)) as Program;
  } catch (error) {
    if (error instanceof UnexpectedToken) {
      const { first_line: line, first_column: column } = lexer.yylloc;
      throw new TemplateSyntaxError(`${describe(error.message)} is out of place`, { line, column: column + 1 });
    }
    if (error instanceof RangeError) throw new TemplateSyntaxError('it is nested too deeply', { line: 1 });
    // Rules beside the grammar, such as the name in a closing tag.
    const { lineNumber, column, message } = error as { lineNumber?: number; column?: number; message: string };
    throw new TemplateSyntaxError(message.replace(/ - \d+:\d+$/, ''), {
      line: lineNumber ?? lexer.yylloc.first_line,
      ...(column === undefined ? {} : { column: column + 1 }),
    });
  }
}

/** The tokens of the grammar in the words of whoever writes a template. */
const WORDS: Record<string, string> = {
  CLOSE: '}}',
  CLOSE_BLOCK_PARAMS: '|',
  CLOSE_RAW_BLOCK: '}}}}',
  CLOSE_SEXPR: ')',
  CLOSE_UNESCAPED: '}}}',
  DATA: '@',
  EQUALS: '=',
  ID: 'a name',
  INVERSE: '{{else}}',
  OPEN_ENDBLOCK: '{{/',
  OPEN_INVERSE_CHAIN: '{{else …}}',
  OPEN_SEXPR: '(',
  SEP: 'a separator',
};

function describe(token: string): string {
  if (token === 'EOF') return 'the end of the file';
  const word = WORDS[token] ?? 'a character';
  return word.startsWith('a ') ? `${word} ("${lexer.yytext.slice(0, 20)}")` : `"${word}"`;
}
