import { renderFileDiff } from './diff-file.ts';
import type { TreeDiff } from './diff-trees.ts';
import type { FieldChange } from './diff-values.ts';
import type { ObjectChange } from './diff-objects.ts';
import { formatValue } from '../template/format-value.ts';
import { METADATA_FILE } from '../tree/own-files.ts';

/** `+`, `-` and `~` say the same without colour. */
export interface DiffLine {
  mark: '+' | '-' | '~' | ' ';
  text: string;
  /** Of a field of the object that the line before names, or of the one before that. */
  isField?: true;
}

const MARKS = { added: '+', removed: '-', changed: '~' } as const;

/** Returns in a few lines how much changes: files, objects, Applications. */
export function renderCounts({ files, objects, argo, unknown }: TreeDiff): string[] {
  const noisy = files.filter(({ path, isNoise }) => isNoise && path !== METADATA_FILE);
  const real = files.filter(({ isNoise }) => !isNoise);
  const lines = (side: 'added' | 'removed'): number => real.reduce((sum, file) => sum + file[side], 0);
  const impact = argo?.applications.map(({ name, status, files: read }) =>
    status === 'syncs'
      ? `${name} (${count(read, 'file')})`
      : `${name} (${status}${read > 0 ? `, ${count(read, 'file')}` : ''})`,
  );
  return [
    `files: ${countStatus(real)} (+${lines('added')} -${lines('removed')} lines); objects: ${countStatus(objects.filter(isReal))}`,
    ...(impact === undefined || argo === undefined || argo.total === 0
      ? []
      : [`Argo CD: ${impact.length} of ${count(argo.total, 'Application')} affected${list(impact)}`]),
    ...(argo === undefined || argo.unread.length === 0
      ? []
      : [`read by no Application of this directory${list(argo.unread)}`]),
    ...(unknown.length === 0 ? [] : [`with values known after apply${list(unknown)}`]),
    ...(noisy.length === 0
      ? []
      : [
          `only checksums, times or versions differ in ${count(noisy.length, 'file')}${list(noisy.map(({ path }) => path))}`,
        ]),
  ];
}

/** Returns every object, and every file without any, that changes, with its fields; checksums and times are counted, not listed. */
export function renderObjects(
  { files, objects }: TreeDiff,
  { maxFields = Number.POSITIVE_INFINITY }: { maxFields?: number } = {},
): DiffLine[] {
  const described = new Set(
    objects.flatMap(({ file, movedFrom }) => [file, ...(movedFrom === undefined ? [] : [movedFrom])]),
  );
  const others = files.filter(({ path, isNoise }) => !isNoise && !described.has(path));
  return [
    ...objects.filter(isReal).flatMap((object) => objectLines(object, maxFields)),
    ...others.map(({ path, status, added, removed }) => ({
      mark: MARKS[status],
      text: `${path} (+${added} -${removed} lines)`,
    })),
  ];
}

/** Returns the unified diff of all files, or with `fold` of what is worth reading; at most `maxBytes`, cut between files. */
export function renderPatch(
  { files }: TreeDiff,
  { fold = false, maxBytes = Number.POSITIVE_INFINITY }: { fold?: boolean; maxBytes?: number } = {},
): { text: string; left: number } {
  const shown = fold ? files.filter(({ isNoise }) => !isNoise) : files;
  let text = '';
  for (const [index, file] of shown.entries()) {
    const next = renderFileDiff(file, { fold });
    if (text.length + next.length > maxBytes) return { text, left: shown.length - index };
    text += next;
  }
  return { text, left: 0 };
}

const isReal = ({ status, fields, movedFrom }: ObjectChange): boolean =>
  status !== 'changed' || movedFrom !== undefined || fields.some(({ isNoise }) => !isNoise);

function objectLines(
  { title, file, status, movedFrom, fields, isSecret }: ObjectChange,
  maxFields: number,
): DiffLine[] {
  const place = title === file ? '' : ` (${file}${movedFrom === undefined ? '' : `, was in ${movedFrom}`})`;
  const real = fields.filter(({ isNoise }) => !isNoise);
  const noisy = fields.length - real.length;
  return [
    { mark: MARKS[status], text: `${title}${place}` },
    ...real.slice(0, maxFields).map((field) => fieldLine(field, isSecret)),
    ...(real.length > maxFields
      ? [{ mark: ' ' as const, text: `    … ${count(real.length - maxFields, 'more field')}` }]
      : []),
    ...(noisy > 0 ? [{ mark: ' ' as const, text: `    … ${count(noisy, 'checksum')}, time or version` }] : []),
  ];
}

function fieldLine({ path, before, after }: FieldChange, isSecretObject: boolean): DiffLine {
  const isSecret = isSecretObject && /^(data|stringData)\b|last-applied/.test(path);
  const name = /([\w-]+)\W*$/.exec(path)?.[1] ?? '';
  const show = (value: unknown): string => formatValue(value, { name, isSecret });
  const where = path === '' ? '' : `${path}: `;
  const line = (mark: DiffLine['mark'], text: string): DiffLine => ({
    mark,
    text: `    ${where}${text}`,
    isField: true,
  });
  if (before === undefined) return line('+', show(after));
  if (after === undefined) return line('-', show(before));
  return line('~', `${show(before)} → ${show(after)}`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function countStatus(items: { status: 'added' | 'changed' | 'removed' }[]): string {
  const of = (status: string): number => items.filter((item) => item.status === status).length;
  return `${of('added')} added, ${of('changed')} changed, ${of('removed')} removed`;
}

const MAX_NAMED = 12;

function list(names: string[]): string {
  if (names.length === 0) return '';
  const rest = names.length - MAX_NAMED;
  return `: ${names.slice(0, MAX_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
