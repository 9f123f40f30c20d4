import { suggest, type Position, type Violation, ViolationsError } from '@edp/kit';
import { parseYaml, positionOf } from '@edp/yaml';
import type { z } from 'zod';

/**
 * Returns a YAML file as its schema reads it.
 * @throws YamlError; ViolationsError with every wrong key and value, each with file, line and column
 */
export function parseFile<T extends z.ZodType>(
  text: string,
  { file, schema, code }: { file: string; schema: T; code: string },
): z.output<T> {
  const result = schema.safeParse(parseYaml(text, { file }) ?? {});
  if (result.success) return result.data;
  const violations = result.error.issues.flatMap((issue): Violation[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const at = (below: (string | number)[]): Position => ({ file, ...positionOf(text, below) });
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        code,
        field: [...path, key].join('.'),
        at: at([...path, key]),
        message: `unknown key "${[...path, key].join('.')}"${suggest(key, knownKeys(schema, path))}`,
        fix: `Remove it from ${file}, or correct its spelling.`,
      }));
    }
    const name = path.join('.') || 'the file';
    return [
      {
        code,
        field: name,
        at: at(path),
        message: `${name}: ${lowerFirst(issue.message)}`,
        fix: `Correct ${name} in ${file}.`,
      },
    ];
  });
  throw new ViolationsError(violations);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface Shape {
  shape?: Record<string, Shape>;
  valueType?: Shape;
  /** Of a list. */
  element?: Shape;
  unwrap?: () => Shape;
}

/** The keys that a schema knows at a path: what a misspelt one is compared with. */
function knownKeys(schema: z.ZodType, path: (string | number)[]): string[] {
  let at = unwrap(schema as unknown as Shape);
  for (const part of path) at = unwrap(at?.shape?.[String(part)] ?? at?.valueType ?? at?.element);
  return Object.keys(at?.shape ?? {});
}

function unwrap(schema: Shape | undefined): Shape | undefined {
  let at = schema;
  while (at && !at.shape && !at.valueType && !at.element && typeof at.unwrap === 'function') at = at.unwrap();
  return at;
}
