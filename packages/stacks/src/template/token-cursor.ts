import type { Place } from './template-ast.ts';

/** Where a token stands; lines count from 1, columns from 0. */
export interface TokenPlace {
  first_line: number;
  first_column: number;
  last_line: number;
  last_column: number;
  /** The same as the tree says it, once asked for. */
  loc: (Place & { end: Place['start'] }) | undefined;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Walks through a text token by token; the names beginning with yy are those that parsers made by Jison read. */
export class TokenCursor {
  readonly options = {};
  yytext = '';
  yyleng = 0;
  yylineno = 0;
  yylloc: TokenPlace = { first_line: 1, first_column: 0, last_line: 1, last_column: 0, loc: undefined };
  protected input = '';
  protected at = 0;
  /** What `match` saw last. */
  protected found = '';

  setInput(input: string): void {
    this.input = input;
    this.at = 0;
    this.yytext = '';
    this.yyleng = this.yylineno = 0;
    this.yylloc = { first_line: 1, first_column: 0, last_line: 1, last_column: 0, loc: undefined };
  }

  /** Whether a sticky pattern matches here. */
  protected match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.input);
    this.found = found ? this.input.slice(this.at, pattern.lastIndex) : '';
    return found;
  }

  /** Steps over what `match` saw. */
  protected took(token: string): string {
    return this.take(this.found, token);
  }

  /** Steps over a text that stands here. */
  protected take(text: string, token: string): string {
    const { last_line: line, last_column: column } = this.yylloc;
    let lines = 0;
    let end = 0;
    // Written out: it sees every character of every template.
    if (text.includes('\n') || text.includes('\r')) {
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code !== LINE_FEED && (code !== CARRIAGE_RETURN || text.charCodeAt(index + 1) === LINE_FEED)) continue;
        lines += 1;
        end = index + 1;
      }
    }
    this.yylineno = line - 1 + lines;
    this.yylloc = {
      first_line: line,
      first_column: column,
      last_line: line + lines,
      last_column: lines === 0 ? column + text.length : text.length - end,
      loc: undefined,
    };
    this.yytext = text;
    this.yyleng = text.length;
    this.at += text.length;
    return token;
  }
}
