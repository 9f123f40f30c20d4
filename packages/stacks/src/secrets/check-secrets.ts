import { type KubernetesObject, objectTitle } from '@edp/manifests';
import type { SecretMatcher, Violation } from '@edp/kit';
import { positionOf } from '@edp/yaml';
import { lineOf } from '../tree/line-of.ts';
import { findNamedSecrets } from './secret-names.ts';
import { plainSecrets } from './secret-objects.ts';
import { findShapedSecrets } from './secret-shapes.ts';

const FIX =
  'Keep it out of Git: renew it where it was real, and name a Secret that the cluster makes or fetches (existingSecret, ExternalSecret, SealedSecret).';

/** Returns a violation for everything in a rendered file that looks like a secret; none of them quotes it. */
export function checkSecrets(
  text: string,
  { file, objects, known: matcher }: { file: string; objects: KubernetesObject[]; known: SecretMatcher },
): Violation[] {
  const own = matcher.indexIn(text);
  const known =
    own === undefined
      ? []
      : [
          {
            code: 'SECRET_KNOWN',
            message: `the rendered ${file} holds a secret of this run: a token, or the value of an x-secret field`,
            fix: 'Take it out of the templates, the fields and the plain outputs of Terraform.',
            at: { file, ...lineOf(text, own) },
          },
        ];
  const found = [...findShapedSecrets(text), ...findNamedSecrets(text)].map(({ what, from }) => ({
    what,
    at: { file, ...lineOf(text, from) },
  }));
  const held = plainSecrets(objects).map(({ key, document, path }) => ({
    what: `the plain value of ${key} in ${title(document)}`,
    at: { file, ...positionOf(text, path, { document }) },
  }));
  const lines = new Set<number | undefined>(known.map(({ at }) => at.line));
  return [
    ...known,
    ...[...found, ...held].flatMap(({ what, at }): Violation[] => {
      // One line needs one refusal, however many rules it breaks.
      if (lines.has(at.line)) return [];
      lines.add(at.line);
      return [{ code: 'SECRET_FOUND', message: `the rendered ${file} holds ${what}`, fix: FIX, at }];
    }),
  ];

  function title(document: number): string {
    const object = objects.find((each) => each.document === document);
    return object === undefined ? 'a Secret' : objectTitle(object);
  }
}
