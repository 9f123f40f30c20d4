/** Stands between what would make a link or call somebody: seen by no reader. */
const GAP = '\u200b';

/**
 * Returns text that is not ours such that Markdown, HTML and the forge take nothing in it for more than text: no markup, no tags, no links
 * of its own, nobody mentioned and no issue referred to. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/[@#!](?=[\p{L}\p{N}])/gu, `$&${GAP}`)
    .replaceAll(/\b(https?|ftp|mailto|www)(?=[:.])/gi, `$1${GAP}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#!|~$]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s|$)/, String.raw`$1\$2`);
}
