import { isRecord, textOf } from '@edp/kit';

/**
 * Returns the image that a map of Helm values means: `registry`, `repository` (or `name`), `tag`, `digest`. '' as `tag` where the chart knows
 * it alone. Undefined for other maps. `under` is the key that the map stands at; `globalRegistry` replaces registries as Bitnami's charts do.
 */
export function imageOfMap(
  value: Record<string, unknown>,
  { under, globalRegistry = '' }: { under: string; globalRegistry?: string },
): { text: string; hasVersion: boolean } | undefined {
  const isImage = /image$/i.test(under);
  const version = ['tag', 'digest'].some((key) => key in value);
  const repository = textOf(value['repository']) || (isImage && version ? textOf(value['name']) : '');
  if (
    repository === '' ||
    repository.includes('://') ||
    Object.values(value).some((each) => isRecord(each) && 'repoURL' in each)
  )
    return undefined;
  if (!isImage && !version && !('registry' in value)) return undefined;
  const registry = globalRegistry || textOf(value['registry']) || textOf(value['imageRegistry']);
  const tag = textOf(value['tag']);
  const digest = textOf(value['digest']) || textOf(value['sha']);
  const suffix = [
    ...(tag === '' ? [] : [`${/^sha(?:256|384|512):/.test(tag) ? '@' : ':'}${tag}`]),
    ...(digest === '' ? [] : [`@${digest.includes(':') ? digest : `sha256:${digest}`}`]),
  ].join('');
  return {
    text: `${registry === '' ? '' : `${registry.replace(/\/+$/, '')}/`}${repository}${suffix}`,
    hasVersion: suffix !== '' || /[:@]/.test(repository.replace(/^[^/]*\//, '')),
  };
}
