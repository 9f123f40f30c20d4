import { escapeHtml, linkTo } from './escape-html.ts';
import {
  behindOf,
  countStatuses,
  type FleetState,
  type InstanceState,
  mirrorOf,
  type PlannedRisk,
  plannedOf,
  SIGNS,
} from './fleet-state.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { renderShell } from './render-shell.ts';
import { renderTimeline } from './render-timeline.ts';

const COLUMNS = ['Instance', 'Status', 'Health', 'Stacks', 'Behind', 'Planned', 'Last run', 'By', 'At work', 'Drift'];
/** In the order of how bad they are. */
const RISKS: (PlannedRisk | undefined)[] = [undefined, 'none', 'change', 'replace', 'data-loss'];
/** Of the events, as text below the picture. */
const MAX_LISTED = 200;

/**
 * Returns a page about all instances that needs nothing but itself: no server, no other file, no request. Without its script it is a table to
 * read. Equal states give equal pages.
 */
export function renderPage({ host, instances, events, mirror }: FleetState): string {
  const statuses = countStatuses(instances);
  const title = `Instances of ${host}`;
  const body = `<h1>${escapeHtml(title)}</h1>
<ul class="counts">${statuses.map(([status, count]) => `<li><span class="${status}">${SIGNS[status]} ${status}</span> ${count}</li>`).join('')}</ul>
${mirror === undefined ? '' : renderMirror(mirror)}<form role="search" hidden>
<label for="find">Find <input id="find" type="search" autocomplete="off"></label>
<label for="status">Status <select id="status"><option value="">all</option>${statuses.map(([status]) => `<option>${status}</option>`).join('')}</select></label>
<p id="count" role="status">${instances.length} instances</p>
</form>
<div class="scroll" role="region" aria-labelledby="what" tabindex="0">
<table>
<caption id="what">Every instance with a base entry. A button in the head sorts.</caption>
<thead><tr>${COLUMNS.map((name) => `<th scope="col"><button type="button">${name}</button></th>`).join('')}</tr></thead>
<tbody>
${instances.map(renderRow).join('\n')}
</tbody>
</table>
</div>
<button id="all" class="more" type="button" hidden></button>
<h2>What runs have done</h2>
${events.length === 0 ? '<p>Nothing yet.</p>' : renderEvents(events)}`;
  return renderShell(body, { title, script: PAGE_SCRIPT });
}

function renderMirror(mirror: NonNullable<FleetState['mirror']>): string {
  const { isWhole, text } = mirrorOf(mirror);
  return `<p class="${isWhole ? 'deployed' : 'failed'}">${escapeHtml(text)}</p>\n`;
}

function renderRow(instance: InstanceState): string {
  const { path, domain, status, health, healthAt = '', stacks, behind, planned, last, lock, drift } = instance;
  const cells = [
    `<td class="${status}">${SIGNS[status]} ${status}</td>`,
    `<td class="${health}">${SIGNS[health]} ${health} ${escapeHtml(healthAt.slice(0, 16).replace('T', ' '))}</td>`,
    `<td>${stacks === undefined ? '' : escapeHtml(`${stacks.ref} ${stacks.commit.slice(0, 12)}`)}</td>`,
    `<td data-key="${behind ?? 1_000_000}">${behindOf(instance)}</td>`,
    planned === undefined
      ? '<td data-key=""></td>'
      : `<td data-key="${RISKS.indexOf(planned.risk)}" class="${planned.risk === 'replace' || planned.risk === 'data-loss' ? 'failed' : ''}">${linkTo(planned.run, `${plannedOf(instance)}, ${planned.at.slice(0, 16).replace('T', ' ')}`)}</td>`,
    `<td data-key="${escapeHtml(last?.at ?? '')}">${last === undefined ? '' : linkTo(last.run, last.at.slice(0, 16).replace('T', ' '))}</td>`,
    `<td>${escapeHtml(last?.by ?? '')}</td>`,
    `<td>${lock === undefined ? '' : linkTo(lock.run, `${lock.by}, since ${lock.since.slice(0, 16).replace('T', ' ')}`)}</td>`,
    `<td>${drift === undefined ? '' : linkTo(drift, 'drift')}</td>`,
  ];
  return `<tr data-status="${status}"><th scope="row">${linkTo(`https://${domain}`, path)}</th>${cells.join('')}</tr>`;
}

function renderEvents(events: FleetState['events']): string {
  const listed = events.slice(0, MAX_LISTED).map(({ at, path, what, by }) => {
    const time = at.toISOString();
    return `<li><time datetime="${time}">${time.slice(0, 16).replace('T', ' ')}</time> ${escapeHtml(path)} <span class="${what}">${SIGNS[what]} ${what}</span> by ${escapeHtml(by)}</li>`;
  });
  return `${renderTimeline(events)}
<details><summary>The last ${listed.length} as a list</summary>
<ol>
${listed.join('\n')}
</ol>
</details>`;
}
