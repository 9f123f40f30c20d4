import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from './parse-yaml.ts';
import { planSplices, type Splice } from './plan-splices.ts';
import { stringifyYaml } from './stringify-yaml.ts';
import { toPlainBlocks } from './to-plain-blocks.ts';

/**
 * Returns the text changed so that it means `next`. What means the same already keeps its bytes: comments, order, quoting, indentation,
 * line ends. Where aliases are in the way of a change they are written out.
 * @throws YamlError `YAML_INVALID` for a text that is no YAML
 */
export function editYaml(text: string, next: Record<string, unknown>): string {
  const wanted = withoutUndefined(next) as Record<string, unknown>;
  const before = parseYaml(text, { file: 'the file' }) ?? {};
  if (isDeepStrictEqual(before, wanted)) return text;
  const values = { before: before as Record<string, unknown>, next: wanted };
  return (
    spliced(text, values) ??
    spliced(toPlainBlocks(text), values) ??
    // Nothing of the text can be kept, so at least its meaning is.
    stringifyYaml(wanted)
  );
}

function spliced(
  text: string,
  { before, next }: { before: Record<string, unknown>; next: Record<string, unknown> },
): string | undefined {
  const splices = planSplices(text, { before, next });
  const result = splices === undefined ? undefined : applySplices(text, splices);
  return result !== undefined && means(result, next) ? result : undefined;
}

function applySplices(text: string, splices: Splice[]): string | undefined {
  const order = splices.map((splice, index) => ({ ...splice, index }));
  // What is put in before a part stands before what becomes of the part.
  order.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  if (order.some(({ start }, index) => index > 0 && start < order[index - 1]!.end)) return undefined;
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of order) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

function means(text: string, wanted: unknown): boolean {
  try {
    return isDeepStrictEqual(parseYaml(text, { file: 'the file' }), wanted);
  } catch {
    return false;
  }
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutUndefined(inner)]),
  );
}
