import { suggest, type Violation, ViolationsError, isRecord } from '@edp/kit';
import { createLocator, parseYaml } from '@edp/yaml';
import * as z from 'zod/mini';
import { type FieldPath, pathText, valueAt } from './field-path.ts';
import { findBadValues } from './find-bad-values.ts';
import { findInexactNumber, INEXACT } from './find-inexact-number.ts';

// Read once a run: compiling parsers would take longer than all they parse.
z.config({ ...z.locales.en(), jitless: true });

/** Of tenants.yaml, a schema, or an entry that is written: far above any real one, small enough to be checked in no time. */
export const MAX_FILE_BYTES = 128 * 1024;

interface Problem {
  path: FieldPath;
  problem: string;
}

/**
 * Returns a YAML file as its schema reads it.
 * @throws YamlError; ViolationsError with every wrong key and value, each with file, line and column
 */
export function parseFile<T extends z.core.$ZodType>(
  text: string,
  {
    file,
    schema,
    code,
    check = () => [],
    maxBytes = MAX_FILE_BYTES,
    mayBeLater = false,
  }: {
    file: string;
    schema: T;
    code: string;
    /** Rules beyond the schema. */
    check?: (value: unknown) => Problem[];
    maxBytes?: number;
    /** A later version may have written keys that this one does not know. */
    mayBeLater?: boolean;
  },
): z.output<T> {
  const value = withoutEmptyBlocks(parseYaml(text, { file, maxBytes }) ?? {});
  const locate = createLocator(text);
  const violation = (path: FieldPath, message: string, fix: string): Violation => ({
    code,
    field: pathText(path) || file,
    at: { file, ...locate(path) },
    message,
    fix,
  });
  const result = z.safeParse(schema, value);
  const issues = result.error?.issues ?? [];
  const violations = issues.flatMap((issue): Violation[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) =>
        violation(
          [...path, key],
          `unknown key "${pathText([...path, key])}"${suggest(key, known)}`,
          `${mayBeLater ? `If a later version of these actions wrote it, use that version. Else remove` : 'Remove'} it from ${file}, or correct its spelling${known.length === 0 ? '' : `; it may be: ${known.join(', ')}`}.`,
        ),
      );
    }
    const name = pathText(path) || 'the file';
    if (issue.code === 'invalid_type' && path.length > 0 && valueAt(value, path) === undefined) {
      return [violation(path, `${name} is missing`, `Add ${name} to ${file}.`)];
    }
    return [violation(path, `${name}: ${problemOf(issue, valueAt(value, path))}`, `Correct ${name} in ${file}.`)];
  });
  const bad = findBadValues(value);
  const inexact = bad.length > 0 ? undefined : findInexactNumber(value, { text, file });
  if (inexact !== undefined) bad.push({ path: inexact, problem: INEXACT });
  for (const { path, problem } of [...bad, ...check(value)]) {
    violations.push(violation(path, `${pathText(path)}: ${problem}`, `Correct ${pathText(path)} in ${file}.`));
  }
  if (violations.length > 0) throw new ViolationsError(violations);
  return result.data as z.output<T>;
}

/** A block of which every line is a comment is null in YAML; it is meant to be absent. */
function withoutEmptyBlocks(value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([, block]) => block !== null)) : value;
}

/** Types in the words of whoever writes a YAML file. */
const KINDS: Partial<Record<string, string>> = {
  ...{ record: 'a block of name: value lines', object: 'a block of name: value lines', array: 'a list' },
  ...{ string: 'a text', boolean: 'true or false', number: 'a number', int: 'a whole number' },
};

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (isRecord(value)) return KINDS['object']!;
  // Never the value: it may be a secret.
  return Array.isArray(value) ? KINDS['array']! : (KINDS[typeof value] ?? typeof value);
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): string {
  // What is wrong with a key stands one level deeper.
  const { message } = issue.code === 'invalid_key' ? (issue.issues[0] ?? issue) : issue;
  if (issue.code === 'invalid_type')
    return `must be ${KINDS[issue.expected] ?? issue.expected}, and is ${kindOf(value)}`;
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return `must be ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}${typeof value === 'string' ? suggest(value, known) : ''}`;
  }
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_small') return isNumber ? `must be at least ${issue.minimum}` : 'must not be empty';
  if (issue.code === 'too_big' && isNumber) return `must be at most ${issue.maximum}`;
  return lowerFirst(message);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface Shape {
  shape?: Record<string, z.core.$ZodType>;
  valueType?: z.core.$ZodType;
  /** Of a list. */
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
}

/** The keys that a schema knows at a path: what a misspelt one is compared with. */
function knownKeys(schema: z.core.$ZodType, path: (string | number)[]): string[] {
  let at = shapeOf(schema);
  for (const part of path) at = shapeOf(at?.shape?.[String(part)] ?? at?.valueType ?? at?.element);
  return Object.keys(at?.shape ?? {});
}

/** Beneath defaults and optionals. */
function shapeOf(schema: z.core.$ZodType | undefined): Shape | undefined {
  const definition = schema?._zod.def as Shape | undefined;
  return definition?.innerType === undefined ? definition : shapeOf(definition.innerType);
}
