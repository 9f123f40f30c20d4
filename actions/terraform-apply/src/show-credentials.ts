import { addMasks, appendSummary, handOut, type Log } from '@edp/kit';
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
    await handOut(await encryptFor(recipients, `${text}\n`));
  } else {
    log.info('Initial admin credentials. They are shown only this once: change them after the first login.');
    await handOut(text);
  }
  // Hidden from what this step prints after it; the runner is never told: it would hide the rows above as well, which it has not sent yet.
  addMasks(
    credentials.map(({ password }) => password),
    { announce: false },
  );
  const commands = renderKubectl(credentials);
  if (commands === '') return;
  log.info(`Later, read them from Kubernetes:\n${commands}`);
  await appendSummary(`### Initial admin credentials\n\nShown once in the log. Later:\n\n~~~~sh\n${commands}\n~~~~\n`);
}
