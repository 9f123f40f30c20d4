import { randomBytes } from 'node:crypto';
import type { RealForge } from '../gitea.ts';

/** Posts to a page and returns the answer, read where it is JSON. */
export type Post = (address: string, body: URLSearchParams | object) => Promise<unknown>;

/** Signs in to the pages of a real forge, for what its API does not know: they want a session, and a token against foreign forms. */
export async function signIn(forge: RealForge): Promise<Post> {
  const password = randomBytes(16).toString('hex');
  const user = { login_name: forge.user, source_id: 0, password, must_change_password: false };
  const changed = await forge.api('PATCH', `/admin/users/${forge.user}`, user);
  if (changed.status !== 200) throw new Error(`no password for ${forge.user}: ${changed.status}`);
  const cookies = new Map<string, string>();
  const post: Post = async (address, body) => {
    const isForm = body instanceof URLSearchParams;
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...(isForm ? {} : { 'content-type': 'application/json' }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-csrf-token': decodeURIComponent(cookies.get('_csrf') ?? ''),
      },
      body: isForm ? body : JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name, value);
    }
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${address}: ${response.status} ${text}`);
    return response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : undefined;
  };
  await post(`${forge.origin}/user/login`, new URLSearchParams({ user_name: forge.user, password }));
  return post;
}
