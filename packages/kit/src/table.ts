import { markdownTable as renderMarkdown } from 'markdown-table';

/** Returns a Markdown table; pipes and line breaks in cells are escaped. */
export function markdownTable(head: string[], rows: string[][]): string {
  const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replace(/\r?\n/g, '<br>');
  return renderMarkdown([head, ...rows].map((row) => row.map(cell)));
}

/** Returns a table with aligned columns for the log. */
export function textTable(head: string[], rows: string[][]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => cell.replace(/\s*\r?\n\s*/g, ' ')));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  return lines
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
