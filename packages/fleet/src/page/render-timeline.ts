import { escapeHtml } from './escape-html.ts';
import type { FleetEvent } from './fleet-state.ts';

const DAYS = 60;
const DAY_MS = 86_400_000;
const [WIDTH, HEIGHT, LEFT, BOTTOM] = [1200, 220, 10, 40];
const STEP = (WIDTH - 2 * LEFT) / DAYS;
/** Marks of one day that stand above each other; of more the number stands there. */
const MAX_MARKS = 15;
const MARK = 10;

/** Returns a picture of the last sixty days up to the newest event, a mark for each: what it says stands in its title, and is in no colour alone. */
export function renderTimeline(events: FleetEvent[]): string {
  const newest = events.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0);
  const end = Math.floor(newest / DAY_MS);
  const days = new Map<number, FleetEvent[]>();
  for (const event of events) {
    const day = end - Math.floor(event.at.getTime() / DAY_MS);
    if (day < 0 || day >= DAYS) continue;
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  const shown = [...days.values()].reduce((sum, each) => sum + each.length, 0);
  const marks = [...days].flatMap(([day, all]) => {
    const x = WIDTH - LEFT - (day + 0.5) * STEP;
    const more = all.length - MAX_MARKS;
    return [
      ...all
        .slice(0, MAX_MARKS)
        .map((event, index) => mark(event, { x, y: HEIGHT - BOTTOM - (index + 0.5) * (MARK + 1) })),
      ...(more > 0 ? [`<text x="${x}" y="9" text-anchor="middle">+${more}</text>`] : []),
    ];
  });
  const dates = [0, 15, 30, 45].map((day) => {
    const text = new Date((end - day) * DAY_MS).toISOString().slice(0, 10);
    return `<text x="${WIDTH - LEFT - day * STEP}" y="${HEIGHT - 15}" text-anchor="end">${text}</text>`;
  });
  const axis = HEIGHT - BOTTOM;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${shown} events of ${DAYS} days; the list below has them as text">
<line class="axis" x1="${LEFT}" y1="${axis}" x2="${WIDTH - LEFT}" y2="${axis}"></line>
${[...marks, ...dates].join('\n')}
</svg>`;
}

function mark({ what, path, at, by }: FleetEvent, { x, y }: { x: number; y: number }): string {
  const half = MARK / 2;
  const shape = {
    deployed: `<circle cx="${x}" cy="${y}" r="${half}">`,
    destroyed: `<rect x="${x - half}" y="${y - half}" width="${MARK}" height="${MARK}">`,
    stopped: `<path d="M${x} ${y - half} l${half} ${MARK} h-${MARK} z">`,
  }[what];
  const name = /^<(\w+)/.exec(shape)![1]!;
  const title = escapeHtml(`${path} ${what} ${at.toISOString()} by ${by}`);
  return `${shape.replace('<' + name, `<${name} class="${what}"`)}<title>${title}</title></${name}>`;
}
