/** Returns a text as a Markdown block that nothing in it closes by accident, coloured as `language` where one is said. */
export function fencedBlock(text: string, { language = '' }: { language?: string } = {}): string {
  const fence = '~'.repeat(Math.max(3, ...[...text.matchAll(/~{3,}/g)].map(([run]) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}
