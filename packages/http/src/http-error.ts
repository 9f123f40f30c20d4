export type HttpErrorCode =
  | 'HTTP_UNREACHABLE'
  | 'HTTP_TIMEOUT'
  | 'HTTP_STATUS'
  | 'HTTP_REDIRECT_REFUSED'
  | 'HTTP_ADDRESS_REFUSED'
  | 'HTTP_TOO_LARGE';

export interface HttpErrorOptions {
  code: HttpErrorCode;
  message: string;
  url: string;
  status?: number;
  retryAfterMs?: number;
  bodySnippet?: string;
  fix?: string;
  cause?: unknown;
}

/** Why a request failed; its URL never shows credentials or a query. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpErrorCode;
  readonly url: string;
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly bodySnippet?: string;
  readonly fix?: string;

  constructor({ code, message, url, status, retryAfterMs, bodySnippet, fix, cause }: HttpErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.url = url;
    if (status !== undefined) this.status = status;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
    if (bodySnippet !== undefined) this.bodySnippet = bodySnippet;
    if (fix !== undefined) this.fix = fix;
  }
}
