import { createAgents, type OwnTls } from './agents.ts';
import { addressRefused, AddressRefusedError, checkWritten, knownHosts } from './answered-hosts.ts';
import { HttpError } from './http-error.ts';
import type { Auth, HttpRequest } from './http-request.ts';
import { publicText, publicUrl } from './origin.ts';
import { redirected } from './redirected.ts';
import { retryAfterMs } from './retry-after.ts';
import { type HttpResponse, toResponse } from './response.ts';
import { retryDelayMs, shouldRetry } from './retry.ts';
import { send, TimeoutError } from './send.ts';

export interface Http {
  /** @throws HttpError with every code of HttpErrorCode */
  request(request: HttpRequest): Promise<HttpResponse>;
  /** Requests sent so far, tries included. */
  count(): number;
  close(): Promise<void>;
}

export interface HttpOptions {
  userAgent?: string;
  /** Called with one line before every further try. */
  onRetry?: (line: string) => void;
  /** Connections a host, 16 unless told. */
  connections?: number;
  /** Tries after the first; 3 unless told. */
  retries?: number;
  /** An authority to trust instead of all others, and a certificate to log in with. */
  tls?: OwnTls;
}

/** Returns an HTTP client that sends credentials to exactly the host they were given for. */
export function createHttp({
  userAgent = 'edp-actions',
  onRetry,
  connections,
  retries: ownRetries = 3,
  tls,
}: HttpOptions = {}): Http {
  // As git does, so that a server's log tells who it was.
  const agent = process.env['GIT_HTTP_USER_AGENT'] || userAgent;
  const agents = createAgents({
    ...(connections === undefined ? {} : { connections }),
    ...(tls === undefined ? {} : { tls }),
  });
  const known = knownHosts();
  let sent = 0;

  async function request(options: HttpRequest): Promise<HttpResponse> {
    const { body, retries = ownRetries, retryOn, retryAlsoOn } = options;
    const resendable = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    const tries = resendable ? retries + 1 : 1;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await follow(options);
      } catch (error) {
        if (attempt === tries || !shouldRetry(error, { retryOn, retryAlsoOn })) throw error;
        const delayMs = retryDelayMs(error, { attempt });
        const inSeconds = (delayMs / 1000).toFixed(1);
        onRetry?.(`${(error as HttpError).message}; trying again in ${inSeconds} s (try ${attempt + 1} of ${tries})`);
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  }

  async function follow(options: HttpRequest): Promise<HttpResponse> {
    let current = options;
    for (let hop = 0; ; hop += 1) {
      const response = await once(current);
      const { location } = response.headers;
      if (
        ![301, 302, 303, 307, 308].includes(response.status) ||
        !location ||
        options.expect?.includes(response.status)
      ) {
        return check(response, current);
      }
      await response.discard();
      current = redirected(current, { location, hop });
    }
  }

  async function once({
    method = 'GET',
    url,
    headers = {},
    body,
    auth,
    timeoutMs = 30_000,
    idleTimeoutMs = 60_000,
    answered = false,
  }: HttpRequest): Promise<HttpResponse> {
    const shown = publicUrl(url);
    if (!answered) known.add(url);
    const onlyPublic = answered && !known.has(url);
    if (onlyPublic) checkWritten(url);
    sent += 1;
    try {
      const answer = await send(agents, new URL(url), {
        method,
        headers: { 'user-agent': agent, ...headers, ...authorization(auth) },
        body,
        timeoutMs,
        onlyPublic,
      });
      return toResponse({
        status: answer.statusCode ?? 0,
        headers: flatten(answer.headers),
        url,
        body: answer,
        idleTimeoutMs,
      });
    } catch (cause) {
      if (cause instanceof AddressRefusedError) throw addressRefused(url, cause);
      if (cause instanceof TimeoutError) {
        const message = `${shown} did not answer within ${Math.round(timeoutMs / 1000)} s`;
        throw new HttpError({
          code: 'HTTP_TIMEOUT',
          message,
          url: shown,
          fix: 'Check that the server is up and reachable from the runner.',
          cause,
        });
      }
      const reason = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
      const fix =
        'Check the address, the network of the runner, its proxy settings and, for an authority of your own, GIT_SSL_CAINFO.';
      throw new HttpError({
        code: 'HTTP_UNREACHABLE',
        message: `${shown} cannot be reached (${reason})`,
        url: shown,
        fix,
        cause,
      });
    }
  }

  // Whatever is still on its way is of no use to anybody; waiting for it could last for ever.
  return { request, count: () => sent, close: async () => agents.destroy() };
}

async function check(response: HttpResponse, { method = 'GET', url, expect }: HttpRequest): Promise<HttpResponse> {
  const { status } = response;
  if (expect ? expect.includes(status) : status >= 200 && status < 300) return response;
  const bodySnippet = await response.text(16_384).then(
    (text) => publicText(text.replace(/\s+/g, ' ')).slice(0, 300),
    () => '',
  );
  const asked = retryAfterMs(response.headers['retry-after'], { now: Date.now() });
  throw new HttpError({
    code: 'HTTP_STATUS',
    message: `${method} ${publicUrl(url)} answered ${status}`,
    url: publicUrl(url),
    status,
    bodySnippet,
    ...(asked === undefined ? {} : { retryAfterMs: asked }),
  });
}

function authorization(auth: Auth): Record<string, string> {
  if (auth === undefined) return {};
  if (auth.kind === 'bearer') return { authorization: `Bearer ${auth.token}` };
  return { authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}` };
}

const flatten = (headers: Record<string, string | string[] | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
