import { escapeHtml } from '@edp/fleet';
import { redact } from '@edp/kit';
import type { ReviewRow } from '@edp/terraform';

/** Deeper levels are told by a link. */
const MAX_DEPTH = 12;
const MAX_NODES = 2000;

/** Returns the address as it may stand in a page. */
export const shownAddress = (address: string): string => escapeHtml(redact(address));

/**
 * Returns as nested lists what is destroyed or replaced: outermost what nothing else in the plan causes, below each what it causes. What has several
 * causes stands whole below the first and as a link below the others.
 * @param causes address → addresses that cause it, as `replacementCauses` gives them
 */
export function renderCauses(rows: ReviewRow[], { causes }: { causes: ReadonlyMap<string, string[]> }): string {
  const risky = rows.filter(({ action }) => action === 'replace' || action === 'destroy');
  const numbers = new Map(risky.map(({ address }, index) => [address, index + 1]));
  const effects = new Map<string, ReviewRow[]>();
  const outermost: ReviewRow[] = [];
  for (const row of risky) {
    // What only changes in place is named beside it, and is no part of the tree.
    const by = (causes.get(row.address) ?? []).filter((each) => numbers.has(each));
    if (by.length === 0) outermost.push(row);
    for (const each of by) effects.set(each, [...(effects.get(each) ?? []), row]);
  }
  const drawn = new Set<string>();
  let left = MAX_NODES;
  const first = list(outermost, 0);
  // What lies too deep, and a circle, which no plan has.
  const others = list(
    risky.filter(({ address }) => !drawn.has(address)),
    0,
  );
  return `<div class="tree">\n${first}${others}\n</div>`;

  function list(of: ReviewRow[], depth: number): string {
    const items = of.flatMap((row) => (left > 0 ? [item(row, depth)] : []));
    const more = of.length - items.length;
    return items.length === 0
      ? ''
      : `<ul>\n${items.join('\n')}${more > 0 ? `\n<li>and ${more} more, in the table below</li>` : ''}\n</ul>`;
  }

  function item(row: ReviewRow, depth: number): string {
    const { address, action, forcedBy, loses } = row;
    const number = numbers.get(address)!;
    left -= 1;
    if (drawn.has(address)) return `<li><a href="#r${number}">${shownAddress(address)}</a>, as told there</li>`;
    drawn.add(address);
    const others = (causes.get(address) ?? []).filter((each) => !numbers.has(each));
    const why = [
      ...(forcedBy.length === 0
        ? []
        : [`because of <code>${forcedBy.map(shownAddress).join('</code>, <code>')}</code>`]),
      ...(others.length === 0
        ? []
        : [`made of ${others.map((each) => `<code>${shownAddress(each)}</code>`).join(', ')}, which changes`]),
    ].join(', ');
    const lost =
      loses === undefined ? '' : ` <strong class="failed">✖ data lost: ${shownAddress(loses.holds)}</strong>`;
    const below = depth < MAX_DEPTH ? list(effects.get(address) ?? [], depth + 1) : '';
    return `<li id="r${number}"><code>${shownAddress(address)}</code> <span class="failed">${action === 'replace' ? '⟳ replaced' : '✖ destroyed'}</span> ${why}${lost}${below === '' ? '' : `\n${below}\n`}</li>`;
  }
}
