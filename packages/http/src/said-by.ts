import type { HttpError } from './http-error.ts';

const MAX_CHARS = 200;

/**
 * Returns what a server said about a request that it refused, on one line of at most 200 characters and without what steers a terminal: code and
 * message of a JSON answer (Forgejo's API, git-lfs, the OCI envelope, Kubernetes), message of an XML one, title of a page, else the text itself.
 * The answer may have been cut anywhere. '' where it said nothing.
 */
export function saidBy({ bodySnippet = '' }: HttpError): string {
  const text = bodySnippet.trim();
  const words = /^[[{]/.test(text) ? fromJson(text) : text.startsWith('<') ? fromMarkup(text) : text;
  return words
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_CHARS);
}

function fromJson(text: string): string {
  const message = ['message', 'error', 'errors', 'detail'].map((key) => valueOf(text, key)).find(Boolean);
  return message === undefined ? text : [valueOf(text, 'code'), message].filter(Boolean).join(' ');
}

/** The first text of this key, with what is escaped in it; undefined where there is none. */
function valueOf(text: string, key: string): string | undefined {
  const quoted = new RegExp(`"${key}"\\s*:\\s*\\[?\\s*"((?:[^"\\\\]|\\\\.)*)`, 'i').exec(text)?.[1];
  if (quoted === undefined) return undefined;
  // An escape that was cut in the middle says nothing.
  const whole = quoted.replace(/\\u[0-9a-f]{0,3}$/i, '');
  try {
    return JSON.parse(`"${whole}"`) as string;
  } catch {
    return whole;
  }
}

const fromMarkup = (text: string): string =>
  /<(message|title)>([^<]*)/i.exec(text)?.[2] ?? (/^<(!doctype html|html|\?xml)/i.test(text) ? '' : text);
