import { escapeMarkdown, fencedBlock } from '@edp/kit';
import type { TreeDiff } from './diff-trees.ts';
import { renderCounts, renderObjects, renderPatch } from './render-diff.ts';

/** What fits into a summary beside the plan of the infrastructure. */
const MAX_OBJECT_LINES = 200;
const MAX_FIELDS = 20;
const MAX_PATCH_BYTES = 60_000;

/** Returns a diff for the job's summary or an issue: counts, objects with their fields, then the diff as far as it fits into `maxPatchBytes`. */
export function renderDiffMarkdown(
  diff: TreeDiff,
  { title, maxPatchBytes = MAX_PATCH_BYTES }: { title: string; maxPatchBytes?: number },
): string {
  const lines = renderObjects(diff, { maxFields: MAX_FIELDS });
  // GitHub colours lines that begin with an exclamation mark as changed.
  const objects = lines.slice(0, MAX_OBJECT_LINES).map(({ mark, text }) => `${mark === '~' ? '!' : mark} ${text}`);
  const { text, left } = renderPatch(diff, { fold: true, maxBytes: maxPatchBytes });
  const rest = lines.length - objects.length;
  return [
    `### ${escapeMarkdown(title)}`,
    '',
    ...renderCounts(diff).map((line) => `- ${escapeMarkdown(line)}`),
    '',
    ...(objects.length === 0 ? [] : [fencedBlock(objects.join('\n'), { language: 'diff' }), '']),
    ...(rest > 0 ? [`… and ${rest} more lines, in the log.`, ''] : []),
    ...(text === ''
      ? []
      : [
          '<details><summary>Diff</summary>',
          '',
          fencedBlock(text.trimEnd(), { language: 'diff' }),
          '',
          '</details>',
          '',
        ]),
    ...(left > 0
      ? [`… ${left} more ${left === 1 ? 'file' : 'files'}: the log and the diff-file have the whole diff.`, '']
      : []),
  ].join('\n');
}
