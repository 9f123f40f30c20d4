import { showControls } from '@edp/kit';
import { canonicalJson } from './canonical-json.ts';

const MAX_VALUE_LENGTH = 200;

/** Yields one line per part in which two values differ: `path: before -> now`. */
export function* diffValues(before: unknown, { now, path = '' }: { now: unknown; path?: string }): Generator<string> {
  if (canonicalJson(before) === canonicalJson(now)) return;
  if (hasParts(before) && hasParts(now)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()) {
      // A key of a map may be any text.
      const name = showControls(key);
      yield* diffValues(before[key], { now: now[key], path: path === '' ? name : `${path}.${name}` });
    }
    return;
  }
  yield `${path}: ${shortText(before)} -> ${shortText(now)}`;
}

function hasParts(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

function shortText(value: unknown): string {
  const text = value === undefined ? '(none)' : canonicalJson(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}
