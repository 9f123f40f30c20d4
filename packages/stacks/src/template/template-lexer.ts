import { TokenCursor } from './token-cursor.ts';
import { MAX_DEPTH, TOKEN_DEPTHS, wordToken } from './token-kinds.ts';
import {
  BRACKETS,
  CARET,
  COMMENT,
  ELSE,
  IDENTIFIER,
  LONG_COMMENT,
  RAW_BEGIN,
  RAW_END,
  SPACE,
  STRINGS,
  WORD,
} from './token-patterns.ts';

/** What ends a tag, the longest first. */
const CLOSING_TOKENS = {
  '}}}}': 'CLOSE_RAW_BLOCK',
  '}}}': 'CLOSE_UNESCAPED',
  '}~}}': 'CLOSE_UNESCAPED',
  '}}': 'CLOSE',
  '~}}': 'CLOSE',
};
const CLOSINGS = Object.keys(CLOSING_TOKENS) as (keyof typeof CLOSING_TOKENS)[];

/**
 * Gives Handlebars' parser its tokens: the same that its own lexer gives, which tries some forty expressions on a shrinking copy
 * of the text for each and so costs four fifths of the parse (handlebars-parser, spec/tokenizer). A test compares both.
 */
export class TemplateLexer extends TokenCursor {
  private states: ('text' | 'tag' | 'escaped' | 'raw')[] = ['text'];
  private depth = 0;

  override setInput(input: string): void {
    super.setInput(input);
    this.states = ['text'];
    this.depth = 0;
  }

  /** Returns the name of the next token. */
  lex(): string {
    let token = '';
    while (token === '') token = this[this.states.at(-1)!]();
    this.depth += TOKEN_DEPTHS[token] ?? 0;
    return this.depth > MAX_DEPTH ? 'INVALID' : token;
  }

  /** Content up to the next tag; a backslash before it makes the tag content, two are one backslash. */
  private text(): string {
    if (this.at === this.input.length) return this.take('', 'EOF');
    const next = this.input.indexOf('{{', this.at);
    if (next < 0) return this.take(this.input.slice(this.at), 'CONTENT');
    if (next === this.at) {
      this.states.push('tag');
      return '';
    }
    this.take(this.input.slice(this.at, next), 'CONTENT');
    const escapes = this.yytext.endsWith('\\');
    this.states.push(escapes && !this.yytext.endsWith('\\\\') ? 'escaped' : 'tag');
    if (escapes) this.yytext = this.yytext.slice(0, -1);
    return this.yytext === '' ? '' : 'CONTENT';
  }

  private escaped(): string {
    this.states.pop();
    const from = this.at + 2;
    let end = this.input.indexOf('{{', from);
    if (end < 0) end = this.input.length;
    else for (let slashes = 0; slashes < 2 && end > from && this.input[end - 1] === '\\'; slashes += 1) end -= 1;
    return this.take(this.input.slice(this.at, end), 'CONTENT');
  }

  private raw(): string {
    if (this.match(RAW_BEGIN)) {
      this.states.push('raw');
      return this.took('CONTENT');
    }
    if (this.match(RAW_END)) {
      this.states.pop();
      if (this.states.at(-1) === 'raw') return this.took('CONTENT');
      this.took('END_RAW_BLOCK');
      this.yytext = this.yytext.slice(5, -4);
      return 'END_RAW_BLOCK';
    }
    const next = this.input.indexOf('{{{{', this.at + 1);
    if (next > 0) return this.take(this.input.slice(this.at, next), 'CONTENT');
    return this.take(this.input.slice(this.at), this.at === this.input.length ? 'EOF' : 'INVALID');
  }

  private tag(): string {
    const { input, at } = this;
    const char = input[at] ?? '';
    switch (char) {
      case '':
        return this.take('', 'EOF');
      case '{':
        if (input.startsWith('{{', at)) return this.open();
        break;
      case '}':
      case '~':
        return this.close();
      case '(':
        return this.take('(', 'OPEN_SEXPR');
      case ')':
        return this.take(')', 'CLOSE_SEXPR');
      case '=':
        return this.take('=', 'EQUALS');
      case '@':
        return this.take('@', 'DATA');
      case '|':
        return this.take('|', 'CLOSE_BLOCK_PARAMS');
      case '/':
        return this.take('/', 'SEP');
      case '.':
        if (input[at + 1] === '.') return this.take('..', 'ID');
        return this.take('.', /^[=~}\s/)|]/.test(input[at + 1] ?? '') ? 'ID' : 'SEP');
      case '"':
      case "'":
        if (!this.match(STRINGS[char])) break;
        this.took('STRING');
        this.yytext = this.yytext.slice(1, -1).replaceAll(`\\${char}`, char);
        return 'STRING';
      case '[':
        if (!this.match(BRACKETS)) break;
        this.took('ID');
        this.yytext = this.yytext.replaceAll(/\\([\\\]])/g, '$1');
        return 'ID';
      default:
        if (this.match(SPACE)) {
          this.took('');
          return '';
        }
        if (this.match(WORD)) return this.took(wordToken(this.found));
        if (this.match(IDENTIFIER)) return this.took('ID');
    }
    return this.take(char, 'INVALID');
  }

  /** A tag's beginning, and tags that are one token. */
  private open(): string {
    const { input, at } = this;
    if (input.startsWith('{{{{', at)) return this.take('{{{{', 'OPEN_RAW_BLOCK');
    const begin = input[at + 2] === '~' ? '{{~' : '{{';
    const next = input[at + begin.length] ?? '';
    switch (next) {
      case '>':
        return this.take(`${begin}>`, 'OPEN_PARTIAL');
      case '#': {
        const mark = input[at + begin.length + 1];
        if (mark === '>') return this.take(`${begin}#>`, 'OPEN_PARTIAL_BLOCK');
        return this.take(mark === '*' ? `${begin}#*` : `${begin}#`, 'OPEN_BLOCK');
      }
      case '/':
        return this.take(`${begin}/`, 'OPEN_ENDBLOCK');
      case '{':
        return this.take(`${begin}{`, 'OPEN_UNESCAPED');
      case '&':
        return this.take(`${begin}&`, 'OPEN');
      case '*':
        return this.take(`${begin}*`, 'OPEN');
      case '!': {
        const long = input.startsWith('--', at + begin.length + 1);
        if (!this.match(long ? LONG_COMMENT : COMMENT)) return this.take(begin, long ? 'INVALID' : 'OPEN');
        this.states.pop();
        return this.took('COMMENT');
      }
      case '^':
        this.match(CARET);
        return this.took(this.ends() ? 'INVERSE' : 'OPEN_INVERSE');
      default:
        if (!this.match(ELSE)) return this.take(begin, 'OPEN');
        return this.took(this.ends() ? 'INVERSE' : 'OPEN_INVERSE_CHAIN');
    }
  }

  /** Whether what was found is a whole tag. */
  private ends(): boolean {
    if (!this.found.endsWith('}}')) return false;
    this.states.pop();
    return true;
  }

  private close(): string {
    const { input, at } = this;
    for (const text of CLOSINGS) {
      if (!input.startsWith(text, at)) continue;
      this.states.pop();
      if (text === '}}}}') this.states.push('raw');
      return this.take(text, CLOSING_TOKENS[text]);
    }
    return this.take(input[at]!, 'INVALID');
  }
}
