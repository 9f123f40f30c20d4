/** Returns a text as a Markdown block that nothing in it closes by accident. */
export function fencedBlock(text: string): string {
  const fence = '~'.repeat(Math.max(4, ...[...text.matchAll(/~{4,}/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${text}\n${fence}`;
}
