import { UNKNOWN_NUMBER, UNKNOWN } from '@edp/kit';
import { secretTag, maskText } from '../secrets/mask-secrets.ts';

const MAX_LENGTH = 100;
/** Read back by YAML as the same text, and by people without quotes. */
const PLAIN = /^(?![\s-]*[\d.]+$)(?!(?:true|false|null|~)$)[\p{L}\p{N}/$({][^\p{Cc}"]*$/u;

/** Returns a field's value in one short line; secrets as a tag that tells equal from different. */
export function formatValue(value: unknown, { name, isSecret }: { name: string; isSecret: boolean }): string {
  if (isSecret) return secretTag(JSON.stringify(value));
  if (typeof value === 'string') {
    const lines = value.trimEnd().split('\n').length;
    if (lines > 1) return `(${lines} lines)`;
  }
  // The name tells a password from a word.
  const shown = maskText(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).slice(
    name.length + 2,
  );
  const text = shown.replaceAll(String(UNKNOWN_NUMBER), String(UNKNOWN));
  const quoted = typeof value !== 'string' || PLAIN.test(text) || text.startsWith('***') ? text : JSON.stringify(text);
  return quoted.length > MAX_LENGTH ? `${quoted.slice(0, MAX_LENGTH)}…` : quoted;
}
