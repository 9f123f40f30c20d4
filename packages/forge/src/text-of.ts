/** Returns a text of an answer; '' where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
