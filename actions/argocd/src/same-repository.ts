import { normaliseOrigin } from '@edp/http';

/** Returns whether two addresses lead to one repository, however they are written. */
export const isSameRepository = (a: string, b: string): boolean => bare(a) === bare(b);

function bare(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return `${normaliseOrigin(origin)}${pathname.replace(/(\.git)?\/*$/, '').toLowerCase()}`;
}
