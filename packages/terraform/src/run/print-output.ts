import { isCutLine, shorten } from '../secrets/shorten.ts';
import { tailFile } from './tail-file.ts';
import type { TerraformRun } from './terraform-run.ts';
import { parseUiMessage } from './ui-message.ts';

/** Prints what a command has printed, in a group: each finished or failed step and every remark, read from its file line by line. */
export async function printOutput({ log }: Pick<TerraformRun, 'log'>, logFile: string): Promise<void> {
  await log.group('Terraform output', () => {
    tailFile(logFile, {
      onLine: (line) => {
        const message = parseUiMessage(line);
        if (message.kind === 'state') log.info('(the state, printed by Terraform as a last resort, is withheld here)');
        // Diagnostics are printed with the lines they are about, as details of the error.
        if ('text' in message && message.text.trim() !== '') log.info(shorten(message.text, { cut: isCutLine(line) }));
      },
    }).read({ last: true });
  });
}
