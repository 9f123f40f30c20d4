import { isRecord } from '@edp/kit';
import { fillIn, type Parameters, parseDocuments } from '@edp/manifests';

/** What a patch names that changes what is fetched. */
const SOURCES = /\bsource(?:s|Hydrator)?\b/;
const UNKNOWN = '{{?}}';

/**
 * Returns an Application with the `templatePatch` of its set in it. `unknown` says why it is not, where the patch would change what is fetched and takes
 * Argo CD to fill it in. Source: Argo CD, `applicationset/controllers/template/patch.go`; lists of an Application are replaced as a whole.
 */
export function patchedApplication(
  application: Record<string, unknown>,
  { patch, parameters }: { patch: unknown; parameters: Parameters },
): { patched: Record<string, unknown>; unknown?: string } {
  if (typeof patch !== 'string' || !SOURCES.test(patch)) return { patched: application };
  const text = fillIn(patch, parameters, { unknown: UNKNOWN });
  const [value] = text.includes(UNKNOWN) ? [] : parseDocuments(text, { file: 'patch.yaml' }).documents;
  if (!isRecord(value))
    return { patched: application, unknown: 'only Argo CD can fill in the templatePatch of its set' };
  return { patched: merged(application, value) as Record<string, unknown> };
}

function merged(value: unknown, patch: unknown): unknown {
  if (!isRecord(value) || !isRecord(patch)) return patch;
  const kept = Object.entries(value).filter(([key]) => patch[key] !== null);
  const changed = Object.entries(patch).filter(([, each]) => each !== null);
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(changed.map(([key, each]) => [key, merged(value[key], each)])),
  };
}
