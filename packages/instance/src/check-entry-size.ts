import type { Violation } from '@edp/kit';
import { editEntry, type EntryChanges } from './entry.ts';
import { MAX_FILE_BYTES } from './schema/parse-file.ts';

/** What a run writes beside the fields: who, when, which commits. */
const OTHER_BYTES = 4 * 1024;

/** Returns whether an entry is no larger than one may be, with these blocks replaced. */
export function fitsEntry(text: string | undefined, changes: EntryChanges): boolean {
  return entrySizeBytes(text, changes) <= MAX_FILE_BYTES;
}

const entrySizeBytes = (text: string | undefined, changes: EntryChanges): number =>
  Buffer.byteLength(editEntry(text, changes));

/**
 * Returns why a deployment could not write the base entry: at its end it holds the fields twice, as they are set and as they were deployed.
 */
export function checkEntrySize({
  text,
  set,
  fields,
  file,
}: {
  /** The entry as it stands; undefined for a new one. */
  text: string | undefined;
  set: Record<string, unknown>;
  fields: Record<string, unknown>;
  file: string;
}): Violation[] {
  const deployed = { at: '', run: '', commit: '', fields };
  const sizeBytes = entrySizeBytes(text, { fields: set, deployed }) + OTHER_BYTES;
  if (sizeBytes <= MAX_FILE_BYTES) return [];
  return [
    {
      code: 'FIELDS_INVALID',
      field: 'fields',
      at: { file },
      message: `${file} would have ${sizeBytes} bytes once it is deployed, since it holds the fields as set and as deployed; ${MAX_FILE_BYTES} are allowed`,
      fix: 'Move large texts into the templates, or set fewer fields.',
    },
  ];
}
