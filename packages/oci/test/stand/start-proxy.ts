import { once } from 'node:events';
import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';

export interface Proxy {
  origin: string;
  /** Method and path with query of every request, in order. */
  requests: string[];
  /** Authorization of every request, in order. */
  authorizations: (string | undefined)[];
  stop(): Promise<void>;
}

/** Answers a request itself and returns true, or leaves it to the registry; may change the request first. */
export type Intercept = (request: IncomingMessage, response: ServerResponse, origin: string) => boolean | undefined;

/** Starts a reverse proxy in front of a registry, as operators put one there. */
export async function startProxy(target: string, intercept: Intercept = () => false): Promise<Proxy> {
  const requests: string[] = [];
  const authorizations: (string | undefined)[] = [];
  let origin = '';
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    authorizations.push(request.headers.authorization);
    if (intercept(request, response, origin)) {
      request.resume();
      return;
    }
    const { method, url, headers } = request;
    const upstream = forward(new URL(url ?? '/', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers).flushHeaders();
      answer.on('error', () => response.destroy()).pipe(response);
    });
    upstream.on('error', () => response.destroy());
    request.on('error', () => upstream.destroy());
    request.on('aborted', () => upstream.destroy());
    request.pipe(upstream);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    origin,
    requests,
    authorizations,
    stop: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
