import { isRecord, textOf } from '@edp/kit';

/** What an Application of Argo CD adds to the kustomization that it deploys, as far as images may follow from it. */
export interface KustomizeSettings {
  /** `name=replacement`, or the replacement alone. */
  images: string[];
  components: string[];
  ignoreMissingComponents: boolean;
  patches: Record<string, unknown>[];
}

/** Returns `spec.source.kustomize` of an Application; undefined where it changes nothing that matters. `filled` puts in what Argo CD knows. */
export function kustomizeSettings(value: unknown, filled: (text: string) => string): KustomizeSettings | undefined {
  if (!isRecord(value)) return undefined;
  const list = (key: string): unknown[] => (Array.isArray(value[key]) ? (value[key] as unknown[]) : []);
  const settings = {
    images: list('images').map(textOf).map(filled),
    components: list('components').map(textOf),
    ignoreMissingComponents: value['ignoreMissingComponents'] === true,
    patches: list('patches').filter(isRecord),
  };
  return settings.images.length + settings.components.length + settings.patches.length === 0 ? undefined : settings;
}

/** Returns a kustomization with components and patches added as Argo CD adds them. Source: Argo CD, `util/kustomize/kustomize.go`. */
export function withSettings(
  kustomization: Record<string, unknown>,
  { components, patches }: Pick<KustomizeSettings, 'components' | 'patches'>,
): Record<string, unknown> {
  const added = (key: string, more: unknown[]): Record<string, unknown> => {
    const known = Array.isArray(kustomization[key]) ? (kustomization[key] as unknown[]) : [];
    const fresh = more.filter((each) => typeof each !== 'string' || !known.includes(each));
    return fresh.length === 0 ? {} : { [key]: [...known, ...fresh] };
  };
  return { ...kustomization, ...added('components', components), ...added('patches', patches) };
}
