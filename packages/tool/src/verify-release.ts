import { createHash } from 'node:crypto';
import { createMessage, readKeys, readSignature, verify } from 'openpgp';
import { ToolError } from './tool-error.ts';

export interface Release {
  name: string;
  archive: Uint8Array;
  sums: Uint8Array;
  signature: Uint8Array;
}

/**
 * Checks an archive against the signed list of checksums: first the signature over the list, then the archive's own line.
 * @throws ToolError `TOOL_UNVERIFIED`
 */
export async function verifyRelease(
  { name, archive, sums, signature }: Release,
  { keys }: { /** Armored; one of them has to have signed. */ keys: string },
): Promise<void> {
  try {
    const verified = await verify({
      message: await createMessage({ binary: sums }),
      signature: await readDetached(signature),
      verificationKeys: await readKeys({ armoredKeys: keys }),
    });
    if (verified.signatures.length === 0) throw new Error('there is no signature');
    await verified.signatures[0]!.verified;
  } catch (cause) {
    throw unverified(`the signature of the checksums of ${name} is not by the product's release key`, cause);
  }
  const line = Buffer.from(sums)
    .toString('utf8')
    .split('\n')
    .find((each) => each.trim().split(/\s+\*?/)[1] === name);
  const expected = line?.trim().split(/\s+/)[0]?.toLowerCase();
  const actual = createHash('sha256').update(archive).digest('hex');
  if (expected !== actual)
    throw unverified(`${name} has the checksum ${actual}, the signed list says ${expected ?? 'nothing of it'}`);
}

async function readDetached(bytes: Uint8Array): ReturnType<typeof readSignature> {
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith('-----BEGIN')
    ? readSignature({ armoredSignature: text })
    : readSignature({ binarySignature: bytes });
}

function unverified(message: string, cause?: unknown): ToolError {
  return new ToolError({
    code: 'TOOL_UNVERIFIED',
    message,
    fix: 'Check the input mirror: it must hold the unchanged files of the release. Nothing of it was run.',
    cause,
  });
}
