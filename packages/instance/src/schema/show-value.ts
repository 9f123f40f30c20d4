const MAX_LENGTH = 80;

/** Returns a value for a message: JSON, short. */
export function showValue(value: unknown): string {
  if (value === undefined) return '(not set)';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
