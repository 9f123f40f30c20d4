import type { IncomingMessage } from 'node:http';

export type Right = 'read' | 'write';

/** Returns what the credentials of a request may do: nothing given is `anonymous`, a token nobody knows is `unknown`. */
export function rightOf(request: IncomingMessage, rights: Map<string, Right>): Right | 'anonymous' | 'unknown' {
  const header = request.headers.authorization;
  if (header === undefined) return 'anonymous';
  const [scheme = '', value = ''] = header.split(' ', 2);
  // Forgejo takes a token as the password of any user name, or as `token`/`Bearer`.
  const token = scheme.toLowerCase() === 'basic' ? Buffer.from(value, 'base64').toString().split(':')[1] : value;
  return rights.get(token ?? '') ?? 'unknown';
}
