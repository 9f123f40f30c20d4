import { markdownTable as renderMarkdown } from 'markdown-table';
import { escapeMarkdown } from './escape-markdown.ts';

/** One long cell would take the room of hundreds of rows, and in the log widen all of them. */
const MAX_CELL_LENGTH = 300;
/** Whoever wants more wants a file. */
const MAX_ROWS = 1000;

/**
 * Returns a Markdown table of cells that are text: nothing in them is markup, long ones are cut, and so are the rows after the first 1,000.
 * With `cells: 'markdown'` they are Markdown already, and all of them stand.
 */
export function markdownTable(
  head: string[],
  rows: string[][],
  { cells = 'text' }: { cells?: 'text' | 'markdown' } = {},
): string {
  if (cells === 'markdown') {
    const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replace(/\r?\n/g, '<br>');
    return renderMarkdown([head, ...rows].map((row) => row.map(cell)));
  }
  const shown = rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => escapeMarkdown(cut(cell))));
  const table = renderMarkdown([head.map(escapeMarkdown), ...shown]);
  return rows.length > MAX_ROWS ? `${table}\n\n… and ${rows.length - MAX_ROWS} more.` : table;
}

/**
 * Returns a table with aligned columns for the log; long cells are cut, and so are the rows after the first 1,000. With `whole` everything
 * stands, whatever its length.
 */
export function textTable(head: string[], rows: string[][], { whole = false }: { whole?: boolean } = {}): string {
  const lines = [head, ...(whole ? rows : rows.slice(0, MAX_ROWS))].map((row) =>
    row.map((cell) => cell.replace(/\s*\r?\n\s*/g, ' ')).map((cell) => (whole ? cell : cut(cell))),
  );
  const widths = head.map((_, column) => lines.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  const text = lines.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...text, ...(lines.length <= rows.length ? [`… and ${rows.length - MAX_ROWS} more`] : [])].join('\n');
}

function cut(cell: string): string {
  return cell.length > MAX_CELL_LENGTH ? `${cell.slice(0, MAX_CELL_LENGTH).replace(/[\ud800-\udbff]$/, '')}…` : cell;
}
