import type { Readable } from 'node:stream';

export type Auth =
  { kind: 'basic'; username: string; password: string } | { kind: 'bearer'; token: string } | undefined;

export interface HttpRequest {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  body?: string | Buffer | Readable | AsyncIterable<Buffer>;
  auth?: Auth;
  /** Until the answer's headers, for a streamed body counted from the last part that was taken; 30 s unless told. */
  timeoutMs?: number;
  /** Between two parts of the answer's body; 60 s unless told. */
  idleTimeoutMs?: number;
  /** Tries after the first, for network errors, 408, 429, 502, 503 and 504, where the body can be sent again; the client's unless told. */
  retries?: number;
  /** Narrows what is tried again to these statuses, where a request must not happen twice. */
  retryOn?: number[];
  /** More statuses to try again after, where a server is known to stumble. */
  retryAlsoOn?: number[];
  /** Statuses that are answers and no errors; 2xx unless told. */
  expect?: number[];
  /**
   * An answer of a server named this address, not the configuration: it has to be on the Internet, or a host that is known. Redirects
   * to another host count so by themselves.
   */
  answered?: boolean;
  /** `same-host` (default) follows on the same origin; `storage` follows anywhere, without credentials; `refuse` returns the redirect as an error. */
  redirect?: 'same-host' | 'storage' | 'refuse';
}
