import {
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  mapTag,
  type Schema,
  seqTag,
  YAMLException,
} from 'js-yaml';

/** Tags of whoever reads the file (`!Ref`, `!reference`), and those of YAML that the core schema lacks. */
const PREFIXES = ['!', 'tag:yaml.org,2002:'];
/** Every one costs another look at the text. */
const MAX_MENDS = 100;

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
 * Parses a text that may break the one rule which most parsers do not keep: the closing bracket of a list or map on several lines may stand as
 * far left as the key that it belongs to. Such a bracket is moved by one column, so that lines keep their numbers. @throws whatever `parse` does
 */
export function mendBrackets<T>(text: string, parse: (text: string) => T): T {
  let mended = text;
  let last: number | undefined;
  for (let mends = 0; ; mends += 1) {
    try {
      return parse(mended);
    } catch (error) {
      const at =
        error instanceof YAMLException && error.reason === 'deficient indentation' ? error.mark?.position : undefined;
      // One that is still too far left is left of its key.
      if (at === undefined || mends === MAX_MENDS || at - 1 === last || !/^[\]}]$/.test(mended.charAt(at))) throw error;
      last = at;
      mended = `${mended.slice(0, at)} ${mended.slice(at)}`;
    }
  }
}
