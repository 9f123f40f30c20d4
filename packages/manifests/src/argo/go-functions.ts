import { posix } from 'node:path';

/** Functions of a Go template by their names, as ApplicationSets have them, of texts alone; undefined for what they do not tell. */
type TextFunction = (...texts: string[]) => string | undefined;

/**
 * The functions that people write for names and paths. Sources: Argo CD, `applicationset/utils/utils.go` and `template_functions.go`;
 * Masterminds/sprig, `strings.go` and `functions.go`.
 */
export const GO_FUNCTIONS: ReadonlyMap<string, TextFunction> = new Map<string, TextFunction>([
  ['base', (text) => (text === '' ? '.' : posix.basename(text) || '/')],
  ['dir', (text) => posix.normalize(posix.dirname(text))],
  ['lower', (text) => text.toLowerCase()],
  ['normalize', normalize],
  ['printf', printf],
  ['quote', (text) => JSON.stringify(text)],
  ['replace', (old, by, text) => (old === '' ? undefined : text.replaceAll(old, () => by))],
  ['slugify', slugify],
  ['toString', (text) => text],
  ['trim', (text) => text.trim()],
  ['trimPrefix', (prefix, text) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)],
  ['trimSuffix', (suffix, text) => (text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text)],
  ['trunc', (length, text) => (Number(length) < 0 ? text.slice(Number(length)) : text.slice(0, Number(length)))],
  ['upper', (text) => text.toUpperCase()],
]);

/** Returns a name as Kubernetes takes it. */
export function normalize(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^-a-z0-9.]/gu, '-')
    .slice(0, 253)
    .replaceAll(/^[-.]+|[-.]+$/g, '');
}

/** Texts in place of `%s` and `%v`; other verbs are nobody's for names. */
function printf(format: string, ...texts: string[]): string | undefined {
  const verbs = format.match(/%./g) ?? [];
  if (verbs.length !== texts.length || verbs.some((verb) => verb !== '%s' && verb !== '%v')) return undefined;
  return format.replaceAll(/%./g, () => texts.shift()!);
}

/** Source: gosimple/slug, `slug.go`, whose long names end at a word unless told. */
function slugify(...texts: string[]): string {
  const [size = '50', isSmart = 'true'] = texts.slice(0, -1);
  const slug = normalize(texts.at(-1)!)
    .replaceAll(/[^a-z0-9-]/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const length = Number(size);
  if (slug.length <= length) return slug;
  const word = isSmart === 'true' ? slug.lastIndexOf('-', length) : -1;
  return slug.slice(0, word === -1 ? length : word);
}
