import { escapeMarkdown, fencedBlock, markdownTable, showControls } from '@edp/kit';
import { foldChanges } from './fold-changes.ts';
import type { InstanceEffect } from './instance-effect.ts';

export interface PreviewTitle {
  /** The proposed commit. */
  commit: string;
  /** Instances of other managers, and everything else that is not in the preview. */
  notes: string[];
  /** The most that the comment may have. */
  maxBytes: number;
  /** Whoever wrote the templates may be nobody: then nothing that they print is shown, only what becomes of which instance. */
  isForeign: boolean;
}

/** A part of the comment: one thing in it is said whole or not at all. */
interface Section {
  title: string;
  items: { text: string; instances: number }[];
}

const MAX_TEXT = 500;
const MAX_NAMES_BYTES = 4000;
const MAX_LINE = 500;
const MAX_BLOCK_BYTES = 6000;
const GROUPS = ['refused', 'edited', 'risk', 'unknown', 'changed', 'unchanged'] as const;
const LABELS: Record<(typeof GROUPS)[number], string> = {
  refused: 'Refused',
  edited: 'Edited by hand, so that a deployment stops',
  risk: 'Data at risk',
  unknown: 'Cannot be compared',
  changed: 'Changed',
  unchanged: 'Unchanged',
};

/** Returns in which group of the preview an instance is: the one that asks most of its reader. */
export function groupOf({ effect, edited, risks }: InstanceEffect): (typeof GROUPS)[number] {
  if (effect === 'refused') return 'refused';
  if (edited.length > 0) return 'edited';
  if (risks.length > 0) return 'risk';
  return effect;
}

/**
 * Returns the preview as one comment of Markdown, at most `maxBytes`, whatever it is about: what is the same of many instances is said once,
 * what does not fit is counted. Nothing in it that comes from templates, entries or names is markup.
 */
export function renderPreview(effects: InstanceEffect[], { commit, notes, maxBytes, isForeign }: PreviewTitle): string {
  const of = (group: (typeof GROUPS)[number]): InstanceEffect[] => effects.filter((each) => groupOf(each) === group);
  const head = [
    `### What ${escapeMarkdown(commit.slice(0, 12))} does to ${count(effects.length, 'instance')}`,
    '',
    markdownTable(
      ['Effect', 'Instances', ...(isForeign ? [] : ['Files', 'Objects', 'Fields'])],
      GROUPS.map((group) => [LABELS[group], String(of(group).length), ...(isForeign ? [] : totals(of(group)))]),
    ),
    '',
    ...(isForeign
      ? [
          'The branch is that of a fork: what its templates print is not shown here. Somebody who may dispatch workflows reads them first and dispatches the preview for the rest.',
          '',
        ]
      : []),
    ...notes.flatMap((note) => [cut(note), '']),
  ].join('\n');
  const sections = [
    {
      title: LABELS.refused,
      items: fold(of('refused'), ({ violations }) => violations.map((each) => reasonOf(each, isForeign))),
    },
    {
      title: LABELS.edited,
      items: fold(of('edited'), ({ edited }) => [isForeign ? count(edited.length, 'file') : edited.join(', ')]),
    },
    { title: LABELS.risk, items: fold(effects, ({ risks }) => (isForeign ? atRisk(risks.length) : risks.map(riskOf))) },
    { title: LABELS.unknown, items: fold(of('unknown'), ({ reason = '' }) => [reason]) },
    {
      title: 'New (INITIAL) fields, fixed by the next deployment',
      items: fold(effects, ({ initial }) => (isForeign ? [] : initial)),
    },
    { title: 'Changes', items: isForeign ? namesOf(of('changed')) : changesOf(effects) },
  ];
  return fit(head, { sections: sections.filter(({ items }) => items.length > 0), maxBytes });
}

const totals = (effects: InstanceEffect[]): string[] =>
  (['files', 'objects', 'fields'] as const).map((what) =>
    String(effects.reduce((sum, { counts }) => sum + counts[what], 0)),
  );

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const atRisk = (number: number): string[] => (number === 0 ? [] : [count(number, 'object')]);

function reasonOf({ code, message, at, fix }: InstanceEffect['violations'][number], isForeign: boolean): string {
  // Codes are ours; a message quotes what templates print, and a schema can have it quote any value of an entry.
  if (isForeign) return code;
  // The place in an entry is another one in each of them.
  const place =
    at === undefined || at.file.startsWith('instances/')
      ? ''
      : ` (${at.file}${at.line === undefined ? '' : `:${at.line}`})`;
  return `${code}: ${message}${place}. ${fix}`;
}

const riskOf = ({ title, happens, loses }: InstanceEffect['risks'][number]): string =>
  `${title} ${happens}; lost with it: ${loses}`;

/** What is said of many instances, with all that it is said of. */
function fold(effects: InstanceEffect[], say: (effect: InstanceEffect) => string[]): Section['items'] {
  const found = new Map<string, string[]>();
  for (const effect of effects)
    for (const said of new Set(say(effect))) {
      const general = said.replaceAll(effect.domain, '{domain}').replaceAll(effect.path, '{path}');
      const known = found.get(general);
      if (known === undefined) found.set(general, [effect.path]);
      else known.push(effect.path);
    }
  return [...found]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([said, paths]) => ({ text: `- ${cut(said.replace(/\.$/, ''))}: ${names(paths)}`, instances: paths.length }));
}

const namesOf = (effects: InstanceEffect[]): Section['items'] =>
  effects.length === 0 ? [] : [{ text: `- ${names(effects.map(({ path }) => path))}`, instances: effects.length }];

function changesOf(effects: InstanceEffect[]): Section['items'] {
  return foldChanges(effects).map(({ instances, lines }) => {
    let size = 0;
    const shown = lines
      .map(({ mark, text }) => cutText(`${mark === '~' ? '!' : mark} ${text}`, MAX_LINE))
      .filter((line) => (size += Buffer.byteLength(line) + 1) <= MAX_BLOCK_BYTES);
    const rest = lines.length > shown.length ? `\n… and ${lines.length - shown.length} more lines, in the file.` : '';
    return {
      text: `In ${count(instances.length, 'instance')} (${names(instances)}):\n\n${fencedBlock(shown.join('\n'), { language: 'diff' })}${rest}\n`,
      instances: instances.length,
    };
  });
}

/** Names as they fit; of all others how many there are. */
function names(paths: string[]): string {
  let size = 0;
  const shown = paths.filter((path) => (size += Buffer.byteLength(path) + 2) <= MAX_NAMES_BYTES);
  const rest = paths.length - shown.length;
  return `${shown.map(escapeMarkdown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const cut = (text: string): string => escapeMarkdown(cutText(text, MAX_TEXT));

function cutText(text: string, maxLength: number): string {
  const line = showControls(text);
  return line.length > maxLength ? `${line.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

/** Room is shared out from the top: every section gets its part of what is left, and leaves what it does not need to the next ones. */
function fit(head: string, { sections, maxBytes }: { sections: Section[]; maxBytes: number }): string {
  let text = head;
  sections.forEach(({ title, items }, index) => {
    const start = `\n#### ${title}\n\n`;
    const rest = (left: number): string => `\n… and ${left} more, in the file.\n`;
    const reserve = Buffer.byteLength(start) + Buffer.byteLength(rest(items.length));
    const share = Math.floor((maxBytes - Buffer.byteLength(text)) / (sections.length - index)) - reserve;
    let size = 0;
    const shown = items.filter(({ text: each }) => {
      const fits = size + Buffer.byteLength(each) + 1 <= share;
      if (fits) size += Buffer.byteLength(each) + 1;
      return fits;
    });
    const left = items.length - shown.length;
    if (share > 0) text += `${start}${shown.map((item) => `${item.text}\n`).join('')}${left > 0 ? rest(left) : ''}`;
  });
  return text;
}
