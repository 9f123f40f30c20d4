import { readFile } from 'node:fs/promises';
import type { Log } from '@edp/kit';

/** A log of more is cut by forges, and half a state is none. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Shorter than any mask: base64 holds some secret of four characters by chance, and a runner would hide it. */
const GROUP = 3;
const GROUPS_A_LINE = 24;

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
  const groups = text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [];
  const lines = Array.from({ length: Math.ceil(groups.length / GROUPS_A_LINE) }, (_, index) =>
    groups.slice(index * GROUPS_A_LINE, (index + 1) * GROUPS_A_LINE).join(' '),
  );
  await log.group('The state, encrypted for the recipients', () => {
    log.info(
      "Put the lines below, without what the log sets before them, into a file state.txt. Then: tr -d ' \\n' < state.txt | base64 -d | age -d -i <key file> > errored.tfstate",
    );
    log.info(lines.join('\n'));
  });
}
