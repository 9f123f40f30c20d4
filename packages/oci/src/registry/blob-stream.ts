import { type Http, HttpError, type HttpResponse, publicUrl } from '@edp/http';
import { checkDigest, checkName } from './check-address.ts';
import { hashFor } from '../digest.ts';
import { OciError } from '../oci-error.ts';
import type { Session } from './session.ts';

/** A blob on its way from a registry. */
export interface BlobStream {
  /** Fails with `OCI_DIGEST` or `OCI_UNREACHABLE` before its last part unless everything is as its digest says. */
  parts: AsyncGenerator<Buffer>;
  /** Frees the connection, begun or not. */
  close(): void;
}

export interface Wanted {
  /** As messages name it. */
  address: string;
  digest: string;
  sizeBytes?: number | undefined;
  /** Opens it from an offset on, or from its beginning where the server knows no offsets. */
  open: (offset: number) => Promise<HttpResponse>;
}

const MAX_RESUMES = 3;
const RESUME_PAUSE_MS = 300;

/**
 * Opens a blob; where the connection breaks, it goes on from the byte it had come to (OCI distribution specification, "Pulling blobs").
 * @throws OciError the codes of `Session.call`
 */
export async function streamBlob(
  session: Session,
  name: string,
  digest: string,
  { sizeBytes }: { sizeBytes?: number } = {},
): Promise<BlobStream> {
  checkName(name);
  checkDigest(digest);
  const open = async (offset: number): Promise<HttpResponse> =>
    session.call({
      url: `/v2/${name}/blobs/${digest}`,
      redirect: 'storage',
      action: 'pull',
      name,
      reference: digest,
      ...rangeFrom(offset),
    });
  return openVerified({ address: session.address(name, digest), digest, sizeBytes, open });
}

/**
 * Opens content of a digest at an address that an image names, without credentials.
 * @throws HttpError
 */
export async function streamUrl(
  http: Http,
  url: string,
  { digest, sizeBytes }: { digest: string; sizeBytes: number },
): Promise<BlobStream> {
  const open = async (offset: number): Promise<HttpResponse> =>
    http.request({ url, redirect: 'storage', answered: true, ...rangeFrom(offset) });
  return openVerified({ address: publicUrl(url), digest, sizeBytes, open });
}

const rangeFrom = (offset: number): { expect: number[]; headers: Record<string, string> } => ({
  expect: offset > 0 ? [200, 206] : [200],
  headers: offset > 0 ? { range: `bytes=${offset}-` } : {},
});

/** Opens content of a digest in any way; where the connection breaks, it goes on from the byte it had come to. */
export async function openVerified(wanted: Wanted): Promise<BlobStream> {
  const first = await wanted.open(0);
  return {
    parts: verify(wanted, first),
    close: () => {
      first.body.on('error', () => {}).read(0);
      first.body.destroy();
    },
  };
}

async function* verify(
  { address, digest, sizeBytes = Infinity, open }: Wanted,
  first: HttpResponse,
): AsyncGenerator<Buffer> {
  const hash = hashFor(digest);
  let received = 0;
  let resumes = 0;
  // Whoever passes the stream on must not have sent everything when the digest turns out wrong.
  let held: Buffer | undefined;
  for (let response = first; ; response = await open(received)) {
    try {
      for await (const part of received === 0 ? bodyOf(response) : partsFrom(response, received)) {
        if (held !== undefined) yield held;
        received += part.length;
        if (received > sizeBytes) throw corrupted(address, `has more than ${sizeBytes} bytes`);
        hash.update(part);
        held = part;
      }
      break;
    } catch (cause) {
      if (!(cause instanceof HttpError)) throw cause;
      if (resumes === MAX_RESUMES) throw broken(address, cause);
      resumes += 1;
      await new Promise((resolve) => setTimeout(resolve, RESUME_PAUSE_MS * resumes));
    }
  }
  const actual = hash.digest('hex');
  const short = Number.isFinite(sizeBytes) && received !== sizeBytes;
  const what = short
    ? `has ${received} bytes instead of ${sizeBytes}`
    : `has the digest ${digest.split(':')[0]}:${actual}`;
  if (short || !digest.endsWith(`:${actual}`)) throw resumes > 0 ? illPieced(address, what) : corrupted(address, what);
  if (held !== undefined) yield held;
}

const bodyOf = ({ body }: HttpResponse): AsyncIterable<Buffer> => body as AsyncIterable<Buffer>;

/** Returns the parts of an answer from an offset on, whether the server went there or began anew. */
async function* partsFrom(response: HttpResponse, offset: number): AsyncGenerator<Buffer> {
  let skip = response.status === 206 ? 0 : offset;
  for await (const part of bodyOf(response)) {
    if (skip >= part.length) {
      skip -= part.length;
      continue;
    }
    yield skip === 0 ? part : part.subarray(skip);
    skip = 0;
  }
}

function corrupted(address: string, what: string): OciError {
  return new OciError({
    code: 'OCI_DIGEST',
    message: `${address}: the blob ${what}; the registry holds it corrupted, or something changed it on the way`,
    fix: 'Push the image to this registry again.',
  });
}

/** Not the registry's content need be wrong, only its idea of a range: from the start it may be well. */
function illPieced(address: string, what: string): OciError {
  return new OciError({
    code: 'OCI_UNREACHABLE',
    message: `${address}: after a broken connection the blob ${what}`,
    fix: 'Check the network between runner and registry; the run can be dispatched again.',
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
