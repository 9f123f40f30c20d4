export { hostName, normaliseHost } from './host-name.ts';
export { type Auth, createHttp, type Http, type HttpOptions, type HttpRequest } from './http.ts';
export { HttpError, type HttpErrorCode } from './http-error.ts';
export { normaliseOrigin, publicUrl, sameHost } from './origin.ts';
export type { HttpResponse } from './response.ts';
