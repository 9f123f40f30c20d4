import { isRecord, textOf } from '@edp/kit';

/** Returns whether a document is what Argo CD deploys from: an Application or an ApplicationSet. */
export function isArgoObject(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    textOf(value['apiVersion']).startsWith('argoproj.io/') &&
    /^Application(?:Set)?$/.test(textOf(value['kind']))
  );
}
