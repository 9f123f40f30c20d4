import type { Position } from '@edp/kit';
import Handlebars from 'handlebars';
import { findDeepest } from './find-deepest.ts';
import { findOpenBlock } from './find-open-block.ts';
import type { Program } from './template-ast.ts';

/** Why a text is no template, and where; lines and columns count from 1. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
  readonly at: Omit<Position, 'file'>;
  readonly fix: string | undefined;

  constructor(message: string, at: Omit<Position, 'file'>, { cause, fix }: { cause?: unknown; fix?: string } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.at = at;
    this.fix = fix;
  }
}

/** The parser's time grows with the square of the depth, and what walks the tree recurses: more than anyone writes is refused. */
const MAX_DEPTH = 500;

/** Says where Handlebars' parser gave up; its typings leave it out. */
const { lexer } = (
  Handlebars as unknown as {
    Parser: { lexer: { yytext: string; yylloc: Record<`${'first' | 'last'}_${'line' | 'column'}`, number> } };
  }
).Parser;

/**
 * Returns the syntax tree of a template, whitespace control applied.
 * @throws TemplateSyntaxError
 */
export function parseTemplate(text: string): Program {
  const { depth, ...deepest } = findDeepest(text);
  if (depth > MAX_DEPTH) throw new TemplateSyntaxError(`it is nested deeper than ${MAX_DEPTH} levels`, deepest);
  try {
    return Handlebars.parse(text) as Program;
  } catch (error) {
    const { lineNumber, column, message } = error as { lineNumber?: number; column?: number; message: string };
    // Rules beside the grammar, such as the name in a closing tag, bring their place along.
    if (lineNumber !== undefined) {
      const at = { line: lineNumber, ...(column === undefined ? {} : { column: column + 1 }) };
      const [, opened, closed] = /^(\S+) doesn't match (\S+) - /.exec(message) ?? [];
      if (opened === undefined || closed === undefined)
        throw new TemplateSyntaxError(message.replace(/ - \d+:\d+$/, ''), at, { cause: error });
      const said = `the block {{#${opened}}} that begins here is closed by {{/${closed}}}`;
      throw new TemplateSyntaxError(said, at, { cause: error, fix: `Write {{/${opened}}} where the block ends.` });
    }
    const token = /, got '(\w+)'$/.exec(message)?.[1];
    const { yylloc: place } = lexer;
    const open = token === 'EOF' ? findOpenBlock(text) : undefined;
    if (open !== undefined) {
      const { name, ...at } = open;
      const said = `the block {{#${name}}} that begins here is never closed`;
      throw new TemplateSyntaxError(said, at, { cause: error, fix: `Write {{/${name}}} where the block ends.` });
    }
    if (token === undefined) {
      const at = { line: place.last_line, column: place.last_column + 1 };
      throw new TemplateSyntaxError('what begins here has no end', at, { cause: error });
    }
    const at = { line: place.first_line, column: place.first_column + 1 };
    throw new TemplateSyntaxError(`${describe(token)} is out of place`, at, { cause: error });
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
