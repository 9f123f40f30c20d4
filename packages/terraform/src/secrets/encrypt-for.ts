import { armor, Encrypter } from 'age-encryption';
import { TerraformError } from '../terraform-error.ts';

/**
 * Returns the text encrypted for every recipient (`age1…`), as an armored block that `age -d` opens.
 * Source: https://age-encryption.org/v1.
 * @throws TerraformError `RECIPIENT_INVALID`
 */
export async function encryptFor(recipients: string[], text: string): Promise<string> {
  return armor.encode(await encrypterFor(recipients).encrypt(text));
}

/**
 * Checks the recipients; called before apply, since afterwards it is too late to hand anything out.
 * @throws TerraformError `RECIPIENT_INVALID`
 */
export function checkRecipients(recipients: string[]): void {
  encrypterFor(recipients);
}

function encrypterFor(recipients: string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const [index, recipient] of recipients.entries()) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new TerraformError({
        code: 'RECIPIENT_INVALID',
        // No quote and no cause: a private key pasted by mistake must not be printed.
        message: `input recipients, line ${index + 1}, is no age recipient`,
        fix: 'Give one public key a line, starting with age1 (age-keygen -y prints it); SSH keys are not supported.',
      });
    }
  }
  return encrypter;
}
