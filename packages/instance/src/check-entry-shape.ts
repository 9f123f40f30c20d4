import { isRecord, suggest, ViolationsError } from '@edp/kit';
import { createLocator } from '@edp/yaml';

const MOST_NAMED = 5;

/**
 * Refuses what somebody wrote who has never seen a base entry: its fields without `fields:` above them, or no block at all. `keys` are those that it may hold.
 * @throws ViolationsError `ENTRY_INVALID`
 */
export function checkEntryShape(
  value: unknown,
  { text, file, keys }: { text: string; file: string; keys: string[] },
): void {
  if (value === null || value === undefined) return;
  if (!isRecord(value)) {
    const is = Array.isArray(value) ? 'a list' : 'a single value';
    throw refusal(`${file} must be a block of name: value lines, and is ${is}`, { file, line: 1, names: ['name'] });
  }
  const unknown = Object.keys(value).filter((key) => !keys.includes(key));
  // Of a word that is nearly one of the keys it is said elsewhere what was meant.
  if ('fields' in value || unknown.length === 0 || unknown.some((key) => suggest(key, keys) !== '')) return;
  const names = unknown.slice(0, MOST_NAMED);
  const more = unknown.length > names.length ? ` and ${unknown.length - names.length} more` : '';
  const [verb, where] = [unknown.length === 1 ? 'stands' : 'stand', `where only ${keys.join(', ')} may stand`];
  throw refusal(`${file} has no fields: block; ${names.join(', ')}${more} ${verb} at its top, ${where}`, {
    ...{ file, line: createLocator(text)([names[0]!])?.line ?? 1, names },
  });
}

/** Names alone are shown: a value may be a secret. */
function refusal(
  message: string,
  { file, line, names }: { file: string; line: number; names: string[] },
): ViolationsError {
  const block = `fields: { ${names.map((name) => `${name}: …`).join(', ')} }`;
  const fix = `Write what operators set below fields:, two spaces deeper, or on one line as in \`${block}\`; the workflows write the rest.`;
  return new ViolationsError([{ code: 'ENTRY_INVALID', field: file, at: { file, line }, message, fix }]);
}
