import type { Application } from './application.ts';

/**
 * Returns whether Argo CD's last comparison was of the sources and the destination that an Application has now. The revision of a chart does not
 * tell: with other values it is the same, and until Argo CD has looked, the status is that of the Application before.
 */
export function isComparedAsIs({ spec, status }: Application): boolean {
  const compared = status?.sync?.comparedTo;
  const now = spec.sources ?? spec.source;
  // Sources of a hydrator are made by Argo CD.
  if (now === undefined) return true;
  const then = spec.sources === undefined ? compared?.source : compared?.sources;
  return bare(now) === bare(then) && bare(spec.destination) === bare(compared?.destination);
}

/** What says nothing is left out by the one and written by the other. */
function bare(value: unknown): string {
  return JSON.stringify(value ?? {}, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const kept = Object.entries(part).filter(([, each]) => !isEmpty(each));
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));
