/** Forgejo's runner fails a job on a line of 64 kB, and nobody reads one of 16. */
const MAX_LINE_BYTES = 16_000;
/** What shows nothing: .NET compares texts as if it were not there. */
const UNSEEN = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}`;
const BEGIN = new RegExp(String.raw`^([\s${UNSEEN}]*):([${UNSEEN}]*):`, 'u');
const ANYWHERE = new RegExp(String.raw`#([${UNSEEN}]*)#([${UNSEEN}]*)\[`, 'gu');

/**
 * Returns the lines of a text that is not ours such that no runner reads one of them as a command, and no terminal obeys one: GitHub's
 * runner trims what is before `::` and finds `##[` anywhere (actions/runner, ActionCommand.cs); Forgejo's, Gitea's and act take both at
 * the beginning of a line (act/runner/command.go). Control characters are shown, lines of more than 16 kB cut.
 */
export function toHarmlessLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => cut(showControls(line).replace(BEGIN, '$1: $2:').replace(ANYWHERE, '#$1 #$2[')));
}

/**
 * Returns the text with control characters other than the tab as `\x1b`, and what breaks lines or turns the direction of writing as
 * `\u202e`.
 */
export function showControls(line: string): string {
  return line.replaceAll(/(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\u200b\u2060\u00ad]/gu, (char) => {
    const code = char.charCodeAt(0).toString(16);
    return code.length > 2 ? String.raw`\u${code.padStart(4, '0')}` : String.raw`\x${code.padStart(2, '0')}`;
  });
}

function cut(line: string): string {
  // No character has more than three bytes a code unit.
  if (line.length * 3 <= MAX_LINE_BYTES) return line;
  const bytes = Buffer.from(line, 'utf8');
  if (bytes.length <= MAX_LINE_BYTES) return line;
  let end = MAX_LINE_BYTES;
  while ((bytes[end]! & 0xc0) === 0x80) end -= 1;
  return `${bytes.toString('utf8', 0, end)} … ${bytes.length - end} bytes more`;
}
