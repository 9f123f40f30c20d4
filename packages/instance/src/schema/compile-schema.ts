import { isRecord, type Violation } from '@edp/kit';
import { createLocator } from '@edp/yaml';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type FieldPath, fromPointer, pathText } from './field-path.ts';
import { findBadDefaults } from './find-bad-defaults.ts';
import { findUnknownRequired } from './find-unknown-required.ts';
import { findUnusableWords } from './find-unusable-words.ts';
import { findWord } from './find-word.ts';
import { limitTime } from './limit-time.ts';
import { resolveRef, type Schema } from './schema-places.ts';

/** Fills defaults into the fields and returns what is wrong with them. */
export type CheckFields = (fields: Record<string, unknown>) => ErrorObject[];

/** What the validator's messages without a place quote from the schema: a pattern, a keyword, a reference. */
const WORDS = [/^Invalid regular expression: \/(.*)\/u?: /s, /unknown keyword: "([^"]*)"/, /resolve reference (\S+)/];

/** Returns the check that a JSON Schema 2020-12 describes, or everything that is wrong with the schema, with lines and columns. */
export function compileSchema(
  raw: Schema,
  { text, file }: { text: string; file: string },
): { check: CheckFields; violations: Violation[] } {
  const ajv = createAjv();
  const locate = createLocator(text);
  const violation = (
    path: FieldPath,
    problem: string,
    fix = `Correct ${file} in the stacks repository.`,
  ): Violation => ({
    code: 'SCHEMA_INVALID',
    message: `${file} ${path.length === 0 ? '' : `at ${pathText(path)} `}${problem}`,
    fix,
    at: { file, ...locate(path) },
  });
  const none = (): ErrorObject[] => [];
  const theirs = `Correct ${file} in the stacks repository: no operator can.`;
  const found = [
    ...findUnusableWords(raw, Object.keys(ajv.RULES.keywords)),
    ...findUnknownRequired(raw).map((each) => ({ ...each, fix: theirs })),
  ];
  const violations = found.map(({ path, problem, fix }) => violation(path, problem, fix));
  const { $schema: _, ...own } = raw;
  if (!limitTime(() => ajv.validateSchema(own) as boolean, { file })) {
    // One line a place, and none where more is known already.
    const told = found.map(({ path }) => pathText(path));
    for (const { instancePath, message = 'is invalid' } of ajv.errors ?? []) {
      const path = fromPointer(instancePath, raw);
      if (told.some((each) => each.startsWith(pathText(path)))) continue;
      violations.push(violation(path, message));
      told.push(pathText(path));
    }
  }
  if (violations.length > 0) return { check: none, violations };
  try {
    // Unknown fields are found by names, not by additionalProperties: see findUnknownKeys.
    const validate = limitTime(() => ajv.compile({ ...withReferredDefaults(raw), type: 'object' }), { file });
    const check: CheckFields = (fields) =>
      limitTime(() => (validate(fields) ? [] : [...(validate.errors ?? [])]), { file });
    const bad = findBadDefaults(raw, check);
    return { check, violations: bad.map(({ path, problem }) => violation(path, problem, theirs)) };
  } catch (error) {
    if (!(error instanceof Error) || (error as { code?: string }).code === 'SCHEMA_SLOW') throw error;
    const { message } = error;
    const own = /^keyword "(x-[a-z-]+)" value is invalid at path "#([^"]*)": (.*)$/.exec(message);
    if (own !== null) {
      const [, name = '', pointer = '', why = ''] = own;
      const must = why.replaceAll(/\bdata\S*\s/g, '').replaceAll('string,array', 'a text or a list of them');
      const problem = must
        .replace('boolean', 'true or false')
        .replace('number', 'a number')
        .replace(/string$/, 'a text');
      return { check: none, violations: [violation([...fromPointer(pointer, raw), name], problem, theirs)] };
    }
    const word = WORDS.map((pattern) => pattern.exec(message)?.[1]).find((each) => each !== undefined);
    const pointer = /#(\/[^"'\s:]*)/.exec(message)?.[1] ?? '';
    const path = (word === undefined ? undefined : findWord(raw, word)) ?? fromPointer(pointer, raw);
    return { check: none, violations: [violation(path, `cannot be used: ${message}`)] };
  }
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    // 19.99 is a multiple of 0.01, though not in binary fractions.
    multipleOfPrecision: 9,
    // A field named like something that every object inherits is not there unless it is set.
    ownProperties: true,
    // What it would print of a schema goes into errors instead.
    logger: false,
  });
  // The published type of the CommonJS default export hides that it is the function itself.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  for (const keyword of ['x-initial', 'x-secret']) ajv.addKeyword({ keyword, metaSchema: { type: 'boolean' } });
  ajv.addKeyword({
    keyword: 'x-renamed-from',
    metaSchema: { type: ['string', 'array'], items: { type: 'string' } },
  });
  ajv.addKeyword({ keyword: 'x-form', metaSchema: { type: 'number' } });
  ajv.addKeyword({ keyword: 'x-stack', metaSchema: { type: 'string' } });
  return ajv;
}

/** Parts of a schema that are values, not schemas. */
const VALUES = new Set(['default', 'const', 'enum', 'examples']);

/** The validator reads a default beside a `$ref` only: the default of what a property refers to, however far, is put there, wherever it stands. */
function withReferredDefaults(schema: Schema, root: Schema = schema): Schema {
  const visit = (each: unknown): unknown =>
    Array.isArray(each) ? each.map(visit) : isRecord(each) ? withReferredDefaults(each, root) : each;
  const entries = Object.entries(schema).map(([key, each]): [string, unknown] => {
    if (VALUES.has(key)) return [key, each];
    if (key !== 'properties' || !isRecord(each)) return [key, visit(each)];
    const properties = Object.entries(each).map(([name, property]): [string, unknown] => {
      if (!isRecord(property)) return [name, property];
      const fallback = 'default' in property ? undefined : referredDefault(property, { root });
      return [
        name,
        { ...withReferredDefaults(property, root), ...(fallback === undefined ? {} : { default: fallback }) },
      ];
    });
    return [key, Object.fromEntries(properties)];
  });
  return Object.fromEntries(entries);
}

/** The default that a schema has by what it refers to; what stands nearer counts. */
function referredDefault(schema: Schema, { root, seen = new Set() }: { root: Schema; seen?: Set<Schema> }): unknown {
  if ('default' in schema) return schema['default'];
  if (seen.has(schema)) return undefined;
  seen.add(schema);
  const referred = typeof schema['$ref'] === 'string' ? [resolveRef(schema['$ref'], root)] : [];
  const all = Array.isArray(schema['allOf']) ? schema['allOf'] : [];
  return [...referred, ...all]
    .filter(isRecord)
    .map((each) => referredDefault(each, { root, seen }))
    .find((each) => each !== undefined);
}
