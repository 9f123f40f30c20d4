import type { OutputReport } from '../secrets/output-report.ts';
import { TerraformError } from '../terraform-error.ts';

/** Returns the error of a command that its own deadline stopped. */
export function stopped({
  command,
  report: { done, total },
  fix,
}: {
  command: string;
  report: Pick<OutputReport, 'done' | 'total'>;
  fix: string;
}): TerraformError {
  const steps = total === 0 ? '' : ` after ${done} of ${total} steps`;
  return new TerraformError({
    code: 'DEADLINE_PASSED',
    message: `terraform ${command} was stopped by the deadline of this step${steps}`,
    fix,
  });
}
