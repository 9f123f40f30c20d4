import { join, relative } from 'node:path';
import { type Position, redact } from '@edp/kit';

/** One error or warning of Terraform, with the place it is about. */
export interface Diagnostic {
  severity: 'error' | 'warning';
  summary: string;
  detail: string;
  /** Address of the resource; '' where none. */
  address: string;
  /** Relative to the root module. */
  file?: string;
  line?: number;
  column?: number;
  /** Lines of the file, and the number of the first. */
  code?: string;
  codeLine?: number;
}

const MAX_DETAIL_CHARACTERS = 20_000;

/** Returns a diagnostic of `-json` output with what is missing left out. */
export function toDiagnostic(raw: unknown): Diagnostic {
  const { severity, summary, detail, address, range, snippet } = (raw ?? {}) as {
    severity?: string;
    summary?: string;
    detail?: string;
    address?: string;
    range?: { filename?: string; start?: { line?: number; column?: number } };
    snippet?: { code?: string; start_line?: number };
  };
  return {
    severity: severity === 'warning' ? 'warning' : 'error',
    summary: summary ?? 'no error text',
    detail: (detail ?? '').slice(0, MAX_DETAIL_CHARACTERS),
    address: address ?? '',
    ...(range?.filename === undefined ? {} : { file: range.filename }),
    ...(range?.start?.line === undefined ? {} : { line: range.start.line }),
    ...(range?.start?.column === undefined ? {} : { column: range.start.column }),
    ...(snippet?.code === undefined ? {} : { code: snippet.code, codeLine: snippet.start_line ?? 1 }),
  };
}

/** Returns the place of a diagnostic as the runner's annotations want it, relative to the workspace; undefined where it has none. */
export function diagnosticPosition({ file, line, column }: Diagnostic, directory: string): Position | undefined {
  if (file === undefined) return undefined;
  return {
    file: relative(process.cwd(), join(directory, file)),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Returns a diagnostic as people read it: summary, place, the lines of the file, detail; redacted. */
export function renderDiagnostic(diagnostic: Diagnostic, directory: string): string {
  const { severity, summary, detail, address, code, codeLine = 1 } = diagnostic;
  const at = diagnosticPosition(diagnostic, directory);
  const place = [
    ...(at === undefined ? [] : [`on ${at.file}${at.line === undefined ? '' : ` line ${at.line}`}`]),
    ...(address === '' ? [] : [`with ${address}`]),
  ].join(', ');
  const lines = [
    `${severity === 'error' ? 'Error' : 'Warning'}: ${summary}`,
    ...(place === '' ? [] : [`  ${place}`]),
    ...(code?.split('\n').map((text, index) => `  ${String(codeLine + index).padStart(4)}: ${text}`) ?? []),
    ...(detail === ''
      ? []
      : [
          '',
          ...detail
            .trimEnd()
            .split('\n')
            .map((text) => `  ${text}`),
        ]),
  ];
  return redact(lines.join('\n'));
}

/** Returns a diagnostic in one line, as an annotation has room for; redacted. */
export function diagnosticLine({ summary, detail }: Diagnostic): string {
  const first = detail.split('\n', 1)[0] ?? '';
  return redact(first === '' || summary.includes(first) ? summary : `${summary}: ${first.trim()}`).slice(0, 500);
}
