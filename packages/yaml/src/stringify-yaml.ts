import { dump } from 'js-yaml';

/** Returns a value as YAML block text, long lines left whole. */
export function stringifyYaml(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}
