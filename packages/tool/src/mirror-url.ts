import { ToolError } from './tool-error.ts';
import type { ToolRelease } from './tool-release.ts';

/**
 * Returns the base URL to download from, without a slash at its end; the product's own where none is told.
 * @throws ToolError `MIRROR_INVALID`
 */
export function mirrorUrl({ origin }: Pick<ToolRelease, 'origin'>, told: string): string {
  if (told === '') return origin;
  const url = URL.canParse(told) ? new URL(told) : undefined;
  // Credentials would end up in messages, a query in the middle of paths.
  if (url !== undefined && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}` === '') {
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  }
  throw new ToolError({
    code: 'MIRROR_INVALID',
    message: 'input mirror is no http or https URL without user, password and query',
    fix: `Set mirror to a base URL with the layout of ${origin}; nobody has to trust it, signatures are checked.`,
  });
}
