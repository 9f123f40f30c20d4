import { fixFor, type ForgeAddress } from '@edp/forge';
import { HttpError, type HttpRequest, type HttpResponse, saidBy } from '@edp/http';
import { type BlobStream, openVerified } from '@edp/oci';
import { MirrorError } from '../mirror-error.ts';

/** The package registries of a forge: everything below `/api/packages/<owner>/`. */
export interface PackageApi {
  readonly forge: ForgeAddress;
  /** @throws MirrorError `PACKAGE_REFUSED` */
  request(owner: string, path: string, options?: RequestOptions): Promise<HttpResponse>;
  /** Opens a file that is verified on the way. @throws MirrorError `PACKAGE_REFUSED`, OciError `OCI_DIGEST` from the stream */
  open(owner: string, path: string, expected: { sha256: string; sizeBytes?: number }): Promise<BlobStream>;
  /** Returns a text of at most 64 MiB; undefined where it is not there. */
  text(owner: string, path: string): Promise<string | undefined>;
}

type RequestOptions = Pick<HttpRequest, 'method' | 'headers' | 'body' | 'expect' | 'redirect'>;

const UPLOAD_TIMEOUT_MS = 30 * 60_000;

/** Returns the package registries of a forge; the token goes to its origin and nowhere else. */
export function createPackageApi(forge: ForgeAddress, { username }: { username: string }): PackageApi {
  const { origin, http, token, tokenInput } = forge;
  const { host } = new URL(origin);

  async function request(owner: string, path: string, options: RequestOptions = {}): Promise<HttpResponse> {
    const url = `${origin}/api/packages/${encodeURIComponent(owner)}/${path}`;
    try {
      return await http.request({
        url,
        ...options,
        ...(options.body === undefined ? {} : { timeoutMs: UPLOAD_TIMEOUT_MS, retries: 0 }),
        auth: token === '' ? undefined : { kind: 'basic', username, password: token },
      });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const said = saidBy(error);
      const scope = options.body === undefined ? 'read:package' : 'write:package';
      throw new MirrorError({
        code: 'PACKAGE_REFUSED',
        message: `${error.message}${said && `: ${said}`}`,
        fix: `${fixFor(error, { host, tokenInput, hasToken: token !== '', scope })}${error.status === 403 ? ' A quota answers like this, too.' : ''}`,
        cause: error,
      });
    }
  }

  return {
    forge,
    request,
    open: async (owner, path, { sha256, sizeBytes }) =>
      openVerified({
        address: `${host} ${owner}/${path}`,
        digest: `sha256:${sha256}`,
        sizeBytes,
        open: async (offset) =>
          request(owner, path, {
            redirect: 'storage',
            expect: offset > 0 ? [200, 206] : [200],
            headers: offset > 0 ? { range: `bytes=${offset}-` } : {},
          }),
      }),
    text: async (owner, path) => {
      const response = await request(owner, path, { redirect: 'storage', expect: [200, 404] });
      if (response.status === 200) return response.text();
      await response.discard();
      return undefined;
    },
  };
}
