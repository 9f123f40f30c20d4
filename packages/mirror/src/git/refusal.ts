import type { RefusalCode } from '../mirror-error.ts';

/** Something that looks like an accident, found before anything is changed. */
export interface Refusal {
  code: RefusalCode;
  message: string;
  fix: string;
  /** The one ref it is about; without it the whole repository stops. */
  ref?: string;
}

/** Returns refusals as one line for a table. */
export function describeRefusals(refusals: Refusal[]): string {
  return refusals.map(({ message, fix }) => `${message}. Fix: ${fix}`).join(' ');
}
