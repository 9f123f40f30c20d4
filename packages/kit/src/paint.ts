const CODES = { added: 32, removed: 31, changed: 33, head: 36 } as const;

/** What a line of a difference is. */
export type Tone = keyof typeof CODES;

/** Returns a line in the colour of its tone, for the log; plain where `NO_COLOR` is set (no-color.org), and readable so. */
export function paint(line: string, tone: Tone | undefined): string {
  return tone === undefined || line === '' || process.env['NO_COLOR'] ? line : `\u001b[${CODES[tone]}m${line}\u001b[0m`;
}

/** Returns a unified diff with every line in its colour; control characters of its content are shown, not obeyed. */
export function paintPatch(text: string): string {
  return text
    .split('\n')
    .map((line) => paint(showControls(line), toneOf(line)))
    .join('\n');
}

function toneOf(line: string): Tone | undefined {
  if (/^(diff --git|index|new file|deleted file|old mode|new mode|--- |\+\+\+ |@@)/.test(line)) return 'head';
  return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
}

/** Returns the text with control characters other than the tab as `\x1b`. */
export function showControls(line: string): string {
  return line.replaceAll(/(?!\t)\p{Cc}/gu, (c) => String.raw`\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
