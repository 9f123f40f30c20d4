import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Intercept } from './start-proxy.ts';

export const AUTH = { username: 'mirror', token: 'right-token' };
export const BASIC = `Basic ${Buffer.from('mirror:right-token').toString('base64')}`;

/**
 * A registry with tokens for one scope each, for a login or for an identity token; every token serves `uses` requests.
 * `asked` are the scopes of the tokens that were asked for, `refused` the requests that had none that fits. `named` is the
 * address that the server believes to have.
 */
export function tokenServer({
  uses = Infinity,
  expiresIn = 300,
  identity = '',
  path = '/token',
  named = undefined as string | undefined,
} = {}) {
  const tokens = new Map<string, { scopes: string[]; left: number }>();
  const asked: string[] = [];
  const refused: string[] = [];
  const grant = (scopes: string[], { may, as, response }: { may: boolean; as: string; response: ServerResponse }) => {
    asked.push(scopes.join(' '));
    if (!may) {
      response.writeHead(401).end();
      return;
    }
    const token = `t${tokens.size}`;
    tokens.set(token, { scopes, left: uses });
    response.end(JSON.stringify({ [as]: token, expires_in: expiresIn }));
  };
  const grantByIdentity = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await text(request));
    const may =
      identity !== '' &&
      form.get('refresh_token') === identity &&
      form.get('grant_type') === 'refresh_token' &&
      form.get('service') === 'registry' &&
      request.headers.authorization === undefined;
    grant((form.get('scope') ?? '').split(' '), { may, as: 'access_token', response });
  };
  const intercept: Intercept = (request, response, origin) => {
    const { url = '', method, headers } = request;
    const { pathname, searchParams } = new URL(url, origin);
    if (pathname === path && method === 'POST') {
      void grantByIdentity(request, response);
      return true;
    }
    if (pathname === path) {
      grant(searchParams.getAll('scope'), { may: headers.authorization === BASIC, as: 'token', response });
      return true;
    }
    const name = /^\/v2\/(.+)\/(?:blobs|manifests|tags)\//.exec(pathname)?.[1];
    const from = searchParams.get('from');
    const wanted = [
      `repository:${name}:${method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'}`,
      ...(from ? [`repository:${from}:pull`] : []),
    ];
    const token = tokens.get(headers.authorization?.slice('Bearer '.length) ?? '');
    if (token && token.left > 0 && wanted.every((scope) => token.scopes.includes(scope))) {
      token.left -= 1;
      return false;
    }
    refused.push(`${method} ${url}`);
    const challenge = `Bearer realm="${named ?? origin}${path}",service="registry",scope="${wanted.join(' ')}"`;
    response.writeHead(401, { 'www-authenticate': challenge }).end();
    return true;
  };
  return { intercept, asked, refused };
}
