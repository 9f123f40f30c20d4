import { escapeMarkdown, markdownTable } from '@edp/kit';
import { groupOf, renderPreview } from '../preview/render-preview.ts';
import type { InstanceEffect } from '../preview/instance-effect.ts';
import type { Rollout, RolloutInstance } from './rollout.ts';

export interface ReviewOptions {
  id: string;
  /** What the templates do to the instances, for the configuration. */
  effects: InstanceEffect[];
  notes: string[];
  /** The most that it may have. */
  maxBytes: number;
}

/**
 * Returns the review of a rollout as Markdown of at most `maxBytes`: its waves, what each plan is and would do, what is left out and why, and
 * what changes in the configuration, what is the same of many said once.
 */
export function renderReview(rollout: Rollout, { id, effects, notes, maxBytes }: ReviewOptions): string {
  const { stacks, waves, instances, leftOut } = rollout;
  const head = [
    `### Rollout of stacks ${escapeMarkdown(stacks.ref)} (${stacks.commit.slice(0, 12)}) to ${instances.length} instances`,
    '',
    `Rollout id: \`${id}\``,
    '',
    markdownTable(
      ['Wave', 'Instances', 'Data at risk', 'At once', 'Soak'],
      waves.map(({ name, maxParallel, soakMinutes }) => {
        const members = instances.filter(({ wave }) => wave === name);
        const risky = members.filter(isAtRisk).length;
        return [name, String(members.length), String(risky), String(maxParallel), `${soakMinutes} min`];
      }),
    ),
    '',
    ...(instances.some(isAtRisk)
      ? ['Instances at risk of data loss are left out of the deployment unless `confirm` names them.', '']
      : []),
  ].join('\n');
  const plans = section('Plans', ['Instance', 'Wave', 'Plan id', 'Terraform', 'Configuration'], {
    rows: instances.map((each) => toRow(each, effects)),
    maxBytes: Math.floor((maxBytes - Buffer.byteLength(head)) / 3),
  });
  const out = section('Left out', ['Instance', 'Why'], {
    rows: leftOut.map(({ path, why }) => [path, why]),
    maxBytes: Math.floor((maxBytes - Buffer.byteLength(head)) / 6),
  });
  const above = `${head}${plans}${out}\n`;
  const left = maxBytes - Buffer.byteLength(above);
  const planned = effects.filter(({ path }) => instances.some((each) => each.path === path));
  return `${above}${renderPreview(planned, { commit: stacks.commit, notes, maxBytes: left, isForeign: false })}`;
}

const isAtRisk = ({ risk, atRisk }: RolloutInstance): boolean => risk === 'data-loss' || atRisk.length > 0;

function toRow({ path, wave, plan, risk, atRisk }: RolloutInstance, effects: InstanceEffect[]): string[] {
  const effect = effects.find((each) => each.path === path);
  const configuration = atRisk.length > 0 ? 'data at risk' : effect === undefined ? '' : groupOf(effect);
  return [path, wave, plan.slice(0, 12), risk ?? 'unknown', configuration];
}

/** What does not fit is counted. */
function section(title: string, head: string[], { rows, maxBytes }: { rows: string[][]; maxBytes: number }): string {
  if (rows.length === 0) return '';
  let shown = rows;
  const render = (): string => {
    const left = rows.length - shown.length;
    return `\n#### ${title}\n\n${markdownTable(head, shown)}\n${left > 0 ? `\n… and ${left} more.\n` : ''}`;
  };
  while (shown.length > 0 && Buffer.byteLength(render()) > maxBytes)
    shown = shown.slice(0, Math.floor(shown.length / 2));
  return render();
}
