import type { Artifact } from './requests/artifact.ts';

/** What was found of an artifact. */
export interface Finding {
  artifact: Artifact;
  /** Where it is, in words; '' for a hole. */
  found: string;
  /** Digest or commit; '' where nothing was said about it. */
  digest: string;
  /** Why it is a hole, and what closes it. */
  hole?: { reason: string; fix: string };
}

/** Returns an artifact that is where it has to be. */
export function isThere(artifact: Artifact, found: string, digest = ''): Finding {
  return { artifact, found, digest };
}

/** Returns an artifact that is missing. */
export function isMissing(artifact: Artifact, reason: string, fix: string): Finding {
  return { artifact, found: '', digest: '', hole: { reason, fix } };
}

/** Returns an artifact that nobody could look at. */
export function isUnseen(artifact: Artifact, error: unknown): Finding {
  const { message, fix } = (error ?? {}) as { message?: string; fix?: string };
  return isMissing(
    artifact,
    `cannot be looked for: ${message ?? String(error)}`,
    fix ?? 'Mend that, and dispatch again.',
  );
}
