import { readFile } from 'node:fs/promises';
import { type Log, READ_UNMASKABLE, toUnmaskable } from '@edp/kit';

/** A log of more is cut by forges, and half a state is none. */
const MAX_BYTES = 8 * 1024 * 1024;
/**
 * Prints an encrypted state that neither its backend nor a run lock takes: where the runner's disk goes with the job, the log is the last place
 * that stays. Nothing happens with one that is not encrypted.
 */
export async function printKeptState(file: string, { log }: { log: Log }): Promise<void> {
  if (!file.endsWith('.age')) return;
  const armored = await readFile(file, 'utf8');
  const text = armored.replaceAll(/^-----.*$/gm, '').replaceAll(/\s/g, '');
  if (text.length > MAX_BYTES) {
    log.warning(`The state in ${file} is too long for a log (${text.length} bytes): save that file.`);
    return;
  }
  await log.group('The state, encrypted for the recipients', () => {
    log.info(
      `Put the lines below, without what the log sets before them, into a file state.txt. Then: cat state.txt | ${READ_UNMASKABLE} | age -d -i <key file> > errored.tfstate`,
    );
    log.info(toUnmaskable(text));
  });
}
