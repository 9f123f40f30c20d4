import { isRecord, suggest, type Violation, ViolationsError } from '@edp/kit';
import { createLocator, parseYaml } from '@edp/yaml';
import { type CheckFields, compileSchema } from './compile-schema.ts';
import { findInexactNumber, INEXACT } from './find-inexact-number.ts';
import { inputName, OWN_INPUTS } from './input-name.ts';
import { MAX_FILE_BYTES } from './parse-file.ts';
import { showName } from './show-name.ts';
import { beginsWith, findRenames } from './find-renames.ts';
import { type Schema, schemasBelow, schemasInPlace, someSchema } from './schema-places.ts';

export interface FieldDefinition {
  name: string;
  title?: string;
  description?: string;
  /** What it may be, in JSON Schema's words; empty where the schema says none. */
  types: string[];
  /** The values it may have, where they are listed. */
  choices?: unknown[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
  default?: unknown;
  initial: boolean;
  secret: boolean;
  required: boolean;
  /** Directory below template/ that is rendered only where this field says so. */
  stack?: string;
  /** Place in the form, lowest first; fields without one come after all others. */
  form: number;
}

export interface FieldSchema {
  file: string;
  /** The JSON Schema itself. */
  root: Schema;
  /** In the order of the form. */
  fields: FieldDefinition[];
  /** Fills defaults in and returns what is wrong. */
  check: CheckFields;
}

/**
 * Returns the configuration fields that a stacks schema (JSON Schema 2020-12 of an object) describes.
 * @throws ViolationsError `SCHEMA_INVALID`, each with file, line and column; InstanceError `SCHEMA_SLOW`; YamlError
 */
export function parseFieldSchema(text: string, file: string): FieldSchema {
  const root = parseYaml(text, { file, maxBytes: MAX_FILE_BYTES });
  const locate = createLocator(text);
  const refuse = (path: string[], problem: string, fix = `Correct ${file} in the stacks repository.`): Violation => ({
    code: 'SCHEMA_INVALID',
    field: path.at(-1) ?? file,
    message: `${file} ${problem}`,
    fix,
    at: { file, ...locate(path) },
  });
  if (!isRecord(root) || !isRecord(root['properties'])) {
    const near = Object.keys(isRecord(root) ? root : {}).find((key) => suggest(key, ['properties']) !== '');
    const instead = near === undefined || near === 'properties' ? '' : `: "${near}" stands in their place`;
    throw new ViolationsError([
      refuse(instead === '' ? [] : [near!], `has no "properties", a block of the fields${instead}`),
    ]);
  }
  const properties = Object.entries(root['properties']);
  const violations = properties.flatMap(([name, schema]) => {
    const path = ['properties', name];
    const found: Violation[] = [];
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) found.push(refuse(path, `field "${showName(name)}" is not in camelCase`));
    else if (name in {} || OWN_INPUTS.has(inputName(name))) {
      found.push(
        refuse(path, `field "${name}" has a reserved name`, `Choose another name; "${inputName(name)}" is taken.`),
      );
    }
    // A part of a variable cannot come from a secret of the workflow.
    if (someSchema(schema, { root, is: (each, depth) => depth > 0 && each['x-secret'] === true })) {
      found.push(refuse(path, `marks a part of ${name} as x-secret`, 'Make the secret a field of its own.'));
    }
    if (someSchema(schema, { root, is: (each, depth) => 'x-stack' in each && (depth > 0 || !selects(each)) })) {
      found.push(
        refuse(
          path,
          `has an x-stack in ${name} that cannot select`,
          'Put it beside a type boolean, string or array of a field of its own.',
        ),
      );
    }
    if (someSchema(schema, { root, is: isForeignRef })) {
      found.push(
        refuse(path, `field ${name} has a $ref that leads out of the file`, 'Write it as #/$defs/<name> of this file.'),
      );
    }
    return found;
  });
  for (const { from, to } of findRenames([root], root)) {
    const old = from.reduce<Schema[]>((at, name) => schemasBelow(at, name, root).schemas, [root]);
    if (old.length > 0 && !beginsWith(to, from))
      violations.push(
        refuse(
          [
            'properties',
            ...to.flatMap((name, index) => (index === 0 ? [name] : ['properties', name])),
            'x-renamed-from',
          ],
          `names ${from.join('.')} as the old name of ${to.join('.')}, and still has a field of that name`,
          'Remove one of them.',
        ),
      );
  }
  const inexact = findInexactNumber(root, { text, file });
  if (inexact !== undefined)
    violations.push(refuse(inexact.map(String), `holds a number at ${inexact.join('.')} that ${INEXACT}`));
  const compiled = compileSchema(root, { text, file });
  violations.push(...compiled.violations);
  if (violations.length > 0) throw new ViolationsError(violations);
  const required = new Set(Array.isArray(root['required']) ? root['required'] : []);
  const fields = properties.map(([name, schema]) =>
    defineField(name, { schema, root, isRequired: required.has(name) }),
  );
  return { file, root, check: compiled.check, fields: fields.sort((a, b) => a.form - b.form) };
}

function defineField(
  name: string,
  { schema, root, isRequired }: { schema: unknown; root: Schema; isRequired: boolean },
): FieldDefinition {
  const all = schemasInPlace(schema, root);
  // What stands beside a $ref counts before what it refers to.
  const parts = schemasInPlace(schema, root, { branches: false });
  const first = (key: string): unknown => parts.find((part) => part[key] !== undefined)?.[key];
  const given = Object.fromEntries(
    [
      'title',
      'description',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'minLength',
      'maxLength',
      'format',
      'default',
    ]
      .map((key) => [key, first(key)])
      .filter(([, value]) => value !== undefined),
  ) as Partial<FieldDefinition>;
  const stack = (first('x-stack') as string | undefined)?.replace(/\/+$/, '');
  const choices = (first('enum') as unknown[] | undefined) ?? constants(parts[0] ?? {});
  return {
    ...given,
    name,
    types: [(first('type') as string | string[] | undefined) ?? []].flat(),
    ...(choices === undefined ? {} : { choices }),
    ...(stack === undefined ? {} : { stack }),
    initial: all.some((part) => part['x-initial'] === true),
    secret: all.some((part) => part['x-secret'] === true),
    required: isRequired,
    form: (first('x-form') as number | undefined) ?? Number.MAX_SAFE_INTEGER,
  };
}

/** The choices of the spelling `oneOf: [{const: a, title: …}, …]`. */
function constants(schema: Schema): unknown[] | undefined {
  const list = schema['oneOf'] ?? schema['anyOf'];
  if (!Array.isArray(list) || !list.every((each) => isRecord(each) && 'const' in each)) return undefined;
  return list.map((each: Schema) => each['const']);
}

/** True or false, one name or a list of names can say which directories an instance has. */
const selects = ({ type }: Schema): boolean =>
  [type].flat().every((each) => ['boolean', 'string', 'array', 'null'].includes(each as string));

const isForeignRef = (schema: Schema): boolean =>
  '$dynamicRef' in schema || (typeof schema['$ref'] === 'string' && !/^#(\/|$)/.test(schema['$ref']));
