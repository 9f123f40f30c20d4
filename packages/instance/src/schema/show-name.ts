const MAX_LENGTH = 40;

/** Returns a text that somebody typed for a message: short, and without anything that could act on a terminal or hide itself. */
export function showName(value: string): string {
  const clean = value.slice(0, 2 * MAX_LENGTH).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
  return value.length > MAX_LENGTH ? `${clean.slice(0, MAX_LENGTH)}… (${value.length} characters)` : clean;
}
