import { showControls } from './harmless-lines.ts';

const CODES = { added: 32, removed: 31, changed: 33, head: 36 } as const;

/** What a line of a difference is. */
export type Tone = keyof typeof CODES;

/** Stand for the colours until a line leaves: characters that no text may hold (Unicode, noncharacters), so that no escape has to pass. */
const RESET = '\ufdd0';
const MARKS: Record<Tone, string> = { added: '\ufdd1', removed: '\ufdd2', changed: '\ufdd3', head: '\ufdd4' };

/** Returns a line in the colour of its tone, for the log alone; plain where `NO_COLOR` is set (no-color.org), and readable so. */
export function paint(line: string, tone: Tone | undefined): string {
  return tone === undefined || line === '' || process.env['NO_COLOR'] ? line : `${MARKS[tone]}${line}${RESET}`;
}

/** Returns a unified diff with every line in its colour; control characters of its content are shown, not obeyed. */
export function paintPatch(text: string): string {
  return text
    .split('\n')
    .map((line) => paint(showControls(line), toneOf(line)))
    .join('\n');
}

/** Returns a painted line as a terminal takes it. */
export function toColours(line: string): string {
  let open = false;
  const coloured = line.replaceAll(/[\ufdd0-\ufdd4]/g, (mark) => {
    const tone = (Object.keys(MARKS) as Tone[]).find((each) => MARKS[each] === mark);
    open = tone !== undefined;
    return `\u001b[${tone === undefined ? 0 : CODES[tone]}m`;
  });
  // A line that was cut has lost its end.
  return open ? `${coloured}\u001b[0m` : coloured;
}

function toneOf(line: string): Tone | undefined {
  if (/^(diff --git|index|new file|deleted file|old mode|new mode|--- |\+\+\+ |@@)/.test(line)) return 'head';
  return line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
}
