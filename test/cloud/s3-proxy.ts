import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3Proxy {
  origin: string;
  /** Method and path of every request so far, `refused ` before those that were. */
  seen: string[];
  /** Answers matching requests with a status instead of passing them on; undefined passes all on. */
  refuse(pattern: RegExp | undefined, status?: number): void;
  stop(): Promise<void>;
}

export interface S3ProxyOptions {
  /** Called before a write on condition that there is no such object is passed on: to remove it is to ignore the condition. */
  onConditionalWrite?: (path: string) => void;
}

/** Starts a proxy in front of an S3 server. It keeps every header, which the signature covers. */
export async function startS3Proxy(target: string, { onConditionalWrite }: S3ProxyOptions = {}): Promise<S3Proxy> {
  const { hostname, port } = new URL(target);
  const seen: string[] = [];
  let refused: { pattern: RegExp; status: number } | undefined;
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const path = url.split('?')[0] ?? '';
    const isRefused = refused?.pattern.test(`${method} ${path}`) === true;
    seen.push(`${isRefused ? 'refused ' : ''}${method} ${path}`);
    if (refused !== undefined && isRefused) {
      incoming.resume();
      outgoing.writeHead(refused.status, { 'content-type': 'application/xml' });
      outgoing.end('<Error><Code>AccessDenied</Code><Message>Refused by the test</Message></Error>');
      return;
    }
    if (method === 'PUT' && headers['if-none-match'] === '*') onConditionalWrite?.(path);
    const passed = request({ hostname, port, method, path: url, headers, setHost: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    refuse: (pattern, status = 403) => {
      refused = pattern && { pattern, status };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
