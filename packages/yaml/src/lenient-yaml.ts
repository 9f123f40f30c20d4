import { defineMappingTag, defineScalarTag, defineSequenceTag, mapTag, type Schema, seqTag } from 'js-yaml';
import { parseAllDocuments } from 'yaml';

/** Tags of whoever reads the file (`!Ref`, `!reference`), and those of YAML that the core schema lacks. */
const PREFIXES = ['!', 'tag:yaml.org,2002:'];

/** Returns the schema with every unknown tag passed over: what it stands on keeps its plain value. */
export function withAnyTag(schema: Schema): Schema {
  return schema.withTags(
    ...PREFIXES.flatMap((prefix) => [
      defineScalarTag(prefix, { matchByTagPrefix: true, identify: () => false, resolve: (source) => source }),
      defineSequenceTag(prefix, { ...seqTag, matchByTagPrefix: true, identify: () => false }),
      defineMappingTag(prefix, { ...mapTag, matchByTagPrefix: true, identify: () => false }),
    ]),
  );
}

/**
 * Returns the documents of a text that breaks the one rule which most parsers do not keep: the closing bracket of a list or map on
 * several lines may stand as far left as the key that it belongs to. undefined where the text breaks another.
 */
export function parseLeftBrackets(text: string): unknown[] | undefined {
  const documents = parseAllDocuments(text, { merge: true, logLevel: 'silent', strict: true });
  if (!Array.isArray(documents)) return undefined;
  // Aliases are limited by the other parser alone.
  if (documents.some(({ errors }) => errors.length > 0) || /[&*]\w/.test(text)) return undefined;
  return documents.map((document) => document.toJS() as unknown);
}
