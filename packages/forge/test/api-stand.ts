import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ForgeAddress } from '@edp/forge';
import { createHttp } from '@edp/http';

export interface Asked {
  method: string;
  url: string;
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface ApiStand {
  address: ForgeAddress;
  asked: Asked[];
  /** `METHOD path?query` → answers, the last one for ever; what is not there answers 404. */
  answers: Record<string, Answer[]>;
  /** What was asked, without the API's own path. */
  calls: () => string[];
  stop: () => Promise<void>;
}

/** Starts a server that answers an API's calls as a test says. */
export async function startApi(): Promise<ApiStand> {
  const asked: Asked[] = [];
  const answers: Record<string, Answer[]> = {};
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const text = Buffer.concat(parts).toString('utf8');
      const isJson = headers['content-type']?.startsWith('application/json') ?? false;
      asked.push({ method, url, headers, body: isJson ? (JSON.parse(text) as unknown) : text });
      const found = answers[`${method} ${url.replace(/^\/api\/v1/, '')}`];
      const answer = found?.[0] ?? { status: 404, body: { message: 'not there' } };
      if (found !== undefined && found.length > 1) found.shift();
      const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const http = createHttp({ retries: 0 });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: { origin, http, token: 's3cret', tokenInput: 'target-token' },
    asked,
    answers,
    calls: () => asked.map(({ method, url }) => `${method} ${url.replace(/^\/api\/v1/, '')}`),
    stop: async () => {
      await http.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
