/** One token of HCL; of a text the value, with what is put into it (`${…}`) as it is written. */
export type Token = ({ kind: 'name' | 'number' | 'mark' | 'text'; text: string } | { kind: 'line' }) & {
  /** From 1. */
  line: number;
};

const SPACE = /[ \t\r\uFEFF]+/y;
const COMMENT = /(#|\/\/)[^\n]*|\/\*[^]*?(\*\/|$)/y;
const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /\d+(\.\d+)?([eE][+-]?\d+)?/y;
const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const MARK = /==|!=|<=|>=|&&|\|\||=>|\.\.\.|::|[^]/y;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Returns the tokens of a file, lenient: what Terraform would refuse is read as far as it goes.
 * Source: hashicorp/hcl hclsyntax/spec.md, lexical elements and template literals.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let counted = 0;
  /** The line of an offset; they are asked for in order. */
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    if (found !== undefined) at += found[0].length;
    return found;
  };
  while (at < text.length) {
    if (take(SPACE) !== undefined || take(COMMENT) !== undefined) continue;
    const start = { line: lineAt(at) };
    const heredoc = take(HEREDOC);
    if (heredoc !== undefined) {
      const { value, end } = readHeredoc(text, { at, word: heredoc[2]!, isIndented: heredoc[1] === '-' });
      tokens.push({ kind: 'text', text: value, ...start });
      at = end;
      continue;
    }
    if (text[at] === '"') {
      const { value, end } = readQuoted(text, at + 1);
      tokens.push({ kind: 'text', text: value, ...start });
      at = end;
      continue;
    }
    const name = take(NAME);
    const number = name === undefined ? take(NUMBER) : undefined;
    if (name !== undefined) tokens.push({ kind: 'name', text: name[0], ...start });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number[0], ...start });
    else {
      const mark = take(MARK)![0];
      tokens.push(mark === '\n' ? { kind: 'line', ...start } : { kind: 'mark', text: mark, ...start });
    }
  }
  return tokens;
}

/** Reads up to the closing quote; what is put in stays as it is written. */
function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
    const inserted = insertedAt(text, at);
    if (inserted !== undefined) {
      value += inserted.value;
      at = inserted.end;
    } else if (text[at] === '\\') {
      const { value: escaped, length } = readEscape(text, at);
      value += escaped;
      at += length;
    } else {
      value += text[at]!;
      at += 1;
    }
  }
  return { value, end: Math.min(at + 1, text.length) };
}

function readEscape(text: string, at: number): { value: string; length: number } {
  const unicode = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;
  unicode.lastIndex = at;
  const code = unicode.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2]!, 16);
    return { value: point <= 0x10ffff ? String.fromCodePoint(point) : '', length: code[0].length };
  }
  const escaped = text[at + 1] ?? '';
  return { value: ESCAPES[escaped] ?? escaped, length: 2 };
}

/** What begins with `${` or `%{`: an insertion up to its closing brace, or (doubled) those two characters. */
function insertedAt(text: string, at: number): { value: string; end: number } | undefined {
  const sign = text[at];
  if (sign !== '$' && sign !== '%') return undefined;
  if (text.startsWith(`${sign}${sign}{`, at)) return { value: `${sign}{`, end: at + 3 };
  if (text[at + 1] !== '{') return undefined;
  let depth = 1;
  let end = at + 2;
  while (end < text.length && depth > 0) {
    if (text[end] === '"') {
      end = readQuoted(text, end + 1).end;
      continue;
    }
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    end += 1;
  }
  return { value: text.slice(at, end), end };
}

/** Reads up to the line that holds the closing word alone; `<<-` takes away what all lines are indented by. */
function readHeredoc(
  text: string,
  { at, word, isIndented }: { at: number; word: string; isIndented: boolean },
): { value: string; end: number } {
  const lines: string[] = [];
  let end = at;
  while (end < text.length) {
    const next = text.indexOf('\n', end);
    const line = text.slice(end, next === -1 ? text.length : next);
    // The line break after the word is a token of its own.
    if (line.trim() === word) {
      end += line.length;
      break;
    }
    lines.push(line);
    end = next === -1 ? text.length : next + 1;
  }
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length);
  const indent = isIndented ? Math.min(...indents, Number.MAX_SAFE_INTEGER) : 0;
  const raw = lines.map((line) => `${line.slice(Math.min(indent, /^[ \t]*/.exec(line)![0].length))}\n`).join('');
  let value = '';
  for (let index = 0; index < raw.length;) {
    const inserted = insertedAt(raw, index);
    value += inserted?.value ?? raw[index]!;
    index = inserted?.end ?? index + 1;
  }
  return { value, end };
}
