import { dump } from 'js-yaml';

/** Returns a value as YAML block text, long lines left whole. */
export function stringifyYaml(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true });
}

/** Returns a value as YAML on one line, good inside of `[]` and `{}` too; a text may be given quotes. */
export function stringifyInline(value: unknown, { quotes }: { quotes?: 'single' | 'double' } = {}): string {
  const forced = quotes === undefined || typeof value !== 'string' ? {} : { forceQuotes: true, quoteStyle: quotes };
  return dump([value], { lineWidth: -1, noRefs: true, flowLevel: 0, ...forced })
    .trim()
    .slice(1, -1);
}
