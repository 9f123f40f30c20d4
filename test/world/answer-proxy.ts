import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers instead of its own. */
export interface Answer {
  /** Part of `METHOD path` of the requests that are meant. */
  request: string;
  /** `silence` takes the request and never answers. */
  status: number | 'silence';
  headers?: Record<string, string>;
  body?: string;
  /** How often; always unless told. */
  times?: number;
  /** Requests that have this header pass. */
  unless?: string;
}

export interface AnswerProxy {
  origin: string;
  /** Sets the answer; undefined lets everything through. */
  answer(answer: Answer | undefined): void;
  stop(): Promise<void>;
}

/** Starts a proxy in front of a server that answers chosen requests itself, as gateways and broken servers do. */
export async function startAnswerProxy(target: string): Promise<AnswerProxy> {
  let armed: Answer | undefined;
  const server = createServer((request, response) => {
    const meant = armed !== undefined && `${request.method} ${request.url}`.includes(armed.request);
    if (meant && (armed!.unless === undefined || request.headers[armed!.unless] === undefined)) {
      const { status, headers = {}, body = '', times } = armed!;
      if (times !== undefined) armed = times > 1 ? { ...armed!, times: times - 1 } : undefined;
      request.resume();
      if (status !== 'silence') response.writeHead(status, headers).end(body);
      return;
    }
    forward(request, response, target);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (answer) => {
      armed = answer;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { hostname, port } = new URL(target);
  const address = hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
  const { method, headers, url: path } = request;
  const onward = httpRequest({ host: address, port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers).flushHeaders();
    answer.on('error', () => response.destroy()).pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.on('error', () => onward.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
