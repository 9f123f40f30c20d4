import { addMask, appendSummary, type Log } from '@edp/kit';
import { type Credential, encryptFor, renderCredentials, renderKubectl } from '@edp/terraform';

/**
 * Prints the initial credentials once, in clear or encrypted for the recipients, and the commands that read them later.
 * The summary gets the commands only.
 */
export async function showCredentials(
  credentials: Credential[],
  { recipients, log }: { recipients: string[]; log: Log },
): Promise<void> {
  const text = renderCredentials(credentials);
  if (recipients.length > 0) {
    log.info(
      'Initial admin credentials, encrypted; read them with age -d -i <key file>. They are shown only this once.',
    );
    // Past the redactor, which could find a short secret in any text of this kind, and spoil it.
    process.stdout.write(`${await encryptFor(recipients, `${text}\n`)}\n`);
  } else {
    log.info('Initial admin credentials. They are shown only this once: change them after the first login.');
    // Past the redactor, which hides them everywhere else; a line must not become a command of the runner.
    process.stdout.write(`${text.replace(/^::/gm, ' ::')}\n`);
  }
  for (const { password } of credentials) addMask(password);
  const commands = renderKubectl(credentials);
  if (commands === '') return;
  log.info(`Later, read them from Kubernetes:\n${commands}`);
  await appendSummary(`### Initial admin credentials\n\nShown once in the log. Later:\n\n~~~~sh\n${commands}\n~~~~\n`);
}
