import { CORE_SCHEMA, FAILSAFE_SCHEMA, loadAll, mergeTag, YAMLException } from 'js-yaml';
import { refuseConflict } from './find-conflict.ts';
import { expandAliases, ExpansionError } from './expand-aliases.ts';
import { mendBrackets, withAnyTag } from './lenient-yaml.ts';
import { parsePlainYaml } from './parse-plain-yaml.ts';
import { YamlError } from './yaml-error.ts';

export interface ParseOptions {
  /** Named in errors. */
  file: string;
  maxBytes?: number;
  /** Takes what other tools read though the core schema does not: unknown tags, closing brackets as far left as their key. */
  lenient?: boolean;
  /** Takes the last of two values of one name, as kubectl, Helm and Argo CD do (sigs.k8s.io/yaml). */
  lastWins?: boolean;
  /** Leaves every plain scalar the text that it is, to compare it with what was read of it. */
  asTexts?: boolean;
}

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);
const TEXT_SCHEMA = FAILSAFE_SCHEMA.withTags(mergeTag);
const LENIENT_SCHEMA = withAnyTag(SCHEMA);
const MAX_BYTES = 10 * 1024 * 1024;
/** Far above what people write, far below what hurts. */
const MAX_ALIASES = 1000;
const MAX_MERGED_KEYS = 10_000;
const MAX_DEPTH = 100;
/** What the library says in words of its own. */
const REASONS: Partial<Record<string, string>> = {
  'duplicated mapping key': 'a name stands twice in one block, and here is the second',
  'deficient indentation': 'a quoted text is not closed, or its next line stands too far left',
};
/** Where an alias may stand; most files have none. */
const ALIAS = /(^|[\s[{,:?-])\*[^\s*]/m;

/**
 * Returns the one document of a YAML 1.2 text with merge keys; undefined when it is empty.
 * @throws YamlError `YAML_INVALID` (also for several documents), `YAML_TOO_LARGE`, `MERGE_CONFLICT`
 */
export function parseYaml(text: string, options: ParseOptions): unknown {
  const documents = parseYamlDocuments(text, options);
  if (documents.length > 1) {
    throw new YamlError('YAML_INVALID', `${options.file} holds ${documents.length} YAML documents instead of one`, {
      at: { file: options.file },
      fix: `Keep one document in ${options.file}.`,
    });
  }
  return documents[0];
}

/**
 * Returns every document of a YAML 1.2 text, aliases written out. Size, depth, aliases and merged keys are limited.
 * @throws YamlError `YAML_INVALID`, `YAML_TOO_LARGE`, `MERGE_CONFLICT`
 */
export function parseYamlDocuments(
  text: string,
  { file, maxBytes = MAX_BYTES, lenient = false, lastWins = false, asTexts = false }: ParseOptions,
): unknown[] {
  if (Buffer.byteLength(text) > maxBytes) {
    throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, {
      at: { file },
      fix: `Split ${file} or shorten it.`,
    });
  }
  // Thousands of rendered files are only looked at; what a run acts on or writes is read by the library alone.
  if (!lenient) refuseConflict(text, file);
  const plain = lenient ? parsePlainYaml(text) : undefined;
  if (plain !== undefined) return plain;
  try {
    const load = (source: string): unknown[] =>
      loadAll(source, {
        schema: asTexts ? TEXT_SCHEMA : lenient ? LENIENT_SCHEMA : SCHEMA,
        maxAliases: MAX_ALIASES,
        maxTotalMergeKeys: MAX_MERGED_KEYS,
        maxDepth: MAX_DEPTH,
        json: lastWins,
      });
    const documents = lenient ? mendBrackets(text, load) : load(text);
    return ALIAS.test(text) ? documents.map((document) => expandAliases(document)) : documents;
  } catch (error) {
    if (error instanceof ExpansionError) {
      throw new YamlError('YAML_INVALID', `${file} cannot be read: ${error.message}`, {
        at: { file },
        fix: `Write out what the aliases in ${file} stand for.`,
      });
    }
    if (!(error instanceof YAMLException)) throw error;
    refuseConflict(text, file);
    const { mark } = error;
    // The exception's own message quotes source lines: only reason and position are passed on.
    throw new YamlError('YAML_INVALID', `${file} is not valid YAML: ${REASONS[error.reason] ?? error.reason}`, {
      at: mark ? { file, line: mark.line + 1, column: mark.column + 1 } : { file },
      fix: `Correct the YAML syntax of ${file}.`,
    });
  }
}
