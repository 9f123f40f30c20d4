import { describe, expect, test } from '@jest/globals';
import { HttpError, type HttpErrorCode, type HttpRequest } from '@edp/http';
import { redirected } from '../src/redirected.ts';
import { retryDelayMs, shouldRetry } from '../src/retry.ts';

const failed = (code: HttpErrorCode, more: { status?: number; retryAfterMs?: number } = {}): HttpError =>
  new HttpError({ code, message: 'm', url: 'https://forge.example/', ...more });
const answered = (status: number): HttpError => failed('HTTP_STATUS', { status });

describe('another try', () => {
  test.each([408, 429, 502, 503, 504])('helps after %d', (status) => {
    expect(shouldRetry(answered(status))).toBe(true);
  });
  test.each([400, 401, 403, 404, 409, 413, 422, 500, 501, 505])('does not help after %d', (status) => {
    expect(shouldRetry(answered(status))).toBe(false);
  });
  test.each<[HttpErrorCode, boolean]>([
    ['HTTP_UNREACHABLE', true],
    ['HTTP_TIMEOUT', true],
    ['HTTP_REDIRECT_REFUSED', false],
    ['HTTP_ADDRESS_REFUSED', false],
    ['HTTP_TOO_LARGE', false],
    ['HTTP_STATUS', false],
  ])('after %s: %s', (code, helps) => {
    expect(shouldRetry(failed(code))).toBe(helps);
  });
  test('helps after no error of another kind', () => {
    expect(shouldRetry(new Error('x'))).toBe(false);
    expect(shouldRetry(undefined)).toBe(false);
  });
  test('is narrowed to what a request allows', () => {
    expect(shouldRetry(answered(429), { retryOn: [429] })).toBe(true);
    expect(shouldRetry(answered(503), { retryOn: [429] })).toBe(false);
    expect(shouldRetry(failed('HTTP_TIMEOUT'), { retryOn: [429] })).toBe(false);
    expect(shouldRetry(failed('HTTP_STATUS'), { retryOn: [0] })).toBe(true);
    // Something that timed out with a status is no answer.
    expect(shouldRetry(failed('HTTP_TIMEOUT', { status: 429 }), { retryOn: [429] })).toBe(false);
  });
  test('is widened by what a server is known for', () => {
    expect(shouldRetry(answered(500), { retryAlsoOn: [500] })).toBe(true);
    expect(shouldRetry(answered(503), { retryAlsoOn: [500] })).toBe(true);
    expect(shouldRetry(answered(501), { retryAlsoOn: [500] })).toBe(false);
  });
});

describe('the pause before it', () => {
  test('is what the server asks for, five minutes at most', () => {
    expect(retryDelayMs(failed('HTTP_STATUS', { retryAfterMs: 0 }), { attempt: 9 })).toBe(0);
    expect(retryDelayMs(failed('HTTP_STATUS', { retryAfterMs: 7000 }), { attempt: 1 })).toBe(7000);
    expect(retryDelayMs(failed('HTTP_STATUS', { retryAfterMs: 301_000 }), { attempt: 1 })).toBe(300_000);
  });
  test.each([
    [1, 225, 375],
    [2, 450, 750],
    [3, 900, 1500],
  ])('doubles: before try %d after the first between %d and %d ms', (attempt, least, most) => {
    for (let round = 0; round < 200; round += 1) {
      const delayMs = retryDelayMs(answered(503), { attempt });
      expect(delayMs).toBeGreaterThanOrEqual(least);
      expect(delayMs).toBeLessThanOrEqual(most);
    }
  });
  test('is half a minute at most', () => {
    expect(retryDelayMs(answered(503), { attempt: 20 })).toBe(30_000);
  });
});

describe('a redirect', () => {
  const request: HttpRequest = {
    url: 'https://forge.example/a?token=s3cret',
    headers: { authorization: 'x', Cookie: 'y', accept: 'z' },
    auth: { kind: 'bearer', token: 't' },
  };
  const to = (location: string, more: Partial<HttpRequest> & { hop?: number } = {}): HttpRequest => {
    const { hop = 0, ...rest } = more;
    return redirected({ ...request, ...rest }, { location, hop });
  };
  const refused = { code: 'HTTP_REDIRECT_REFUSED' };

  test('on the same host keeps everything', () => {
    expect(to('/b')).toEqual({ ...request, url: 'https://forge.example/b' });
    expect(to('https://FORGE.example.:443/b')).toMatchObject({ auth: request.auth });
  });
  test.each(['https://other.example/b', 'http://forge.example/b', 'https://forge.example:8443/b'])(
    'to %s is another host: refused unless it is a storage, which gets no credentials',
    (location) => {
      expect(() => to(location)).toThrow(expect.objectContaining(refused));
      const storage = to(location, { redirect: 'storage' });
      expect(storage).toEqual({ url: location, headers: { accept: 'z' }, redirect: 'storage', answered: true });
    },
  );
  test('is refused where it is told to, also on the same host', () => {
    expect(() => to('/b', { redirect: 'refuse' })).toThrow(expect.objectContaining(refused));
  });
  test('of what changes something stays on the host', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(to('/b', { method })).toMatchObject({ method });
      const away = (): unknown => to('https://other.example/b', { method, redirect: 'storage' });
      expect(away).toThrow(expect.objectContaining(refused));
    }
    expect(to('https://other.example/b', { method: 'HEAD', redirect: 'storage' })).toMatchObject({ method: 'HEAD' });
  });
  test('is followed five times', () => {
    expect(to('/b', { hop: 4 })).toMatchObject({ url: 'https://forge.example/b' });
    expect(() => to('/b', { hop: 5 })).toThrow(/redirects more than 5 times/);
  });
  test('shows no query in its refusal', () => {
    expect(() => to('https://other.example/b?sig=s3cret')).toThrow(
      expect.objectContaining({ ...refused, message: expect.not.stringContaining('s3cret') }),
    );
  });
});
