/** A comment, or the beginning and the name of a block's tag; a backslash before it makes it text. */
const TAG = /(\\?)\{\{(?:\{\{)?~?(?:!--[^]*?--~?\}\}|![^]*?\}\}|([#^/])[>*]?\s*([^\s}~|]*))/g;

/** Returns the innermost block of a template that has no end, with its line and column (from 1). */
export function findOpenBlock(text: string): { name: string; line: number; column: number } | undefined {
  const open: { name: string; at: number }[] = [];
  for (const { 1: escape, 2: mark, 3: name = '', index } of text.matchAll(TAG)) {
    if (escape !== '' || mark === undefined) continue;
    if (mark === '/') open.pop();
    // {{^}} alone is another way to write else.
    else if (name !== '') open.push({ name, at: index });
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(0, last.at).split('\n');
  return { name: last.name, line: before.length, column: before.at(-1)!.length + 1 };
}
