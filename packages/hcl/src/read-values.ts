import { readBody } from './read-body.ts';

/** Returns the values in a file of variables (`.tfvars`, or JSON where the name ends so); none of what cannot be read. */
export function readValues(text: string, { file }: { file: string }): Map<string, unknown> {
  if (!file.endsWith('.json')) return readBody(text).attributes;
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    return value !== null && typeof value === 'object' ? new Map(Object.entries(value)) : new Map();
  } catch {
    return new Map();
  }
}

/** Returns what a `TF_VAR_` holds: a list, map or object as such, any other text as it is. */
export function readValue(text: string): unknown {
  if (!/^\s*[[{"(<]/.test(text)) return text;
  return readBody(`value = ${text.trim()}`).attributes.get('value') ?? text;
}
