import { HttpError } from './http-error.ts';
import type { HttpRequest } from './http-request.ts';
import { publicUrl, sameHost } from './origin.ts';

const MAX_REDIRECTS = 5;

/**
 * Returns the request that follows a redirect; credentials go along only to the same origin.
 * @throws HttpError `HTTP_REDIRECT_REFUSED`
 */
export function redirected(request: HttpRequest, { location, hop }: { location: string; hop: number }): HttpRequest {
  const { url, method = 'GET', redirect = 'same-host' } = request;
  const refuse = (why: string): HttpError =>
    new HttpError({
      code: 'HTTP_REDIRECT_REFUSED',
      message: `${publicUrl(url)} redirects ${why}`,
      url: publicUrl(url),
      fix: 'Configure the address it redirects to.',
    });
  if (hop >= MAX_REDIRECTS) throw refuse(`more than ${MAX_REDIRECTS} times`);
  if (!URL.canParse(location, url)) throw refuse('to what is no address');
  const target = new URL(location, url).toString();
  if (!/^https?:/.test(target)) throw refuse('to what is no web address');
  const same = sameHost(url, target);
  if (redirect === 'refuse' || (redirect === 'same-host' && !same))
    throw refuse(`to ${publicUrl(target)}, which is not followed`);
  if (!/^(GET|HEAD)$/.test(method) && !same) throw refuse(`a ${method} to another host`);
  // Storage behind a registry gets no credentials of the registry.
  const { auth: _, headers = {}, ...rest } = request;
  return same
    ? { ...request, url: target }
    : { ...rest, headers: withoutCredentials(headers), url: target, answered: true };
}

const withoutCredentials = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));
