import { isRecord } from '@edp/kit';
import type { ErrorObject } from 'ajv';
import { type FieldPath, fromPointer, pathText, valueAt } from './field-path.ts';
import type { FieldSchema } from './field-schema.ts';
import { showValue } from './show-value.ts';

/** Returns why a rule holds that holds under a condition alone, `, because engine = "mysql"`; '' for one that always does. */
export function findBecause(
  { keyword, schemaPath, instancePath, params }: ErrorObject,
  { schema, fields }: { schema: Pick<FieldSchema, 'root' | 'fields'>; fields: Record<string, unknown> },
): string {
  const at = fromPointer(instancePath, fields);
  const show = (path: FieldPath): string => {
    const isSecret = schema.fields.some(({ name, secret }) => secret && name === path[0]);
    const value = valueAt(fields, path);
    return isSecret || value === undefined
      ? `${pathText(path)} is ${value === undefined ? 'not ' : ''}set`
      : `${pathText(path)} = ${showValue(value)}`;
  };
  if (keyword === 'dependentRequired') return `, because ${pathText([...at, String(params['property'])])} is set`;
  const branch = /^#(.*)\/(?:then|else)\/(.*)$/.exec(schemaPath);
  if (branch === null) return '';
  const [, above = '', below = ''] = branch;
  const condition = valueAt(schema.root, [...fromPointer(above, schema.root), 'if']);
  if (!isRecord(condition)) return '';
  // The condition speaks about the object around the value.
  const depth = below.split('/').filter((part) => part === 'properties').length;
  const object = at.slice(0, at.length - depth);
  const named = [
    ...Object.keys(isRecord(condition['properties']) ? condition['properties'] : {}),
    ...(Array.isArray(condition['required']) ? condition['required'].map(String) : []),
  ];
  if (named.length === 0) return '';
  const told = [...new Set(named)].map((name) => show([...object, name])).join(' and ');
  return `, because ${told}`;
}
