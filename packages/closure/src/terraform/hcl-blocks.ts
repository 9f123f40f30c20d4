/** A block of HCL with the text of its body, of which comments are blanked out. */
export interface HclBlock {
  type: string;
  labels: string[];
  body: string;
  /** Line of its header, from 1. */
  line: number;
}

const HEADER = /(?:^|[\n{}])[ \t]*([A-Za-z_][\w-]*)((?:[ \t]+(?:"[^"\n]*"|[A-Za-z_][\w-]*))*)[ \t]*\{/g;

/**
 * Returns the blocks of a body, outermost only. It knows strings, templates in them, heredocs and comments, and nothing of expressions.
 * Source: HCL native syntax specification.
 */
export function hclBlocks(text: string, { firstLine = 1 }: { firstLine?: number } = {}): HclBlock[] {
  const { code, structure } = blank(text);
  const blocks: HclBlock[] = [];
  HEADER.lastIndex = 0;
  for (let match = HEADER.exec(structure); match !== null; match = HEADER.exec(structure)) {
    const open = match.index + match[0].length - 1;
    const close = closing(structure, open);
    const header = code.slice(match.index, open);
    const name = header.indexOf(match[1]!);
    blocks.push({
      type: match[1]!,
      labels: [...header.slice(name + match[1]!.length).matchAll(/"([^"]*)"|([\w-]+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
      body: code.slice(open + 1, close),
      line: firstLine + lines(code.slice(0, match.index + match[0].indexOf(match[1]!))),
    });
    // The closing brace may be followed by the next block at once.
    HEADER.lastIndex = close;
  }
  return blocks;
}

/** Returns the text of an attribute that is a plain string, with its line; undefined for anything else. */
export function hclString(
  { body, line }: Pick<HclBlock, 'body' | 'line'>,
  name: string,
): { value: string; line: number } | undefined {
  const match = new RegExp(`(?:^|[\\n{,])[ \\t]*${name}[ \\t]*[=:][ \\t]*"((?:[^"\\\\\\n]|\\\\.)*)"`).exec(body);
  if (match === null) return undefined;
  return {
    value: match[1]!.replace(/\\(["\\])/g, '$1'),
    line: line + lines(body.slice(0, match.index + match[0].length)),
  };
}

const lines = (text: string): number => text.split('\n').length - 1;

function closing(structure: string, open: number): number {
  let depth = 0;
  for (let at = open; at < structure.length; at += 1) {
    if (structure[at] === '{') depth += 1;
    else if (structure[at] === '}' && --depth === 0) return at;
  }
  return structure.length;
}

/** `code` has its comments and heredocs blanked out, `structure` also what stands in strings; both keep every offset. */
function blank(text: string): { code: string; structure: string } {
  // By code units, so that offsets stay those of the text.
  const code = text.split('');
  const structure = text.split('');
  const hide = (from: number, to: number, target: string[][]): void => {
    for (let at = from; at < to; at += 1) if (text[at] !== '\n') for (const each of target) each[at] = ' ';
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + 200);
    const heredoc = /^<<[-~]?([A-Za-z_]\w*)[ \t]*\r?\n/.exec(rest);
    if (text[at] === '"') {
      const end = stringEnd(text, at);
      hide(at + 1, end - 1, [structure]);
      at = end;
    } else if (text[at] === '#' || rest.startsWith('//')) {
      const end = text.indexOf('\n', at);
      hide(at, end < 0 ? text.length : end, [code, structure]);
      at = end < 0 ? text.length : end;
    } else if (rest.startsWith('/*')) {
      const end = text.indexOf('*/', at + 2);
      hide(at, end < 0 ? text.length : end + 2, [code, structure]);
      at = end < 0 ? text.length : end + 2;
    } else if (heredoc !== null) {
      const end = new RegExp(`^[ \\t]*${heredoc[1]}[ \\t]*\\r?$`, 'm');
      const body = at + heredoc[0].length;
      const match = end.exec(text.slice(body));
      const stop = match === null ? text.length : body + match.index + match[0].length;
      hide(at, stop, [code, structure]);
      at = stop;
    } else at += 1;
  }
  return { code: code.join(''), structure: structure.join('') };
}

/** The index after the closing quote; a `${` in the text may hold strings of its own. */
function stringEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if ((char === '$' || char === '%') && text[at + 1] === '{') {
      depth += 1;
      at += 1;
    } else if (char === '}' && depth > 0) depth -= 1;
    else if (char === '"' && depth > 0) at = stringEnd(text, at) - 1;
    else if (char === '"') return at + 1;
    else if (char === '\n' && depth === 0) return at;
  }
  return text.length;
}
