import type { Position, Violation } from '@edp/kit';
import type { InitialValues } from './find-initial-values.ts';

/** Entry and form together, as a run takes them. */
export interface MergedFields {
  /** Everything the templates and Terraform get, defaults filled in. */
  fields: Record<string, unknown>;
  /** What goes into the entry: its fields with those of the form, no defaults. */
  set: Record<string, unknown>;
  /** Names whose value differs from the last deployment, or from the entry where there is none. */
  changed: string[];
  /** Which of the fields are (INITIAL), for the record of the deployment. */
  initial: InitialValues;
  warnings: { message: string; at?: Position }[];
  violations: Violation[];
}
