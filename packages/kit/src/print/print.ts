// By name, so that a bundle holds nothing else of it.
import { debug, endGroup, error, info, isDebug, notice, setSecret, startGroup, warning } from '@actions/core';
import type { Position } from '../coded-error.ts';
import { isForgejoRunner } from '../runner/environment.ts';
import { toHarmlessLines } from './harmless-lines.ts';
import { toColours } from './paint.ts';

const ANNOTATIONS = {
  notice: { title: 'Notice', annotate: notice },
  warning: { title: 'Warning', annotate: warning },
  error: { title: 'Error', annotate: error },
};

/** What stands out of a log. */
export type Severity = keyof typeof ANNOTATIONS;

// Every line leaves this process here: what is not ours cannot be a command of a runner, whatever it holds.

/** Prints text that may come from anywhere, line by line. */
export function printText(text: string): void {
  for (const line of toHarmlessLines(text)) info(toColours(line));
}

/** A runner that died reads no log any more: what is under way is brought to its end all the same. */
export function surviveLostLog(): void {
  process.stdout.on('error', () => {});
}

/** Resolves once everything that was printed has left this process. */
export async function printed(): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    process.stdout.write('', (failure) => (failure ? reject(failure) : resolve())),
  );
}

/** Longer than a busy runner needs to read what is left. */
const READ_MS = 500;

/**
 * Resolves once a runner without containers had time to read everything. It gives a step a terminal, and reads nothing more once the step has
 * failed (act, pkg/container/host_environment.go): what it had not read by then is lost, and that is the cause and the fix.
 */
export async function readByRunner(): Promise<void> {
  if (process.stdout.isTTY) await new Promise((resolve) => setTimeout(resolve, READ_MS));
}

/** Prints what has to be seen: as an annotation on GitHub; as text on Forgejo, whose runner prints the command as it stands. */
export function printAnnotation(severity: Severity, message: string, at?: Position): void {
  const { title, annotate } = ANNOTATIONS[severity];
  const { file, line, column }: Partial<Position> = at ?? {};
  // The place stands in the text too: no log shows where an annotation belongs.
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const text = place === '' ? message : `${place}: ${message}`;
  if (isForgejoRunner()) return printText(`${title}: ${text}`);
  annotate(toHarmlessLines(text).join('\n'), {
    ...(file !== undefined && { file: toHarmlessLines(file).join(' ') }),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  });
}

/** Prints what only a run with debug logging shows. */
export function printDebug(message: string): void {
  // Forgejo's runner decodes nothing, so each line is a command.
  for (const line of toHarmlessLines(message)) if (isDebug()) printCommand('debug', line);
}

/** Begins a part of the log that can be folded. */
export function printGroup(title: string): void {
  printCommand('group', toHarmlessLines(title).join(' '));
}

export function printGroupEnd(): void {
  endGroup();
}

/** Tells the runner to hide a text of one line from here on. */
export function printMask(text: string): void {
  setSecret(text);
  // GitHub decodes %25, Forgejo does not: where it matters, each gets the form it understands.
  if (text.includes('%')) info(`::add-mask::${text}`);
}

/** A command with data of one line; the toolkit escapes it for GitHub, and Forgejo would show the escapes. */
function printCommand(name: 'debug' | 'group', line: string): void {
  if (isForgejoRunner()) info(`::${name}::${line}`);
  else if (name === 'debug') debug(line);
  else startGroup(line);
}
