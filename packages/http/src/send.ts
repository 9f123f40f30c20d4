import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Readable } from 'node:stream';
import type { Agents } from './agents.ts';

export interface Sending {
  method: string;
  headers: Record<string, string>;
  body: string | Buffer | Readable | AsyncIterable<Buffer> | undefined;
  /** Until the answer's headers, for a streamed body counted from the last part that was taken. */
  timeoutMs: number;
  /** The host must not be on this machine or a network of its own. */
  onlyPublic?: boolean;
}

/** The answer took longer than it may. */
export class TimeoutError extends Error {}

const CONNECT_MS = 10_000;

/** Sends one request; returns the answer as soon as its headers are there. Whatever fails is thrown as it comes. */
export async function send(
  agents: Agents,
  url: URL,
  { method, headers, body, timeoutMs, onlyPublic = false }: Sending,
): Promise<IncomingMessage> {
  const { request, options } = await agents.lineTo(url, { onlyPublic });
  return new Promise((resolve, reject) => {
    const { protocol, hostname, port, pathname, search } = url;
    const host = hostname.replace(/^\[|\]$/g, '');
    const sent = request({ ...options, protocol, host, port, path: `${pathname}${search}`, method, headers });
    let answered = false;
    const timer = setTimeout(() => sent.destroy(new TimeoutError()), timeoutMs);
    sent.once('response', (response) => {
      clearTimeout(timer);
      answered = true;
      // Whoever has answered wants no more of it.
      response.once('close', () => sent.writableFinished || sent.destroy());
      resolve(response);
    });
    // Also what comes after the answer, of which the reader of its body is told.
    sent.on('error', reject);
    sent.once('close', () => {
      clearTimeout(timer);
      if (!answered) reject(new Error('the connection was closed'));
    });
    sent.once('proxyConnect', ({ statusCode }: IncomingMessage) => {
      if (statusCode !== 200) sent.destroy(new Error(`the proxy answered ${statusCode}`));
    });
    sent.once('socket', (socket) => limitConnecting(socket, sent));
    if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) sent.end(body);
    else {
      const parts = observed(body as AsyncIterable<Buffer>, { headers, onPart: () => timer.refresh() });
      pump(parts, sent).catch((error: Error) => sent.destroy(error));
    }
  });
}

async function pump(body: AsyncIterable<Buffer>, sent: ClientRequest): Promise<void> {
  for await (const part of body) {
    if (sent.destroyed) return;
    if (!sent.write(part)) await drained(sent);
  }
  sent.end();
}

async function drained(sent: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      sent.off('drain', stop).off('close', stop);
      resolve();
    };
    sent.on('drain', stop).on('close', stop);
  });
}

/** A long upload is not a slow server. A body of another length than announced would be taken for the next request. */
async function* observed(
  body: AsyncIterable<Buffer>,
  { headers, onPart }: { headers: Record<string, string>; onPart: () => void },
): AsyncGenerator<Buffer> {
  const length = headers['content-length'];
  let left = length === undefined ? Infinity : Number(length);
  for await (const part of body) {
    onPart();
    left -= part.length;
    if (left < 0) break;
    yield part;
  }
  if (left !== 0 && length !== undefined) throw new Error(`the body is not of the ${length} bytes announced`);
}

function limitConnecting(socket: Socket, request: ClientRequest): void {
  if (!socket.connecting) return;
  const timer = setTimeout(() => request.destroy(new Error(`no connection within ${CONNECT_MS / 1000} s`)), CONNECT_MS);
  const stop = (): void => clearTimeout(timer);
  socket.once('connect', stop).once('close', stop);
}
