import { noteLine } from './line-of.ts';
import { readTokens, type Token } from './tokens.ts';

/** What stands in a file or a block. */
export interface Body {
  /** Values as far as they are literal; of anything else, the texts that stand in it. */
  attributes: Map<string, unknown>;
  /** What else an attribute is where it is but a name: `aws.west`. */
  names: Map<string, string>;
  blocks: Block[];
}

export interface Block {
  type: string;
  labels: string[];
  body: Body;
  /** From 1. */
  line: number;
}

/**
 * Returns the attributes and blocks of an HCL file, lenient: what Terraform would refuse is passed over.
 * Source: hashicorp/hcl hclsyntax/spec.md, bodies and expressions.
 */
export function readBody(text: string): Body {
  return new Reader(readTokens(text)).body();
}

/** Deeper is nothing that people write. */
const MAX_DEPTH = 40;

class Reader {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  body(): Body {
    const body: Body = { attributes: new Map(), names: new Map(), blocks: [] };
    if (this.#depth > MAX_DEPTH) return body;
    this.#depth += 1;
    for (let token = this.#next(); token !== undefined && !isMark(token, '}'); token = this.#next()) {
      if (token.kind !== 'name' && token.kind !== 'text') continue;
      const { text: name, line } = token;
      if (isMark(this.#peek(), '=')) {
        this.#at += 1;
        const named = this.#name();
        if (named !== undefined) body.names.set(name, named);
        noteLine(body.attributes, name, line);
        body.attributes.set(name, this.#expression());
        continue;
      }
      const labels: string[] = [];
      for (let label = this.#peek(); label?.kind === 'name' || label?.kind === 'text'; label = this.#peek()) {
        labels.push(label.text);
        this.#at += 1;
      }
      if (!isMark(this.#peek(), '{')) continue;
      this.#at += 1;
      body.blocks.push({ type: name, labels, line, body: this.body() });
    }
    this.#depth -= 1;
    return body;
  }

  /** A literal value; anything that is computed gives the texts in it. Inside brackets a line break ends nothing. */
  #expression(isInside = false): unknown {
    if (isInside) this.#skipLines();
    const from = this.#at;
    this.#depth += 1;
    const literal = this.#depth > MAX_DEPTH ? undefined : this.#literal();
    this.#depth -= 1;
    if (isInside) this.#skipLines();
    const after = this.#peek();
    const isWhole =
      after === undefined || after.kind === 'line' || (after.kind === 'mark' && /^[,}\])]$/.test(after.text));
    if (literal !== undefined && isWhole) return literal.value;
    this.#at = from;
    return this.#texts(isInside);
  }

  /** The name that an expression is, without taking it. */
  #name(): string | undefined {
    let text = '';
    let at = this.#at;
    for (let token = this.#tokens[at]; token?.kind === 'name' || isMark(token, '.'); token = this.#tokens[at]) {
      text += 'text' in token! ? token.text : '';
      at += 1;
    }
    const after = this.#tokens[at];
    return text !== '' && (after === undefined || after.kind === 'line' || isMark(after, '}')) ? text : undefined;
  }

  #literal(): { value: unknown } | undefined {
    const token = this.#next();
    if (token === undefined) return undefined;
    switch (token.kind) {
      case 'text':
        return { value: token.text };
      case 'number':
        return { value: Number(token.text) };
      case 'name':
        if (token.text === 'null') return { value: null };
        return /^(true|false)$/.test(token.text) ? { value: token.text === 'true' } : undefined;
      case 'mark':
        return this.#bracketed(token.text);
      default:
        return undefined;
    }
  }

  #bracketed(mark: string): { value: unknown } | undefined {
    if (mark === '[') return this.#list();
    if (mark === '{') return this.#object();
    if (mark === '-') {
      const number = this.#next();
      return number?.kind === 'number' ? { value: -Number(number.text) } : undefined;
    }
    if (mark !== '(') return undefined;
    const value = this.#expression(true);
    return isMark(this.#next(), ')') ? { value } : undefined;
  }

  #list(): { value: unknown } | undefined {
    const value: unknown[] = [];
    for (;;) {
      this.#skipLines();
      if (isMark(this.#peek(), ']')) break;
      if (this.#peek() === undefined || isMark(this.#peek(), '}')) return undefined;
      value.push(this.#expression(true));
      if (isMark(this.#peek(), ',')) this.#at += 1;
      else if (!isMark(this.#peek(), ']')) return undefined;
    }
    this.#at += 1;
    return { value };
  }

  #object(): { value: unknown } | undefined {
    const entries: [string, unknown][] = [];
    const places: [string, number][] = [];
    for (;;) {
      while (this.#peek()?.kind === 'line' || isMark(this.#peek(), ',')) this.#at += 1;
      if (isMark(this.#peek(), '}')) break;
      const { line } = this.#peek() ?? { line: 1 };
      const key = this.#key();
      const sign = this.#next();
      if (key === undefined || !(isMark(sign, '=') || isMark(sign, ':'))) return undefined;
      places.push([key, line]);
      entries.push([key, this.#expression()]);
    }
    this.#at += 1;
    // A key named __proto__ stays an ordinary one.
    const value = Object.fromEntries(entries);
    for (const place of places) noteLine(value, ...place);
    return { value };
  }

  #key(): string | undefined {
    const token = this.#next();
    if (token === undefined || token.kind === 'line') return undefined;
    if (!isMark(token, '(')) return token.kind === 'mark' ? undefined : token.text;
    const value = this.#expression(true);
    return isMark(this.#next(), ')') ? String(value) : undefined;
  }

  /** Texts of a computed expression, up to where it ends. */
  #texts(isInside: boolean): string[] {
    const found: string[] = [];
    let depth = 0;
    for (let token = this.#peek(); token !== undefined; token = this.#peek()) {
      if (depth === 0 && ((token.kind === 'line' && !isInside) || isMark(token, ','))) break;
      if (token.kind === 'mark' && /^[([{]$/.test(token.text)) depth += 1;
      if (token.kind === 'mark' && /^[)\]}]$/.test(token.text)) {
        if (depth === 0) break;
        depth -= 1;
      }
      if (token.kind === 'text') found.push(token.text);
      this.#at += 1;
    }
    return found;
  }

  #skipLines(): void {
    while (this.#peek()?.kind === 'line') this.#at += 1;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }
}

const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;
