import { describe, expect, test } from '@jest/globals';
import { buildImage, pushImage } from './stand/build-image.ts';
import type { Intercept } from './stand/start-proxy.ts';
import { AUTH, BASIC } from './stand/token-server.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(1);
const LOGIN = { auth: AUTH, tokenInput: 'target-token' };

describe('Basic', () => {
  const basicOnly: Intercept = ({ headers }, response) => {
    if (headers.authorization === BASIC) return false;
    response.writeHead(401, { 'www-authenticate': 'Basic realm="Registry, of \\"ours\\""' }).end('no');
    return true;
  };

  test('sends the token when it is asked for, and from then on at once', async () => {
    const { proxy, client: registry } = await stand.behind(0, basicOnly, LOGIN);

    await pushImage(registry, { name: 'basic', reference: '1', image: buildImage() });

    expect(await registry.tags('basic')).toEqual(['1']);
    expect(proxy.authorizations.filter((each) => each === undefined)).toHaveLength(1);
  });

  test('names the input of a wrong token, without the token', async () => {
    const wrong = { ...LOGIN, auth: { username: 'mirror', token: 'wrong-token' } };
    const { client: registry } = await stand.behind(0, basicOnly, wrong);

    const error = await registry.ping().catch((each: unknown) => each as Error);

    expect(error).toMatchObject({ code: 'OCI_AUTH', fix: expect.stringContaining('read:package') });
    expect(error?.message).toContain('target-token');
    expect(JSON.stringify(error) + error?.message).not.toContain('wrong-token');
  });

  test('names the scope that pushing needs', async () => {
    const { client: registry } = await stand.behind(0, basicOnly, { tokenInput: 'target-token' });

    await expect(registry.putManifest('basic', '2', buildImage().manifest)).rejects.toMatchObject({
      code: 'OCI_AUTH',
      message: expect.stringContaining('target-token is empty'),
      fix: expect.stringContaining('write:package'),
    });
  });
});

describe('a token that may not', () => {
  test('pull is OCI_FORBIDDEN with the reason of the registry', async () => {
    const { client: registry } = await stand.behind(
      0,
      (_, response) => {
        response.writeHead(403, { 'content-type': 'application/json' });
        response.end('{"errors":[{"code":"DENIED","message":"quota \\u001b[31m exceeded"}]}');
        return true;
      },
      LOGIN,
    );

    await expect(registry.getManifest('denied', '1')).rejects.toMatchObject({
      code: 'OCI_FORBIDDEN',
      message: expect.stringMatching(/target-token.*DENIED quota \[31m exceeded/),
      fix: expect.stringContaining('read:package'),
    });
  });
});
