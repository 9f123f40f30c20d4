import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttp, type Http, HttpError, normaliseOrigin, sameHost } from '@edp/http';

const servers: Server[] = [];
const clients: Http[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map(async (client) => client.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(
  handler: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    handler(request, response, count);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(onRetry?: (line: string) => void): Http {
  const http = createHttp(onRetry ? { onRetry } : {});
  clients.push(http);
  return http;
}

const failure = async (promise: Promise<unknown>): Promise<HttpError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HttpError)) throw new Error('expected an HttpError');
  return error;
};

test('a client closes also while an answer is on its way that nobody reads', async () => {
  const origin = await serve((_, response) => void response.write(Buffer.alloc(1_000_000)));
  const http = createHttp();
  const { status } = await http.request({ url: origin });
  expect(status).toBe(200);
  await http.close();
});

describe('request', () => {
  test('sends Basic credentials and streams a body both ways', async () => {
    const origin = await serve((request, response) => {
      response.setHeader('x-auth', request.headers.authorization ?? '');
      request.pipe(response);
    });
    const answer = await client().request({
      method: 'POST',
      url: origin,
      body: Readable.from([Buffer.from('a'), Buffer.from('b')]),
      auth: { kind: 'basic', username: 'u', password: 'p' },
    });
    expect(answer.headers['x-auth']).toBe(`Basic ${Buffer.from('u:p').toString('base64')}`);
    expect(await answer.text()).toBe('ab');
  });

  test.each([
    ['shorter', 'ab'],
    ['longer', 'abcdef'],
  ])(
    'ends the connection where a streamed body is %s than announced, and nothing of it becomes another request',
    async (_, text) => {
      const seen: string[] = [];
      const origin = await serve((request, response) => {
        seen.push(`${request.method} ${request.url}`);
        request.on('error', () => {}).resume();
        request.on('end', () => response.end('taken'));
      });
      const http = client();
      async function* parts(): AsyncGenerator<Buffer> {
        for (const each of text.split('')) {
          yield Buffer.from(each);
          // So that what was yielded is on its way before the next.
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }
      const headers = { 'content-length': '4' };
      const send = http.request({ method: 'PUT', url: `${origin}/blob`, headers, body: parts() });
      // A server may have answered what it got as a whole; it never gets more.
      const outcome = await send.then(
        async (response) => response.text(),
        (error: HttpError) => error.code,
      );
      expect(text === 'ab' ? ['HTTP_UNREACHABLE'] : ['HTTP_UNREACHABLE', 'taken']).toContain(outcome);
      expect(await (await http.request({ url: `${origin}/next` })).text()).toBe('taken');
      expect(seen).toEqual(['PUT /blob', 'GET /next']);
    },
  );

  test('reaches *.localhost without DNS', async () => {
    const origin = await serve((request, response) => response.end(request.headers.host));
    const url = origin.replace('127.0.0.1', 'edp.localhost');
    expect(await (await client().request({ url })).text()).toBe(new URL(url).host);
  });

  test('tries again after 503 and 429, as the server asks, and says so', async () => {
    const origin = await serve((_, response, count) => {
      if (count > 2) return void response.end('ok');
      response.writeHead(count === 1 ? 503 : 429, { 'retry-after': '0' }).end();
    });
    const lines: string[] = [];
    const http = client((line) => lines.push(line));
    expect(await (await http.request({ url: origin })).text()).toBe('ok');
    expect([lines.length, http.count()]).toEqual([2, 3]);
    expect(lines[0]).toMatch(/answered 503.*try 2 of 4/);
  });

  test('does not repeat a refusal, nor a streamed body', async () => {
    const origin = await serve((request, response) => {
      request.resume();
      response.writeHead(request.url === '/no' ? 403 : 503, { 'retry-after': '0' }).end('<b>denied</b>');
    });
    const http = client();
    expect(await failure(http.request({ url: `${origin}/no` }))).toMatchObject({
      code: 'HTTP_STATUS',
      status: 403,
      bodySnippet: '<b>denied</b>',
    });
    expect(
      await failure(http.request({ method: 'POST', url: origin, body: Readable.from([Buffer.from('x')]) })),
    ).toMatchObject({ status: 503 });
    expect(http.count()).toBe(2);
  });

  test('gives up on a server that does not answer, and on one that stops in the middle', async () => {
    const silent = await serve(() => {});
    const http = client();
    expect(await failure(http.request({ url: silent, timeoutMs: 50, retries: 0 }))).toMatchObject({
      code: 'HTTP_TIMEOUT',
    });
    const stalled = await serve((_, response) => void response.writeHead(200, { 'content-length': '9' }).write('part'));
    const answer = await http.request({ url: stalled, idleTimeoutMs: 50 });
    expect(await failure(answer.text())).toMatchObject({ code: 'HTTP_TIMEOUT' });
  });

  test('names a server that is not there, without credentials or query', async () => {
    const error = await failure(client().request({ url: 'http://127.0.0.1:9/a?token=s3cret', retries: 0 }));
    expect(error).toMatchObject({ code: 'HTTP_UNREACHABLE', url: 'http://127.0.0.1:9/a' });
    expect(error.message).not.toMatch(/s3cret/);
  });

  test('follows a redirect on the same host, refuses another host, and follows to storage without credentials', async () => {
    const storage = await serve((request, response) => response.end(request.headers.authorization ?? 'none'));
    const origin = await serve((request, response) => {
      if (request.url === '/here') response.writeHead(302, { location: '/there' }).end();
      else if (request.url === '/there') response.end(request.headers.authorization ?? 'none');
      else response.writeHead(307, { location: storage }).end();
    });
    const auth = { kind: 'bearer', token: 't' } as const;
    const http = client();
    // A storage of the configuration: what else is not on the Internet is refused (answered-hosts.test.ts).
    await (await http.request({ url: storage })).discard();
    expect(await (await http.request({ url: `${origin}/here`, auth })).text()).toBe('Bearer t');
    expect(await failure(http.request({ url: `${origin}/away`, auth }))).toMatchObject({
      code: 'HTTP_REDIRECT_REFUSED',
    });
    expect(await (await http.request({ url: `${origin}/away`, auth, redirect: 'storage' })).text()).toBe('none');
  });

  test.each([
    'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20261128&X-Amz-Signature=5ec4e75ec4e75ec4e7',
    'sv=2024-11-04&sig=5ec4e75ec4e7%2F5ec4e7%3D&se=2026-11-29',
    'token=5ec4e75ec4e7',
  ])('never says what opens a signed address, whatever fails on it: %s', async (query) => {
    const opening = /5ec4e7|AKIDEXAMPLE/;
    const said = async (promise: Promise<unknown>): Promise<string> => {
      const { message, url, bodySnippet } = await failure(promise);
      return `${message} ${url} ${bodySnippet}`;
    };
    const signed = (origin: string): string => `${origin}/blob?${query}`;
    const breaking = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    const silent = await serve((_, response) => void response.write('half'));
    const long = await serve((_, response) => void response.end('x'.repeat(2000)));
    const refusing = await serve((request, response) => {
      response.statusCode = 403;
      response.end(
        `<Error><SignatureProvided>5ec4e75ec4e7</SignatureProvided><StringToSign>AWS4 5ec4e7</StringToSign>` +
          `<Resource>https://user:5ec4e7@s3.example${request.url}</Resource> ${query}</Error>`,
      );
    });
    const elsewhere = await serve((_, response) => {
      response.writeHead(302, { location: signed('http://storage.example') });
      response.end();
    });
    const nowhere = await serve((_, response) => {
      response.writeHead(302, { location: `http://[${query}` });
      response.end();
    });
    const http = client();
    for (const call of [
      async () => http.request({ url: signed('http://127.0.0.1:9'), retries: 0 }),
      async () => http.request({ url: signed(breaking), retries: 0 }).then(async (answer) => answer.text()),
      async () =>
        http.request({ url: signed(silent), idleTimeoutMs: 30, retries: 0 }).then(async (answer) => answer.text()),
      async () => http.request({ url: signed(long), retries: 0 }).then(async (answer) => answer.bytes(100)),
      async () => http.request({ url: signed(refusing), retries: 0 }),
      async () => http.request({ url: signed(elsewhere), retries: 0 }),
      async () => http.request({ url: signed(nowhere), retries: 0 }),
    ]) {
      expect(await said(call())).not.toMatch(opening);
    }
  });

  test.each([301, 302, 303, 307, 308])('follows %d', async (status) => {
    const origin = await serve((request, response) => {
      if (request.url === '/there') response.end('there');
      else response.writeHead(status, { location: '/there' }).end();
    });
    expect(await (await client().request({ url: origin })).text()).toBe('there');
  });

  test.each([300, 304, 305, 306])('does not follow %d', async (status) => {
    const origin = await serve((_, response) => response.writeHead(status, { location: '/there' }).end());
    const http = client();
    expect(await failure(http.request({ url: origin }))).toMatchObject({ code: 'HTTP_STATUS', status });
    expect(http.count()).toBe(1);
  });

  test('bounds what it keeps in memory', async () => {
    const origin = await serve((_, response) => response.end('x'.repeat(100)));
    const answer = await client().request({ url: origin });
    expect(await failure(answer.text(10))).toMatchObject({ code: 'HTTP_TOO_LARGE' });
  });
});

test('hosts compare without case, default port and trailing dot', () => {
  expect(normaliseOrigin('HTTPS://EDP.Buildth.ing.:443/x')).toBe('https://edp.buildth.ing');
  expect(sameHost('https://a', 'https://a:8443')).toBe(false);
});
