/** Returns the regular expression of a class of letters: `[!a-c]` and `[^a-c]` are all others; what is no class of a regular expression is any character. */
export function globClass(token: string): string {
  const [, not = '', letters = ''] = /^\[([!^]?)([\s\S]*)\]$/.exec(token) ?? [];
  const found = `[${not === '' ? '' : '^'}${letters.replaceAll(/[[\]\\^]/g, String.raw`\$&`)}]`;
  try {
    return letters.includes('[:') ? '.' : new RegExp(found).source;
  } catch {
    return '.';
  }
}
