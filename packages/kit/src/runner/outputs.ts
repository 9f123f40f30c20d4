import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { adoptForgejoNames, isForgejoRunner } from './environment.ts';
import { KitError } from '../kit-error.ts';
import { redact } from '../secrets/mask.ts';

/** Forgejo's runner fails the whole job on a line of 64 kB in an output file; anything long belongs in a file. */
const MAX_VALUE_BYTES = 16 * 1024;
/** GitHub shows at most 1 MiB of a step's summary. */
const MAX_SUMMARY_BYTES = 900_000;

/**
 * Sets a step output: a number, an id, a path. Nothing happens where no runner takes it: on stdout everybody could read it.
 * @throws KitError `OUTPUT_TOO_LONG`, `COMMAND_FILE_UNWRITABLE`
 */
export function setOutput(name: string, value: string | number | boolean): void {
  if (isTaken('OUTPUT', name, String(value))) core.setOutput(name, String(value));
}

/**
 * Keeps a value for the post hook of this step; nothing happens where no runner takes it.
 * @throws KitError `OUTPUT_TOO_LONG`, `COMMAND_FILE_UNWRITABLE`
 */
export function saveState(name: string, value: string): void {
  if (isTaken('STATE', name, value)) core.saveState(name, value);
}

/** Returns what the main part of this step saved; '' when nothing was. */
export function readState(name: string): string {
  return core.getState(name);
}

/**
 * Appends Markdown to the job summary, redacted and bounded. Nothing happens where the runner has none: Forgejo's and Gitea's take the file and
 * write that of the last step into the log, as one line at its very end (act/runner/step.go).
 */
export async function appendSummary(markdown: string): Promise<void> {
  if (isForgejoRunner(adoptForgejoNames())) return;
  try {
    await core.summary.addRaw(cutSummary(redact(markdown)), true).write();
  } catch {
    // What it says stands in the log as well.
    core.summary.emptyBuffer();
  }
}

function cutSummary(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= MAX_SUMMARY_BYTES) return text;
  let end = MAX_SUMMARY_BYTES;
  while ((bytes[end]! & 0xc0) === 0x80) end -= 1;
  return `${bytes.toString('utf8', 0, end)}\n\n… cut; the log has the whole.\n`;
}

/** Whether the runner gave a file for it; a file that is not there yet is made. */
function isTaken(kind: 'OUTPUT' | 'STATE', name: string, value: string): boolean {
  const what = `${kind.toLowerCase()} ${name}`;
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) {
    throw new KitError({
      code: 'OUTPUT_TOO_LONG',
      message: `${what} is longer than ${MAX_VALUE_BYTES} bytes`,
      fix: 'Write it to a file and set its path as the output.',
    });
  }
  const file = adoptForgejoNames()[`GITHUB_${kind}`];
  if (!file) return false;
  try {
    appendFileSync(file, '');
  } catch (cause) {
    throw new KitError({
      code: 'COMMAND_FILE_UNWRITABLE',
      message: `${what} cannot be written: the file that GITHUB_${kind} names takes nothing`,
      fix: 'Let the runner set it, or name a file in a directory that exists.',
      cause,
    });
  }
  return true;
}
