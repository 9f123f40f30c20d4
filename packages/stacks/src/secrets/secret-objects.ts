import { type KubernetesObject } from '@edp/manifests';
import { isSecretName, isRecord } from '@edp/kit';
import { isRandom, isReference } from './secret-names.ts';

export interface SecretValue {
  key: string;
  value: string;
  document: number;
  path: (string | number)[];
}

/** Where a Secret keeps what nobody should see; kubectl copies it whole into one of the annotations. */
const PLACES: string[][] = [['data'], ['stringData'], ['metadata', 'annotations']];
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** True for a Secret of Kubernetes itself. */
export const isSecret = ({ group, kind }: Pick<KubernetesObject, 'group' | 'kind'>): boolean =>
  group === '' && kind === 'Secret';

/** Returns every value that a Secret holds in its manifest. */
export function secretValues(objects: KubernetesObject[]): SecretValue[] {
  return objects.filter(isSecret).flatMap(({ value, document, path }) =>
    PLACES.flatMap((place) => {
      const held = place.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
      return Object.entries(isRecord(held) ? held : {})
        .filter(([key, each]) => each !== null && each !== '' && (place.length === 1 || key === LAST_APPLIED))
        .map(([key, each]) => ({
          key,
          value: typeof each === 'string' ? each : JSON.stringify(each),
          document,
          path: [...path, ...place, key],
        }));
    }),
  );
}

/** What holds names and values itself is looked at as a text. */
const isRandomWord = (text: string): boolean => isRandom(text) && !/[=:]\S/.test(text);

/** Returns the values of a Secret's manifest that are real secrets: named like one, and no reference filled in later. */
export function plainSecrets(objects: KubernetesObject[]): SecretValue[] {
  return secretValues(objects).filter(({ key, value, path }) => {
    const text = path.at(-2) === 'data' ? Buffer.from(value, 'base64').toString('utf8') : value;
    return (isSecretName(key) && !isReference(value) && !isReference(text)) || isRandomWord(text.trim());
  });
}
