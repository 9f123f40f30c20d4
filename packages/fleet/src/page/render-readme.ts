import { escapeMarkdown, markdownTable } from '@edp/kit';
import { behindOf, countStatuses, type FleetState, mirrorOf, plannedOf, SIGNS } from './fleet-state.ts';

/** Returns the same as `renderPage`, for the forge's own view of a branch. */
export function renderReadme({ host, instances, events, mirror }: FleetState): string {
  const rows = instances.map((instance) => {
    const { path, status, health, stacks, last, lock, drift } = instance;
    return [
      path,
      `${SIGNS[status]} ${status}`,
      `${SIGNS[health]} ${health}`,
      stacks === undefined ? '' : `${stacks.ref} ${stacks.commit.slice(0, 12)}`,
      behindOf(instance),
      plannedOf(instance),
      `${last?.at.slice(0, 10) ?? ''} ${last?.by ?? ''}`.trim(),
      lock?.by ?? '',
      drift === undefined ? '' : 'drift',
    ];
  });
  const newest = events
    .slice(0, 20)
    .map(({ at, path, what, by }) => [at.toISOString().slice(0, 16).replace('T', ' '), path, what, by]);
  const counts = countStatuses(instances).map(([status, count]) => `${SIGNS[status]} ${status} ${count}`);
  return [
    `# Instances of ${escapeMarkdown(host)}`,
    '',
    escapeMarkdown(counts.join(' · ')),
    '',
    ...(mirror === undefined ? [] : [escapeMarkdown(mirrorOf(mirror).text), '']),
    'Written by a workflow. `index.html` beside this file has the same to sort, filter and search: download it and open it.',
    '',
    markdownTable(
      ['Instance', 'Status', 'Health', 'Stacks', 'Behind', 'Planned', 'Last run', 'At work', 'Drift'],
      rows,
    ),
    '',
    '## What runs have done',
    '',
    newest.length === 0 ? 'Nothing yet.' : markdownTable(['When', 'Instance', 'What', 'By'], newest),
    '',
  ].join('\n');
}
