import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { KitError } from './kit-error.ts';
import { redact } from './mask.ts';

/** Forgejo's runner fails the whole job on a line of 64 kB in an output file; anything long belongs in a file. */
const MAX_OUTPUT_BYTES = 16 * 1024;
/** GitHub shows at most 1 MiB of a step's summary. */
const MAX_SUMMARY_BYTES = 900_000;

/**
 * Sets a step output: a number, an id, a path.
 * @throws KitError `OUTPUT_TOO_LONG`
 */
export function setOutput(name: string, value: string | number | boolean): void {
  const text = String(value);
  if (Buffer.byteLength(text) > MAX_OUTPUT_BYTES) {
    throw new KitError({
      code: 'OUTPUT_TOO_LONG',
      message: `output ${name} is longer than ${MAX_OUTPUT_BYTES} bytes`,
      fix: 'Write it to a file and set its path as the output.',
    });
  }
  appendCommandFile(['FORGEJO_OUTPUT', 'GITHUB_OUTPUT'], name, text);
}

/** Keeps a value for the post hook of this step. */
export function saveState(name: string, value: string): void {
  appendCommandFile(['FORGEJO_STATE', 'GITHUB_STATE'], name, value);
}

/** Returns what the main part of this step saved; '' when nothing was. */
export function readState(name: string): string {
  return process.env[`STATE_${name}`] ?? '';
}

/** Appends Markdown to the job summary, redacted and bounded; nothing happens where the runner has no summary. */
export async function appendSummary(markdown: string): Promise<void> {
  const file = commandFile(['FORGEJO_STEP_SUMMARY', 'GITHUB_STEP_SUMMARY']);
  if (file === undefined) return;
  const text = redact(markdown);
  const cut =
    text.length > MAX_SUMMARY_BYTES ? `${text.slice(0, MAX_SUMMARY_BYTES)}\n\n… cut; the log has the whole.\n` : text;
  await appendFile(file, `${cut}\n`);
}

function appendCommandFile(variables: string[], name: string, value: string): void {
  const file = commandFile(variables);
  if (file === undefined) return;
  // A delimiter that the value cannot hold by accident or by intent.
  const delimiter = `edp_${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

function commandFile(variables: string[]): string | undefined {
  return variables.map((name) => process.env[name]).find((path) => path !== undefined && path !== '');
}
