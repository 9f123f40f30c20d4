/** Stands where a forge would call somebody or refer to an issue: seen by no reader. */
const GAP = '\u200b';

/**
 * Returns text that is not ours such that Markdown, HTML and the forge take nothing in it for more than text: no markup, no tags, no links
 * that show another address, nobody mentioned and no issue referred to. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/(?<![\p{L}\p{N}_])[@!](?=[\p{L}\p{N}_])|#(?=\d)|\bGH-(?=\d)/giu, `$&${GAP}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#!|~$]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, String.raw`$1\$2`);
}
