/** The beginning of a tag, or a whole comment; a backslash before it makes it text. What has no end takes the rest: nothing is looked at twice. */
const TAG = /(\\?)\{\{(?:\{\{)?~?(!--[^]*?(?:--~?\}\}|$)|![^]*?(?:\}\}|$)|#|\^|\/|\s*else\b|)/g;
/** Inside of a tag: its end, brackets, and what may hold either as text. */
const INSIDE = /\}\}|[()]|"(?:\\"|[^"])*(?:"|$)|'(?:\\'|[^'])*(?:'|$)|\[(?:\\\]|[^\]])*(?:\]|$)/g;

/**
 * Returns how deep the blocks and sub-expressions of a template lead and where (from 1), at the cost of one look: never less than its tree
 * has. Each `else` of a chain counts, since it stands inside of the one before.
 */
export function findDeepest(text: string): { depth: number; line: number; column: number } {
  /** How much each open block adds. */
  const open: number[] = [];
  let depth = 0;
  let deepest = { depth: 0, at: 0 };
  const note = (brackets: number, at: number): void => {
    if (depth + brackets > deepest.depth) deepest = { depth: depth + brackets, at };
  };
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag !== null; tag = TAG.exec(text)) {
    const [whole, escape, mark = ''] = tag;
    if (escape !== '' || mark.startsWith('!')) continue;
    if (mark === '#' || mark === '^' || whole.startsWith('{{{{')) {
      open.push(1);
      depth += 1;
    } else if (mark === '/') depth -= open.pop() ?? 0;
    else if (mark !== '' && open.length > 0) {
      open[open.length - 1]! += 1;
      depth += 1;
    }
    note(0, tag.index);
    TAG.lastIndex = afterTag(text, TAG.lastIndex, note);
  }
  const before = text.slice(0, deepest.at).split('\n');
  return { depth: deepest.depth, line: before.length, column: before.at(-1)!.length + 1 };
}

function afterTag(text: string, from: number, note: (brackets: number, at: number) => void): number {
  let brackets = 0;
  INSIDE.lastIndex = from;
  for (let mark = INSIDE.exec(text); mark !== null; mark = INSIDE.exec(text)) {
    if (mark[0] === '}}') return INSIDE.lastIndex;
    if (mark[0] === '(') note((brackets += 1), mark.index);
    else if (mark[0] === ')') brackets -= 1;
  }
  return text.length;
}
