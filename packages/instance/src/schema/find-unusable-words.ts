import { isRecord, suggest } from '@edp/kit';
import { type FieldPath } from './field-path.ts';
import { resolveRef, type Schema } from './schema-places.ts';

interface Unusable {
  path: FieldPath;
  problem: string;
  fix: string;
}

const DRAFT = /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/;
const ANCHORS = ['$anchor', '$dynamicAnchor', '$dynamicRef', '$recursiveAnchor', '$recursiveRef'];
/** Whether one of these holds is known only after the values are there. */
const CHOICES = ['anyOf', 'oneOf', 'not', 'if', 'contains'];
/** Parts of a schema that are values, not schemas. */
const VALUES = new Set(['default', 'const', 'enum', 'examples']);
/** Their keys are names, not words of the language. */
const NAMED = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);

const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];
/** How other languages call them. */
const NAMES: Record<string, string> = {
  ...{ int: 'integer', bool: 'boolean', str: 'string', float: 'number', double: 'number', list: 'array' },
  ...{ map: 'object', dict: 'object', text: 'string' },
};
/** Their keys are names, and their values no schemas. */
const LISTS = new Set(['dependentRequired', '$vocabulary']);

/**
 * Returns everything that a schema says and that would have no effect, or another one than its author means; `words` are the keywords that
 * there are.
 */
export function findUnusableWords(root: Schema, words: Iterable<string>): Unusable[] {
  const known = new Set(words);
  const found: Unusable[] = [];
  const { $schema } = root;
  if (typeof $schema === 'string' && !DRAFT.test($schema))
    found.push({
      path: ['$schema'],
      problem: 'names another JSON Schema than 2020-12',
      fix: 'Write https://json-schema.org/draft/2020-12/schema, or remove it; definitions stand below $defs there, lists of items in prefixItems.',
    });
  visit(root, [], { isChoice: false, on: [] });
  return found;

  function visit(each: unknown, path: FieldPath, { isChoice, on }: { isChoice: boolean; on: Schema[] }): void {
    if (Array.isArray(each))
      for (const [index, inner] of each.entries()) visit(inner, [...path, index], { isChoice, on });
    if (!isRecord(each) || on.includes(each)) return;
    for (const word of ANCHORS)
      if (typeof each[word] === 'string' || typeof each[word] === 'boolean')
        found.push({
          path: [...path, word],
          problem: `has a ${word}, which is not followed`,
          fix: 'Refer by path: $ref: "#/$defs/<name>".',
        });
    for (const word of Object.keys(each))
      if (!known.has(word) && !ANCHORS.includes(word))
        found.push({
          path: [...path, word],
          problem: `has a word that JSON Schema does not know: "${word.slice(0, 60)}"${suggest(word, known)}`,
          fix: 'Correct its spelling, or remove it.',
        });
    for (const [index, type] of [each['type'] ?? []].flat().entries())
      if (typeof type === 'string' && !TYPES.includes(type))
        found.push({
          path: Array.isArray(each['type']) ? [...path, 'type', index] : [...path, 'type'],
          problem: `is "${type.slice(0, 60)}", which is no type${suggest(NAMES[type] ?? type, TYPES)}`,
          fix: `Write one of: ${TYPES.join(', ')}.`,
        });
    if (isChoice && 'default' in each)
      found.push({
        path: [...path, 'default'],
        problem: 'has a default inside of a choice (anyOf, oneOf, not, if), which never takes effect',
        fix: 'Write it beside the choice, where it holds whatever is chosen.',
      });
    for (const [key, inner] of Object.entries(each)) {
      const below = { isChoice: isChoice || CHOICES.includes(key), on: [...on, each] };
      if (VALUES.has(key) || LISTS.has(key)) continue;
      if (NAMED.has(key) && isRecord(inner)) {
        const isKept = key === '$defs' || key === 'definitions' ? { ...below, isChoice: false } : below;
        for (const [name, schema] of Object.entries(inner)) visit(schema, [...path, key, name], isKept);
      } else visit(inner, [...path, key], below);
    }
    // Without its own place: what refers to it is what has to change.
    if (isChoice && typeof each['$ref'] === 'string' && refersToDefault(resolveRef(each['$ref'], root), new Set()))
      found.push({
        path: [...path, '$ref'],
        problem: 'refers to a default from inside of a choice (anyOf, oneOf, not, if), where it never takes effect',
        fix: 'Write the default beside the choice, and refer to a schema without one.',
      });
  }

  function refersToDefault(schema: unknown, seen: Set<unknown>): boolean {
    if (!isRecord(schema) || seen.has(schema)) return false;
    seen.add(schema);
    const named = isRecord(schema['properties']) ? Object.values(schema['properties']) : [];
    const referred = typeof schema['$ref'] === 'string' ? resolveRef(schema['$ref'], root) : undefined;
    return 'default' in schema || [...named, referred].some((each) => refersToDefault(each, seen));
  }
}
