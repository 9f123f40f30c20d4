import { Readable } from 'node:stream';
import { HttpError } from '@edp/http';
import { hashFor } from './digest.ts';
import { OciError } from './oci-error.ts';

interface Expected {
  digest: string;
  sizeBytes?: number;
  /** The blob as messages name it. */
  address: string;
}

/** Returns the same bytes as a stream that fails with `OCI_DIGEST` or `OCI_UNREACHABLE` before its last part unless they are those expected. */
export function verified(content: Readable, expected: Expected): Readable {
  const stream = Readable.from(verify(content, expected), { objectMode: false });
  return stream.once('close', () => {
    // A generator that never began frees nothing when it is destroyed: its connection would stay taken.
    content.on('error', () => {}).read(0);
    content.destroy();
  });
}

async function* verify(content: Readable, { digest, sizeBytes, address }: Expected): AsyncGenerator<Buffer> {
  const hash = hashFor(digest);
  let received = 0;
  // Whoever passes the stream on must not have sent everything when the digest turns out wrong.
  let held: Buffer | undefined;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      if (held !== undefined) yield held;
      received += chunk.length;
      if (sizeBytes !== undefined && received > sizeBytes) throw corrupted(address, `has more than ${sizeBytes} bytes`);
      hash.update(chunk);
      held = chunk;
    }
  } catch (cause) {
    throw cause instanceof HttpError ? broken(address, cause) : cause;
  }
  if (sizeBytes !== undefined && received !== sizeBytes)
    throw corrupted(address, `has ${received} bytes instead of ${sizeBytes}`);
  const actual = hash.digest('hex');
  if (!digest.endsWith(`:${actual}`)) throw corrupted(address, `has the digest ${digest.split(':')[0]}:${actual}`);
  if (held !== undefined) yield held;
}

function corrupted(address: string, what: string): OciError {
  return new OciError({
    code: 'OCI_DIGEST',
    message: `${address}: the blob ${what}; the registry holds it corrupted, or something changed it on the way`,
    fix: 'Push the image to this registry again.',
  });
}

function broken(address: string, cause: HttpError): OciError {
  return new OciError({
    code: 'OCI_UNREACHABLE',
    message: `${address}: ${cause.message}`,
    fix: cause.fix ?? 'Check the registry and the network; the run can be dispatched again.',
    cause,
  });
}
