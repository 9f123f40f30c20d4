import type { Endpoint } from './endpoint.ts';
import { MirrorError } from './mirror-error.ts';

/** Returns the error about an owner that the source does not know. */
export function ownerGone(owner: string, { origin }: Endpoint): MirrorError {
  return new MirrorError({
    code: 'SOURCE_GONE',
    message: `${origin} knows no organisation or user ${owner}, or the token in source-token may not see it`,
    fix: 'Correct owner in mirror.yaml, or give the user of source-token access to the organisation.',
  });
}
