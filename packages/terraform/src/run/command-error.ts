import type { Captured } from './capture.ts';
import { type Diagnostic, diagnosticLine, diagnosticPosition, renderDiagnostic } from './diagnostic.ts';
import { TerraformError, type TerraformErrorCode } from '../terraform-error.ts';
import type { TerraformRun } from './terraform-run.ts';

/** More would bury the first one. */
const MAX_ANNOTATIONS = 10;

export interface CommandErrorOptions {
  code: TerraformErrorCode;
  command: string;
  diagnostics: Diagnostic[];
  fix: string;
}

/**
 * Returns the error of a failed command: Terraform's first error as the message with its place, all of them with the lines of the
 * files as details. The errors after the first are annotated here, since an error has one place only.
 */
export function commandError(
  { directory, tool, log }: Pick<TerraformRun, 'directory' | 'tool' | 'log'>,
  { code, command, diagnostics, fix }: CommandErrorOptions,
): TerraformError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const details = errors.map((each) => renderDiagnostic(each, directory)).join('\n\n');
  const lock = errors.find(isLocked);
  if (lock !== undefined) return lockedError(lock, { command, details, product: tool.product });
  for (const each of errors.slice(1, MAX_ANNOTATIONS))
    log.error(diagnosticLine(each), diagnosticPosition(each, directory));
  const [first] = errors;
  const at = first && diagnosticPosition(first, directory);
  return new TerraformError({
    code,
    message: `${tool.product} ${command} failed: ${first === undefined ? 'it printed no error' : diagnosticLine(first)}`,
    fix,
    ...(details === '' ? {} : { details }),
    ...(at === undefined ? {} : { at }),
  });
}

/** Returns the error of a reading command, which prints for people: its first error is all there is. */
export function captureError(
  run: Pick<TerraformRun, 'directory' | 'tool' | 'log'>,
  { code, command, result, fix }: { code: TerraformErrorCode; command: string; result: Captured; fix: string },
): TerraformError {
  const text = result.stderr.replace(/^[╷╵│]\s?/gm, '');
  const from = text.search(/^Error: /m);
  const [summary = '', ...detail] = (from === -1 ? text : text.slice(from + 'Error: '.length)).trim().split('\n');
  const error: Diagnostic = { severity: 'error', summary, detail: detail.join('\n').trim(), address: '' };
  return commandError(run, { code, command, diagnostics: [error], fix });
}

/** Where it is said by whom; a lock that cannot be made, as for want of a directory, is held by nobody. */
function isLocked({ summary, detail }: Diagnostic): boolean {
  return /Error acquiring the state lock/.test(summary) && (/^\s*ID:\s*\S/m.test(detail) || HELD.test(detail));
}

/** As storages say that a lock is held, where they do not say by whom. */
const HELD =
  /already locked|locked by|lock is held|PreconditionFailed|ConditionalCheckFailed|StatusCode: 412|HTTP error: 423|resource temporarily unavailable/i;

function lockedError(
  { detail }: Diagnostic,
  { command, details, product }: { command: string; details: string; product: string },
): TerraformError {
  const field = (name: string): string => new RegExp(`^\\s*${name}:\\s*(.+)$`, 'm').exec(detail)?.[1]?.trim() ?? '';
  const [id, who, created, operation] = [field('ID'), field('Who'), field('Created'), field('Operation')];
  const holder = who === '' ? '' : ` by ${who}`;
  const since = created === '' ? '' : ` since ${created}`;
  const what = operation === '' ? '' : ` (${operation.replace(/^OperationType/, '').toLowerCase()})`;
  const executable = product === 'opentofu' ? 'tofu' : 'terraform';
  return new TerraformError({
    code: 'STATE_LOCKED',
    message: `the Terraform state is locked${holder}${since}${what}; ${command} changed nothing`,
    fix:
      id === ''
        ? 'Wait for the other run; if it is dead, remove its lock from the backend.'
        : `Wait for the other run. Once you know that it is dead: in the root module, after init with the same backend settings, ${executable} force-unlock ${id}`,
    details,
  });
}
