import { findJsonFault } from './find-json-fault.ts';
import { YamlError } from './yaml-error.ts';

/**
 * Returns the value of a JSON text.
 * @throws YamlError `JSON_INVALID` with line and column, also for a key that stands twice
 */
export function parseJson(text: string, { file }: { file: string }): unknown {
  // RFC 8259 forbids it, and what reads manifests refuses it.
  const fault = text.startsWith('\uFEFF')
    ? { offset: 0, reason: 'it begins with a byte order mark' }
    : findJsonFault(text);
  if (fault === undefined) return JSON.parse(text) as unknown;
  const before = text.slice(0, fault.offset).split('\n');
  throw new YamlError('JSON_INVALID', `${file} is not valid JSON: ${fault.reason}`, {
    at: { file, line: before.length, column: before.at(-1)!.length + 1 },
    fix: `Correct the JSON syntax of ${file}.`,
  });
}
