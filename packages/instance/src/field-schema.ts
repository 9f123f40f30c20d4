import type { Position } from '@edp/kit';
import { parseYaml, positionOf } from '@edp/yaml';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { InstanceError } from './instance-error.ts';

export interface FieldDefinition {
  name: string;
  title?: string;
  description?: string;
  type?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  default?: unknown;
  initial: boolean;
  secret: boolean;
  required: boolean;
  /** Place in the form, lowest first; fields without one come after all others. */
  form: number;
}

export interface FieldSchema {
  file: string;
  text: string;
  /** In the order of the form. */
  fields: FieldDefinition[];
  /** Checks fields and fills defaults in. */
  validate: ValidateFunction;
}

interface RawField extends Partial<Omit<FieldDefinition, 'name' | 'initial' | 'secret' | 'required' | 'form'>> {
  'x-initial'?: boolean;
  'x-secret'?: boolean;
  'x-form'?: number;
}

/**
 * Returns the configuration fields that a stacks schema (JSON Schema 2020-12 of an object) describes.
 * @throws InstanceError `SCHEMA_INVALID`; YamlError
 */
export function parseFieldSchema(text: string, file: string): FieldSchema {
  const raw = parseYaml(text, { file }) as { properties?: Record<string, RawField>; required?: string[] } | undefined;
  if (typeof raw !== 'object' || typeof raw.properties !== 'object') {
    throw invalid(file, 'has no "properties"', { file });
  }
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  });
  // The published type of the CommonJS default export hides that it is the function itself.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  for (const keyword of ['x-initial', 'x-secret']) ajv.addKeyword({ keyword, schemaType: 'boolean' });
  ajv.addKeyword({ keyword: 'x-form', schemaType: 'number' });
  let validate: ValidateFunction;
  try {
    // An unknown field is always an error; a schema need not say so.
    validate = ajv.compile({ additionalProperties: false, ...raw, type: 'object' });
  } catch (cause) {
    throw invalid(file, cause instanceof Error ? cause.message : 'cannot be compiled', { file }, cause);
  }
  const required = new Set(raw.required);
  const fields = Object.entries(raw.properties).map(([name, field]): FieldDefinition => {
    const { 'x-initial': initial, 'x-secret': secret, 'x-form': form, ...rest } = field;
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
      throw invalid(file, `field "${name}" is not in camelCase`, { file, ...positionOf(text, ['properties', name]) });
    }
    return {
      ...rest,
      name,
      initial: initial === true,
      secret: secret === true,
      required: required.has(name),
      form: form ?? Number.MAX_SAFE_INTEGER,
    };
  });
  return { file, text, validate, fields: fields.sort((a, b) => a.form - b.form) };
}

function invalid(file: string, what: string, at: Position, cause?: unknown): InstanceError {
  return new InstanceError({
    code: 'SCHEMA_INVALID',
    message: `${file} ${what}`,
    fix: `Correct ${file} in the stacks repository.`,
    at,
    cause,
  });
}
