import { markdownTable } from '@edp/kit';
import { DATA_BEARING } from '@edp/terraform';

/** Returns the table of resource types that hold data, as the review knows them. */
export function renderRisks(): string {
  return markdownTable(
    ['Holds', 'Types', 'Before it goes'],
    DATA_BEARING.map(({ holds, types, backUp }) => [holds, types.map((type) => `\`${type}\``).join(' '), backUp]),
    { cells: 'markdown' },
  );
}
