import type { Position } from '@edp/kit';
import base from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import actions from 'handlebars/dist/cjs/handlebars/compiler/helpers.js';
import WhitespaceControl from 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js';
import type { Program } from './template-ast.ts';
import { TemplateLexer } from './template-lexer.ts';
import type { TokenPlace } from './token-cursor.ts';

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

/** Handlebars' grammar with tokens of our lexer. The object is one of our own: the library's parser stays as it is. */
const parser = Object.assign(Object.create(base.parser) as typeof base.parser, {
  lexer,
  yy: {
    ...actions,
    locInfo: ({ first_line, first_column, last_line, last_column }: TokenPlace) => ({
      start: { line: first_line, column: first_column },
      end: { line: last_line, column: last_column },
    }),
  },
  parseError: (_message: string, { token }: { token: string | number }) => {
    const found =
      token === 'EOF' || token === 1 ? 'the end of the file' : token === 'INVALID' ? 'a character' : `${token}`;
    throw new TemplateSyntaxError(`${describe(found)} is out of place`, {
      line: lexer.yylloc.first_line,
      column: lexer.yylloc.first_column + 1,
    });
  },
});

/**
 * Returns the syntax tree of a template, whitespace control applied.
 * @throws TemplateSyntaxError
 */
export function parseTemplate(text: string): Program {
  try {
    return new WhitespaceControl().accept(parser.parse(text)) as Program;
  } catch (error) {
    if (error instanceof TemplateSyntaxError) throw error;
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
  const word = WORDS[token];
  if (word === undefined) return token.toUpperCase() === token ? `"${lexer.yytext.slice(0, 20)}"` : token;
  return word.startsWith('a ') ? `${word} ("${lexer.yytext.slice(0, 20)}")` : `"${word}"`;
}
