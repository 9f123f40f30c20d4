import { dirname } from 'node:path/posix';
import { type Log, paint, paintPatch, showControls, type Tone } from '@edp/kit';
import { type DiffLine, renderCounts, renderFileDiff, renderObjects, type TreeDiff } from '@edp/stacks';

/** What an operator reads without unfolding anything. */
const MAX_LINES = 100;
const MAX_FIELDS = 20;
/** What a log is read for; the file that holds the whole diff is an output. */
const MAX_DIFF_BYTES = 1_000_000;
const MAX_OBJECT_LINES = 5000;
/** More groups than this would be a list to search in. */
const MAX_GROUPS = 40;
const TONES: Record<DiffLine['mark'], Tone | undefined> = {
  '+': 'added',
  '-': 'removed',
  '~': 'changed',
  ' ': undefined,
};

/** Prints a diff: what changes in a few lines, objects with their fields, then the unified diff of every file in groups. */
export async function printDiff(diff: TreeDiff, { title, log }: { title: string; log: Log }): Promise<void> {
  const [counts = '', ...facts] = renderCounts(diff);
  log.info(`${title}: ${counts}`);
  for (const fact of facts) log.info(`  ${showControls(fact)}`);
  const lines = renderObjects(diff, { maxFields: MAX_FIELDS });
  log.info(lines.slice(0, MAX_LINES).map(paintLine).join('\n'));
  if (lines.length > MAX_LINES) {
    log.info(`… ${lines.length - MAX_LINES} more lines in the next group`);
    const all = renderObjects(diff);
    await log.group(`All objects that change in ${title}`, () => {
      log.info(all.slice(0, MAX_OBJECT_LINES).map(paintLine).join('\n'));
      if (all.length > MAX_OBJECT_LINES) log.info(`… ${all.length - MAX_OBJECT_LINES} more lines`);
    });
  }
  let left = MAX_DIFF_BYTES;
  let unseen = 0;
  for (const [name, files] of groupFiles(diff)) {
    const patches: string[] = [];
    for (const file of files) {
      const patch = left > 0 ? renderFileDiff(file, { fold: true }) : '';
      left -= Buffer.byteLength(patch);
      if (left > 0) patches.push(patch);
      else unseen += 1;
    }
    if (patches.length > 0) await log.group(`Diff of ${name}`, () => log.info(paintPatch(patches.join('').trimEnd())));
  }
  if (unseen > 0) log.info(`… ${unseen} more ${unseen === 1 ? 'file' : 'files'}: the diff-file has the whole diff.`);
}

const paintLine = ({ mark, text }: DiffLine): string => paint(`  ${mark} ${showControls(text)}`, TONES[mark]);

/** A group a file; in large changes a group a directory. */
function groupFiles({ files }: TreeDiff): Map<string, TreeDiff['files']> {
  const shown = files.filter(({ isNoise }) => !isNoise);
  const groups = new Map<string, TreeDiff['files']>();
  for (const file of shown) {
    const name = shown.length <= MAX_GROUPS ? file.path : `${dirname(file.path)}/`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [file]);
    else group.push(file);
  }
  return groups;
}
