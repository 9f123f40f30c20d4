import { type Auth, HttpError, type HttpRequest, publicUrl, sameHost } from '@edp/http';
import { type Challenge, parseChallenges } from './challenge.ts';
import { IDENTITY_USER } from './credentials.ts';
import { type About, deniedError, explainError } from './explain-error.ts';
import { OciError } from '../oci-error.ts';
import { isSameSite } from './is-same-site.ts';
import type { Registry } from './registry.ts';

export interface Authorizer {
  /** Returns the credentials that worked for this scope before; undefined when none were asked for yet. */
  current(scope: string, about: About): Promise<Auth>;
  /** Returns credentials for the challenge of a 401; `rejected` are those it was the answer to. */
  answer(header: string, options: { scope: string; rejected: Auth; about: About }): Promise<Auth>;
}

interface Token {
  token: Promise<string>;
  /** Until it is known, for ever. */
  expiresAtMs: number;
}

// Of the token specification: what holds when the server does not say.
const DEFAULT_LIFETIME_S = 60;
const MAX_ANSWER_BYTES = 1024 * 1024;
const CLIENT = 'edp-actions';

/** Returns what answers the login challenges of one registry (distribution's token specification and Basic). */
export function createAuthorizer({ origin, http, auth, login = 'own-host', ownTokenPath }: Registry): Authorizer {
  const takesLogin = (url: string): boolean =>
    sameHost(url, origin) || (login === 'same-site' && isSameSite(url, origin));
  const identity = auth?.username === IDENTITY_USER ? auth.token : undefined;
  const basic: Auth =
    auth && identity === undefined ? { kind: 'basic', username: auth.username, password: auth.token } : undefined;
  const challenges = new Map<string, Challenge>();
  const tokens = new Map<string, Token>();

  async function bearer(challenge: Challenge, about: About): Promise<Auth> {
    const url = tokenUrl(challenge);
    let cached = tokens.get(url);
    if (cached === undefined || cached.expiresAtMs <= Date.now()) {
      cached = request(url, about);
      tokens.set(url, cached);
    }
    return { kind: 'bearer', token: await cached.token };
  }

  function request(url: string, about: About): Token {
    const entry: Token = { token: Promise.resolve(''), expiresAtMs: Infinity };
    entry.token = fetchToken(url, about).then(
      ({ token, lifetimeS }) => {
        // A token that ends while its request is on the way is as good as none.
        entry.expiresAtMs = Date.now() + lifetimeS * 900;
        return token;
      },
      (error: unknown) => {
        tokens.delete(url);
        throw error;
      },
    );
    return entry;
  }

  async function fetchToken(url: string, about: About): Promise<{ token: string; lifetimeS: number }> {
    const same = takesLogin(url);
    if (!same && (auth !== undefined || !url.startsWith('https:'))) {
      throw new OciError({
        code: 'OCI_AUTH',
        message: `${about.address}: the registry wants a login at ${publicUrl(url)}, which is another host than ${origin}`,
        fix: `The token in ${about.tokenInput} is only sent to ${origin}; correct the registry's public address, or leave ${about.tokenInput} empty to pull as anybody.`,
      });
    }
    // A name of the same site may still lead to this machine.
    const answered = !sameHost(url, origin);
    try {
      const answer = await http.request(
        same && identity !== undefined
          ? { ...refresh(url, identity), expect: [200, 400, 401, 403], answered }
          : { url, auth: same ? basic : undefined, expect: [200, 401, 403], answered },
      );
      if (answer.status !== 200) {
        await answer.discard();
        throw deniedError(about);
      }
      return readToken(await answer.text(MAX_ANSWER_BYTES), about);
    } catch (error) {
      const explained = explainError(error, about);
      // A missing token service says nothing about the image.
      if (!(error instanceof HttpError && error.status === 404)) throw explained;
      throw protocolError(about, `${publicUrl(url)}, where it gives out tokens, does not exist`);
    }
  }

  function tokenUrl({ parameters }: Challenge): string {
    const url = new URL(parameters['realm'] ?? '');
    if (parameters['service']) url.searchParams.set('service', parameters['service']);
    for (const scope of (parameters['scope'] ?? '').split(' ').filter(Boolean)) url.searchParams.append('scope', scope);
    return url.toString();
  }

  return {
    async current(scope, about) {
      const challenge = challenges.get(scope) ?? challenges.get('');
      if (challenge === undefined) return undefined;
      return challenge.scheme === 'basic' ? basic : bearer(challenge, about);
    },

    async answer(header, { scope, rejected, about }) {
      const offered = parseChallenges(header).map((each) => atOrigin(each, { origin, ownTokenPath }));
      const challenge = chooseChallenge(offered, { takesLogin, hasToken: auth !== undefined });
      if (challenge === undefined)
        throw protocolError(about, `it wants a login that is not known here (${schemes(offered)})`);
      const { scheme, parameters } = challenge;
      if (scheme === 'basic' && (basic === undefined || rejected?.kind === 'basic')) throw deniedError(about);
      // One login serves everything where the registry tells no scopes apart.
      const global = scheme === 'basic' || !parameters['scope'] || parameters['scope'] === '*';
      challenges.set(global ? '' : scope, challenge);
      if (scheme === 'basic') return basic;
      const url = tokenUrl(challenge);
      const cached = tokens.get(url);
      if (rejected?.kind === 'bearer' && (await cached?.token) === rejected.token && tokens.get(url) === cached)
        tokens.delete(url);
      return bearer(challenge, about);
    },
  };
}

/** Asks for a token by an identity token (distribution specification, "Authenticating with OAuth2"). */
function refresh(url: string, identity: string): Pick<HttpRequest, 'url' | 'method' | 'headers' | 'body'> {
  const { origin, pathname, searchParams } = new URL(url);
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT, refresh_token: identity });
  form.set('service', searchParams.get('service') ?? '');
  form.set('scope', searchParams.getAll('scope').join(' '));
  return {
    url: `${origin}${pathname}`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}

function atOrigin(
  challenge: Challenge,
  { origin, ownTokenPath }: { origin: string; ownTokenPath: string | undefined },
): Challenge {
  const realm = challenge.parameters['realm'];
  if (challenge.scheme !== 'bearer' || !isHttpUrl(realm)) return challenge;
  const { pathname, search } = new URL(realm!);
  return ownTokenPath !== undefined && pathname.endsWith(ownTokenPath)
    ? { ...challenge, parameters: { ...challenge.parameters, realm: `${origin}${ownTokenPath}${search}` } }
    : challenge;
}

/** Bearer before Basic, unless it leads the credentials to another host. */
function chooseChallenge(
  challenges: Challenge[],
  { takesLogin, hasToken }: { takesLogin: (url: string) => boolean; hasToken: boolean },
): Challenge | undefined {
  const basic = challenges.find(({ scheme }) => scheme === 'basic');
  const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && isHttpUrl(parameters['realm']));
  const elsewhere = bearer !== undefined && !takesLogin(bearer.parameters['realm'] ?? '');
  return bearer === undefined || (elsewhere && hasToken && basic !== undefined) ? basic : bearer;
}

function readToken(text: string, about: About): { token: string; lifetimeS: number } {
  let answer: Record<string, unknown> = {};
  try {
    answer = (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    // Below, like every other answer without a token.
  }
  const token = answer['token'] ?? answer['access_token'];
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token))
    throw protocolError(about, 'its token service answers no token');
  const lifetimeS = Number(answer['expires_in']);
  return { token, lifetimeS: lifetimeS > 0 ? lifetimeS : DEFAULT_LIFETIME_S };
}

const isHttpUrl = (text = ''): boolean => /^https?:/i.test(text) && URL.canParse(text);

const schemes = (challenges: Challenge[]): string =>
  challenges
    .map(({ scheme }) => scheme.slice(0, 20))
    .slice(0, 5)
    .join(', ') || 'no challenge';

function protocolError({ address }: About, what: string): OciError {
  return new OciError({
    code: 'OCI_PROTOCOL',
    message: `${address}: the registry cannot be logged in to: ${what}`,
    fix: 'Check that the address is that of a container registry with Basic or token authentication.',
  });
}
