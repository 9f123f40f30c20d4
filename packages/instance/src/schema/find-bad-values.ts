import { isRecord } from '@edp/kit';
import { type FieldPath } from './field-path.ts';

export interface BadValue {
  path: FieldPath;
  problem: string;
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const LONE_SURROGATE = /\p{Cs}/u;

/** Returns every value that YAML, JSON and Terraform would not carry unchanged, and every key that could be taken for a prototype. */
export function findBadValues(value: unknown): BadValue[] {
  const found: BadValue[] = [];
  visit(value, []);
  return found;

  function visit(each: unknown, path: FieldPath): void {
    const problem = problemOf(each);
    if (problem !== undefined) found.push({ path, problem });
    else if (Array.isArray(each)) for (const [index, inner] of each.entries()) visit(inner, [...path, index]);
    else if (isRecord(each)) {
      for (const [key, inner] of Object.entries(each)) {
        if (key === '__proto__') found.push({ path: [...path, key], problem: 'is no name that may be used' });
        else visit(inner, [...path, key]);
      }
    }
  }
}

function problemOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (CONTROL.test(value)) return 'holds a control character';
    return LONE_SURROGATE.test(value) ? 'holds half of a character (a lone surrogate)' : undefined;
  }
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return 'is no number that JSON can hold';
  const isExact = !Number.isInteger(value) || Number.isSafeInteger(value);
  return isExact ? undefined : 'is too large a number to be kept exactly: write it in quotes, as a text';
}
