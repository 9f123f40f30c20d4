export { hostName, normaliseHost } from './host-name.ts';
export { createHttp, type Http, type HttpOptions } from './http.ts';
export { HttpError, type HttpErrorCode } from './http-error.ts';
export type { Auth, HttpRequest } from './http-request.ts';
export { normaliseOrigin, publicUrl, sameHost } from './origin.ts';
export type { HttpResponse } from './response.ts';
export { saidBy } from './said-by.ts';
