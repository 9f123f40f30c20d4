import type { Piece } from './handlebars-expression.ts';

/** Keeps Handlebars from taking the line of a block away. */
const GUARD = '{{!}}';

/** Returns the template that prints exactly what its pieces say. */
export function joinPieces(pieces: Piece[]): string {
  const merged = mergeTexts(pieces);
  return merged
    .map((piece, at) => {
      const [before, after] = [merged[at - 1], merged[at + 1]];
      if (piece.type === 'text')
        return escapeText(piece.text, { isAfterCode: before !== undefined, isBeforeCode: after !== undefined });
      const isGuarded = piece.isBlock && !piece.isOwnLine && endsLine(after);
      return isGuarded && (piece.endsChain === true || beginsLine(before, at === 1)) ? piece.code + GUARD : piece.code;
    })
    .join('');
}

function mergeTexts(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.type === 'code' || piece.text !== '') merged.push(piece);
  }
  return merged;
}

/** Whether Handlebars sees nothing before or after on the line. */
const beginsLine = (before: Piece | undefined, isSecond: boolean): boolean =>
  before === undefined || (before.type === 'text' && (isSecond ? /(?:^|\n)\s*$/ : /\n\s*$/).test(before.text));
const endsLine = (after: Piece | undefined): boolean =>
  after === undefined || (after.type === 'text' && /^\s*?(?:\n|$)/.test(after.text));

/**
 * Returns a text as it has to stand in a template so that it is printed as it is. Handlebars reads `\{{` as braces, takes one backslash away from
 * two before an expression, and knows no way to write a backslash before braces, or a brace before an expression: those are printed by a helper.
 */
function escapeText(
  text: string,
  { isAfterCode, isBeforeCode }: { isAfterCode: boolean; isBeforeCode: boolean },
): string {
  const ofRun = isBeforeCode ? /(\\*)(\{{2,}|\{$)/g : /(\\*)(\{{2,})/g;
  const escaped = text.replaceAll(ofRun, (_, slashes: string, braces: string, at: number) => {
    const isAtEnd = isBeforeCode && at + slashes.length + braces.length === text.length;
    if (slashes === '' && !isAtEnd) return escapeBraces(braces);
    return `${slashes}${slashes === '' ? '' : '\\'}{{default "${braces}" ""}}`;
  });
  const apart = isAfterCode && escaped.startsWith('}') ? GUARD + escaped : escaped;
  return isBeforeCode && apart.endsWith('\\') ? `${apart}\\` : apart;
}

function escapeBraces(braces: string): string {
  return '\\{{'.repeat(Math.floor(braces.length / 2)) + '{'.repeat(braces.length % 2);
}
