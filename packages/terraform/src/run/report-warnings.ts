import { diagnosticLine, diagnosticPosition } from './diagnostic.ts';
import type { OutputReport } from '../secrets/output-report.ts';
import type { TerraformRun } from './terraform-run.ts';

const MAX_WARNINGS = 10;

/** Annotates what Terraform warned of, each at its place. */
export function reportWarnings(
  { directory, log }: Pick<TerraformRun, 'directory' | 'log'>,
  { diagnostics }: Pick<OutputReport, 'diagnostics'>,
): void {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  for (const each of warnings.slice(0, MAX_WARNINGS))
    log.warning(diagnosticLine(each), diagnosticPosition(each, directory));
  if (warnings.length > MAX_WARNINGS) log.info(`… and ${warnings.length - MAX_WARNINGS} more warnings.`);
}
