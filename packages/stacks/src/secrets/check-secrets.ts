import { type KubernetesObject, objectTitle } from '@edp/manifests';
import type { SecretMatcher, Violation } from '@edp/kit';
import { positionOf } from '@edp/yaml';
import { lineOf } from '../tree/line-of.ts';
import { type DocumentSecret, findDocumentSecrets, mayHoldSecrets } from './document-secrets.ts';
import { findNamedSecrets } from './secret-names.ts';
import { plainSecrets } from './secret-objects.ts';
import { findShapedSecrets } from './secret-shapes.ts';

const FIX =
  'Keep it out of Git: renew it where it was real, and name a Secret that the cluster makes or fetches (existingSecret, ExternalSecret, SealedSecret).';

/** Returns a violation for everything in a rendered file that looks like a secret; none of them quotes it. */
export function checkSecrets(
  text: string,
  {
    file,
    documents,
    objects,
    known: matcher,
  }: {
    file: string;
    /** Those of its YAML or JSON. */ documents: unknown[];
    objects: KubernetesObject[];
    known: SecretMatcher;
  },
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
  const isRead = documents.length > 0;
  // Where documents can be read, names and values are those of the documents; what is left of the text are its comments.
  const named =
    isRead && !text.includes('#') ? [] : findNamedSecrets(text).filter(({ from }) => !isRead || isComment(text, from));
  const found = [...findShapedSecrets(text), ...named].map(({ what, from }) => ({
    what,
    at: { file, ...lineOf(text, from) },
  }));
  const read = !mayHoldSecrets(text) ? [] : findDocumentSecrets(documents).map(placed);
  const held = plainSecrets(objects).map(({ key, document, path }) => ({
    what: `the plain value of ${key} in ${title(document)}`,
    at: { file, ...positionOf(text, path, { document }) },
  }));
  const lines = new Set<number | undefined>(known.map(({ at }) => at.line));
  return [
    ...known,
    ...[...found, ...read, ...held].flatMap(({ what, at }): Violation[] => {
      // One line needs one refusal, however many rules it breaks.
      if (lines.has(at.line)) return [];
      lines.add(at.line);
      return [{ code: 'SECRET_FOUND', message: `the rendered ${file} holds ${what}`, fix: FIX, at }];
    }),
  ];

  function placed({ what, secret, document, path }: DocumentSecret): {
    what: string;
    at: NonNullable<Violation['at']>;
  } {
    const key = positionOf(text, path, { document });
    const from = text.indexOf(secret.split('\n')[0]!, key === undefined ? 0 : lineStart(text, key.line));
    return { what, at: { file, ...(from === -1 ? key : lineOf(text, from)) } };
  }

  function title(document: number): string {
    const object = objects.find((each) => each.document === document);
    return object === undefined ? 'a Secret' : objectTitle(object);
  }
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

/** Whether a place of a YAML text is behind a `#`. */
const isComment = (text: string, at: number): boolean =>
  /(?:^|\s)#/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
