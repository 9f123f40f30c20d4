import { OciError } from '../oci-error.ts';

// The grammars of the OCI distribution specification, "Pulling manifests", and of descriptor.md, "Digests".
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const NAME = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
const MAX_NAME_LENGTH = 255;

/** Returns whether a reference is a digest that can be verified here: sha256, sha384 or sha512. */
export const isDigest = (reference: string): boolean => DIGEST.test(reference);

/** Returns whether a text is a tag. */
export const isTag = (reference: string): boolean => TAG.test(reference);

/**
 * Refuses what is no repository name, before it gets into a URL.
 * @throws OciError `OCI_PROTOCOL`
 */
export function checkName(name: string): void {
  if (name.length <= MAX_NAME_LENGTH && NAME.test(name)) return;
  throw new OciError({
    code: 'OCI_PROTOCOL',
    message: `${quoted(name)} is no name of an image`,
    fix: 'Use lower-case letters, digits and single separators, such as owner/image; 255 characters at most.',
  });
}

/**
 * Refuses what is no digest that can be verified here.
 * @throws OciError `OCI_PROTOCOL`
 */
export function checkDigest(digest: string): void {
  if (isDigest(digest)) return;
  throw new OciError({
    code: 'OCI_PROTOCOL',
    message: `${quoted(digest)} is no digest that can be verified`,
    fix: 'Use sha256: and 64 hexadecimal digits in lower case (sha384: and 96, sha512: and 128).',
  });
}

/**
 * Refuses what is neither a tag nor a digest.
 * @throws OciError `OCI_PROTOCOL`
 */
export function checkReference(reference: string): void {
  if (isTag(reference) || isDigest(reference)) return;
  throw new OciError({
    code: 'OCI_PROTOCOL',
    message: `${quoted(reference)} is neither a tag nor a digest`,
    fix: 'Use a tag of at most 128 letters, digits, dots, underscores and hyphens, or sha256:….',
  });
}

const quoted = (text: string): string => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
