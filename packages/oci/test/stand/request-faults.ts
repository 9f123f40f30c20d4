import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Intercept } from './start-proxy.ts';

/** What a request gets instead of the registry's answer; `undefined` lets the registry answer. */
export interface Fault {
  times: number;
  answer: (response: ServerResponse, bytes: Buffer) => unknown;
}

const status =
  (code: number, headers: Record<string, string | number> = {}): Fault['answer'] =>
  (response) =>
    response.writeHead(code, headers).end();
const login = status(401, { 'www-authenticate': 'Basic realm="r"' });
// Without a wait of its own: how long clients wait is a question for itself.
const soon = { 'retry-after': '0' };
const reset = (response: ServerResponse): unknown => response.socket?.resetAndDestroy();

/** What any request may meet. */
export const FAULTS = {
  'no login, once': { times: 1, answer: login },
  'no login': { times: Infinity, answer: login },
  'no right': { times: Infinity, answer: status(403) },
  'too many requests, once': { times: 1, answer: status(429, soon) },
  'too many requests': { times: Infinity, answer: status(429, soon) },
  'an error, once': { times: 1, answer: status(500) },
  'an error': { times: Infinity, answer: status(500) },
  'not available, once': { times: 1, answer: status(503) },
  'not available': { times: Infinity, answer: status(503, soon) },
  'a reset, once': { times: 1, answer: reset },
  'a reset': { times: Infinity, answer: reset },
} satisfies Record<string, Fault>;

const OTHER = `sha256:${'0'.repeat(64)}`;
const named = (digest: string): Record<string, string> => ({
  'content-type': 'application/vnd.oci.image.index.v1+json',
  'docker-content-digest': digest,
});

/** What answers with content may be besides. */
export const WRONG_CONTENT = {
  'half of it, then a reset, once': {
    times: 1,
    answer: (response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.resetAndDestroy());
    },
  },
  'half of it': { times: Infinity, answer: (response, bytes) => response.end(bytes.subarray(0, bytes.length / 2)) },
  'a Content-Length that is too small': {
    times: Infinity,
    answer: (response, bytes) => response.writeHead(200, { 'content-length': 100 }).end(bytes.subarray(0, 100)),
  },
  'a Content-Length that is too large': {
    times: Infinity,
    answer: (response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length + 1 });
      response.write(bytes, () => response.destroy());
    },
  },
  'another content': { times: Infinity, answer: (response, bytes) => response.end(Buffer.alloc(bytes.length, ' ')) },
  'more than it': { times: Infinity, answer: (response, bytes) => response.end(Buffer.concat([bytes, Buffer.of(32)])) },
  'the digest of something else': {
    times: Infinity,
    answer: (response, bytes) => response.writeHead(200, named(OTHER)).end(bytes),
  },
} satisfies Record<string, Fault>;

/** What answers without content may be besides. */
export const WRONG_DIGEST = {
  'the digest of something else, once': {
    times: 1,
    answer: status(200, named(OTHER)),
  },
  'the digest of something else': { times: Infinity, answer: status(200, named(OTHER)) },
} satisfies Record<string, Fault>;

/** What says that something is stored may be besides: nothing is. */
export const WRONG_STORE = {
  'the digest of something else': { times: Infinity, answer: status(201, named(OTHER)) },
  'that it is stored, which it is not': { times: Infinity, answer: status(201) },
} satisfies Record<string, Fault>;

export interface Meant {
  method: string;
  url: RegExp;
  /** Requests of the kind that are let through before. */
  after?: number;
  /** What a right answer consists of. */
  bytes?: Buffer;
}

/** Lets the requests that are meant meet a fault, as often as it says. */
export function faulty(fault: Fault, { method, url, after = 0, bytes = Buffer.alloc(0) }: Meant): Intercept {
  let seen = 0;
  return (request: IncomingMessage, response) => {
    if (request.method !== method || !url.test(request.url ?? '')) return false;
    seen += 1;
    if (seen <= after || seen > after + fault.times) return false;
    fault.answer(response, bytes);
    return true;
  };
}
