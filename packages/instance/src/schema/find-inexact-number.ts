import { findInexact, mayBeInexact } from '@edp/kit';
import { parseYaml } from '@edp/yaml';
import type { FieldPath } from './field-path.ts';

export const INEXACT = 'has more digits than a number keeps: write it in quotes, as a text, or with 15 digits';

/** Returns the path of the first number of a YAML text that was not kept as it is written; `value` is what was read of it. */
export function findInexactNumber(
  value: unknown,
  { text, file }: { text: string; file: string },
): FieldPath | undefined {
  return mayBeInexact(text) ? findInexact(value, parseYaml(text, { file, asTexts: true })) : undefined;
}
