import { type Documents, type KubernetesObject, objectTitle } from '@edp/manifests';
import type { SecretMatcher, Violation } from '@edp/kit';
import { indexLines } from '@edp/yaml';
import { type DocumentSecret, findDocumentSecrets, mayHoldSecrets } from './document-secrets.ts';
import { findNamedSecrets } from './secret-names.ts';
import { plainSecrets } from './secret-objects.ts';
import { findShapedSecrets } from './secret-shapes.ts';

/** How far behind its key a secret is looked for; else the key stands for it. */
const MAX_LOOK_LENGTH = 256 * 1024;

const FIX =
  'Keep it out of Git: renew it where it was real, and name a Secret that the cluster makes or fetches (existingSecret, ExternalSecret, SealedSecret).';

/** Returns a violation for everything in a rendered file that looks like a secret; none of them quotes it. */
export function checkSecrets(
  text: string,
  {
    file,
    read,
    objects,
    known: matcher,
  }: {
    file: string;
    /** Its YAML or JSON, where it is any. */
    read: Documents | undefined;
    objects: KubernetesObject[];
    known: SecretMatcher;
  },
): Violation[] {
  const lines = indexLines(text);
  let titled: Map<number, KubernetesObject> | undefined;
  const own = matcher.indexIn(text);
  const known =
    own === undefined
      ? []
      : [
          {
            code: 'SECRET_KNOWN',
            message: `the rendered ${file} holds a secret of this run: a token, or the value of an x-secret field`,
            fix: 'Take it out of the templates, the fields and the plain outputs of Terraform.',
            at: { file, ...lines.placeOf(own) },
          },
        ];
  const isRead = (read?.documents.length ?? 0) > 0;
  // Where documents can be read, names and values are those of the documents; what is left of the text are its comments.
  const named =
    isRead && !text.includes('#') ? [] : findNamedSecrets(text).filter(({ from }) => !isRead || isComment(text, from));
  const found = [...findShapedSecrets(text), ...named].map(({ what, from }) => ({
    what,
    at: { file, ...lines.placeOf(from) },
  }));
  const inDocuments = !mayHoldSecrets(text) ? [] : findDocumentSecrets(read?.documents ?? []).map(placed);
  const held = plainSecrets(objects).map(({ key, document, path }) => ({
    what: `the plain value of ${key} in ${title(document)}`,
    at: { file, ...read?.places.positionOf(document, path) },
  }));
  const refused = new Set<number | undefined>(known.map(({ at }) => at.line));
  return [
    ...known,
    ...[...found, ...inDocuments, ...held].flatMap(({ what, at }): Violation[] => {
      // One line needs one refusal, however many rules it breaks.
      if (refused.has(at.line)) return [];
      refused.add(at.line);
      return [{ code: 'SECRET_FOUND', message: `the rendered ${file} holds ${what}`, fix: FIX, at }];
    }),
  ];

  function placed({ what, secret, document, path }: DocumentSecret): {
    what: string;
    at: NonNullable<Violation['at']>;
  } {
    const key = read?.places.positionOf(document, path);
    const start = key === undefined ? 0 : lines.startOf(key.line);
    const near = text.slice(start, start + MAX_LOOK_LENGTH).indexOf(secret.split('\n')[0]!);
    return { what, at: { file, ...(near === -1 ? key : lines.placeOf(start + near)) } };
  }

  function title(document: number): string {
    titled ??= new Map(objects.toReversed().map((each) => [each.document, each]));
    const object = titled.get(document);
    return object === undefined ? 'a Secret' : objectTitle(object);
  }
}

/** Whether a place of a YAML text is behind a `#`. */
const isComment = (text: string, at: number): boolean =>
  /(?:^|\s)#/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
