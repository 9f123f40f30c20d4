import { HttpError, type HttpResponse } from '@edp/http';
import { OciError } from './oci-error.ts';

/**
 * Returns the whole body of an answer.
 * @throws OciError `OCI_PROTOCOL` when it is longer than `maxBytes`, `OCI_UNREACHABLE` when it breaks off
 */
export async function readBody(
  response: HttpResponse,
  { maxBytes, address }: { maxBytes: number; address: string },
): Promise<Buffer> {
  try {
    return await response.bytes(maxBytes);
  } catch (cause) {
    if (!(cause instanceof HttpError)) throw cause;
    const tooLarge = cause.code === 'HTTP_TOO_LARGE';
    throw new OciError({
      code: tooLarge ? 'OCI_PROTOCOL' : 'OCI_UNREACHABLE',
      message: `${address}: ${tooLarge ? `the registry's answer has more than ${maxBytes} bytes` : cause.message}`,
      fix: tooLarge
        ? 'Check that the address is that of a container registry and the image one that was not made to harm.'
        : 'Check the registry and the network; the run can be dispatched again.',
      cause,
    });
  }
}
