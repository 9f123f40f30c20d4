import type { Intercept } from './start-proxy.ts';

export const AUTH = { username: 'mirror', token: 'right-token' };
export const BASIC = `Basic ${Buffer.from('mirror:right-token').toString('base64')}`;

/** A registry with tokens for one scope each; every token serves `uses` requests. */
export function tokenServer({ uses = Infinity, expiresIn = 300 } = {}) {
  const tokens = new Map<string, { scopes: string[]; left: number }>();
  const asked: string[] = [];
  const intercept: Intercept = ({ url = '', method, headers }, response, origin) => {
    const { pathname, searchParams } = new URL(url, origin);
    if (pathname === '/token') {
      asked.push(searchParams.getAll('scope').join(' '));
      if (headers.authorization !== BASIC) response.writeHead(401).end();
      else {
        const token = `t${tokens.size}`;
        tokens.set(token, { scopes: searchParams.getAll('scope'), left: uses });
        response.end(JSON.stringify({ token, expires_in: expiresIn }));
      }
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
    const challenge = `Bearer realm="${origin}/token",service="registry",scope="${wanted.join(' ')}"`;
    response.writeHead(401, { 'www-authenticate': challenge }).end();
    return true;
  };
  return { intercept, asked };
}
