import type { OutputReport } from '../secrets/output-report.ts';

/** Terraform says that it was interrupted within milliseconds; a machine under load may take longer. */
const GRACE_MS = 2000;

/**
 * Returns a question, to be asked again and again: has an interrupt that is noted as sent never arrived? A step that is killed between its note and
 * the signal leaves that. Terraform, and OpenTofu, say at once that they were interrupted: one that goes on to say other things was not. One that
 * says nothing may hang, or have no room for its log, and a second signal would make it drop its state.
 */
export function unheardInterrupt(report: OutputReport): () => boolean {
  const from = performance.now() + GRACE_MS;
  let linesThen: number | undefined;
  return () => {
    if (report.heard || performance.now() < from) return false;
    linesThen ??= report.lines;
    return report.lines > linesThen;
  };
}
