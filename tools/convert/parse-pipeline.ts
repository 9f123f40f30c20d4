/** An expression of a Go template: what a pipeline, an operand or an argument says. */
export type GoExpression =
  | { type: 'text'; value: string }
  | { type: 'number'; value: number }
  | { type: 'boolean'; value: boolean }
  /** `.a.b`, or the dot itself. */
  | { type: 'field'; path: string[] }
  /** `$x.a`, or `$` itself with an empty name. */
  | { type: 'variable'; name: string; path: string[] }
  | { type: 'call'; name: string; args: GoExpression[] };

/** A word of the language, longest first. */
const TOKEN =
  /\s+|"(?:[^"\\\n]|\\.)*"|`[^`]*`|-?\d+(?:\.\d+)?(?![\w.])|\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|\$(?:\.[A-Za-z_]\w*)*|(?:\.[A-Za-z_]\w*)+|\.|[()|]/y;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

/**
 * Returns what a pipeline says; a value that is piped is the last argument of the next command, as Go has it. Undefined for what is none, and for
 * what stands nowhere else in the language (chains on parentheses, complex numbers, single characters).
 */
export function parsePipeline(text: string): GoExpression | undefined {
  const tokens = tokenize(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  const result = pipeline();
  return at === tokens.length ? result : undefined;

  function pipeline(): GoExpression | undefined {
    let value: GoExpression | undefined;
    do {
      value = command(value);
      if (value === undefined) return undefined;
    } while (tokens![at] === '|' && (at += 1) > 0);
    return value;
  }

  function command(piped: GoExpression | undefined): GoExpression | undefined {
    const operands: GoExpression[] = [];
    while (at < tokens!.length && tokens![at] !== '|' && tokens![at] !== ')') {
      const each = operand();
      if (each === undefined) return undefined;
      operands.push(each);
    }
    const [first, ...rest] = operands;
    const args = piped === undefined ? rest : [...rest, piped];
    if (first?.type === 'call' && first.args.length === 0) return { ...first, args };
    return args.length === 0 ? first : undefined;
  }

  function operand(): GoExpression | undefined {
    const token = tokens![at]!;
    at += 1;
    if (token !== '(') return toOperand(token);
    const inner = pipeline();
    if (tokens![at] !== ')') return undefined;
    at += 1;
    // A call in parentheses takes no more arguments.
    return inner?.type === 'call' && inner.args.length === 0 ? { ...inner, args: [] } : inner;
  }
}

function tokenize(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    if (found[0].trim() !== '') tokens.push(found[0]);
  }
  return tokens;
}

function toOperand(token: string): GoExpression | undefined {
  if (token.startsWith('`')) return { type: 'text', value: token.slice(1, -1).replaceAll('\r', '') };
  if (token.startsWith('"')) return toText(token.slice(1, -1));
  if (/^-?\d/.test(token)) return { type: 'number', value: Number(token) };
  if (token === 'true' || token === 'false') return { type: 'boolean', value: token === 'true' };
  if (token.startsWith('.')) return { type: 'field', path: token.slice(1).split('.').filter(Boolean) };
  if (token.startsWith('$')) {
    const [name = '', ...path] = token.slice(1).split('.');
    return { type: 'variable', name, path };
  }
  return /^[A-Za-z_]/.test(token) ? { type: 'call', name: token, args: [] } : undefined;
}

function toText(quoted: string): GoExpression | undefined {
  let isKnown = true;
  const value = quoted.replaceAll(/\\(.)/g, (_, letter: string) => {
    isKnown &&= letter in ESCAPES;
    return ESCAPES[letter] ?? '';
  });
  return isKnown ? { type: 'text', value } : undefined;
}
