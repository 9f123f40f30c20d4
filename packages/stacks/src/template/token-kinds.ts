/** The parser's time grows with the square of the depth: far more than anyone writes is refused. */
export const MAX_DEPTH = 2000;
/** By how much a token leads deeper. */
export const TOKEN_DEPTHS: Record<string, number> = {
  OPEN_BLOCK: 1,
  OPEN_INVERSE: 1,
  OPEN_INVERSE_CHAIN: 1,
  OPEN_PARTIAL_BLOCK: 1,
  OPEN_SEXPR: 1,
  CLOSE_SEXPR: -1,
  OPEN_ENDBLOCK: -1,
};

/** Returns the kind of a word that is no name. */
export function wordToken(word: string): string {
  if (word === 'true' || word === 'false') return 'BOOLEAN';
  if (word === 'undefined') return 'UNDEFINED';
  if (word === 'null') return 'NULL';
  return /^-?[0-9]/.test(word) ? 'NUMBER' : 'OPEN_BLOCK_PARAMS';
}
