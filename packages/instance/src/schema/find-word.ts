import type { FieldPath } from './field-path.ts';

/** Returns the path of the first key or text in a value that is this word; undefined where there is none. */
export function findWord(value: unknown, word: string): FieldPath | undefined {
  if (value === word) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    if (key === word) return [key];
    const below = findWord(inner, word);
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}
