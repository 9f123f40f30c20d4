import { HttpError, type HttpResponse } from '@edp/http';
import { OciError } from '../oci-error.ts';

const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 300;

/**
 * Returns an answer with its whole body; where that breaks off, the question is asked again.
 * @throws OciError `OCI_PROTOCOL` when it is longer than `maxBytes`, `OCI_UNREACHABLE` when it breaks off every time, and the codes of `ask`
 */
export async function readAnswer(
  ask: () => Promise<HttpResponse>,
  { maxBytes, address }: { maxBytes: number; address: string },
): Promise<{ response: HttpResponse; bytes: Buffer }> {
  for (let tries = 1; ; tries += 1) {
    const response = await ask();
    try {
      return { response, bytes: await response.bytes(maxBytes) };
    } catch (cause) {
      if (!(cause instanceof HttpError)) throw cause;
      if (cause.code === 'HTTP_TOO_LARGE') throw tooLarge(address, { maxBytes, cause });
      if (tries === MAX_TRIES) throw broken(address, cause);
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * tries));
    }
  }
}

function tooLarge(address: string, { maxBytes, cause }: { maxBytes: number; cause: HttpError }): OciError {
  return new OciError({
    code: 'OCI_PROTOCOL',
    message: `${address}: the registry's answer has more than ${maxBytes} bytes`,
    fix: 'Check that the address is that of a container registry and the image one that was not made to harm.',
    cause,
  });
}

function broken(address: string, cause: HttpError): OciError {
  return new OciError({
    code: 'OCI_UNREACHABLE',
    message: `${address}: ${cause.message}`,
    fix: 'Check the registry and the network; the run can be dispatched again.',
    cause,
  });
}
