import { describe, expect, test } from '@jest/globals';
import { AUTH, BASIC } from './stand/token-server.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);
const LOGIN = { auth: AUTH, tokenInput: 'target-token' };

describe('a login', () => {
  test('never takes the token to another host', async () => {
    const { proxy: thief } = await stand.behind(0, (_, response) => Boolean(response.end('{"token":"x"}')));
    const { client: registry } = await stand.behind(
      0,
      (_, response) => {
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${thief.origin}/token",service="s"` }).end();
        return true;
      },
      LOGIN,
    );

    await expect(registry.ping()).rejects.toMatchObject({
      code: 'OCI_AUTH',
      message: expect.stringContaining('another host'),
    });

    expect(thief.requests).toEqual([]);
  });

  test('prefers Basic to a token server on another host', async () => {
    const { client } = await stand.behind(
      0,
      ({ headers }, response) => {
        if (headers.authorization === BASIC) return false;
        response.writeHead(401, {
          'www-authenticate': ['Bearer realm="https://elsewhere.example/token",service="s"', 'Basic realm="r"'],
        });
        response.end();
        return true;
      },
      LOGIN,
    );

    await expect(client.ping()).resolves.toBeUndefined();
  });

  test.each([
    ['no login that is known', { 'www-authenticate': 'Negotiate' }],
    ['a realm that is no address', { 'www-authenticate': 'Bearer realm="nonsense"' }],
    ['a realm in a file', { 'www-authenticate': 'Bearer realm="file:///etc/passwd"' }],
  ])('refuses %s', async (_, headers) => {
    const { client: registry } = await stand.behind(
      0,
      (_request, response) => Boolean(response.writeHead(401, headers).end()),
      LOGIN,
    );

    await expect(registry.ping()).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
  });

  test.each(['no JSON', '{}', 'null', '{"token":"two\\nlines"}'])('refuses the token answer %s', async (answer) => {
    const { client: registry } = await stand.behind(
      0,
      ({ url }, response, origin) => {
        if (url?.startsWith('/token')) response.end(answer);
        else response.writeHead(401, { 'www-authenticate': `Bearer realm="${origin}/token"` }).end();
        return true;
      },
      LOGIN,
    );

    await expect(registry.ping()).rejects.toMatchObject({ code: 'OCI_PROTOCOL' });
  });
});
