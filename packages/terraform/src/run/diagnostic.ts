import { join, relative } from 'node:path';
import { type Position, redact } from '@edp/kit';
import { shorten } from '../secrets/shorten.ts';

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
  /** Its texts end where the line was cut that they stood in. */
  cut?: boolean;
}

const MAX_LINE_CHARACTERS = 500;

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
    detail: detail ?? '',
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
  const { severity, address, code, codeLine = 1, cut = false } = diagnostic;
  // Where the detail was cut, what stands before it was not.
  const [summary, detail] = [shorten(diagnostic.summary), shorten(diagnostic.detail, { cut })];
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

/**
 * Returns a diagnostic in one line, as an annotation has room for; redacted. Where git or another program has said what was wrong at the end of
 * what it printed (`fatal: …`), that belongs to it.
 */
export function diagnosticLine({ summary, detail, cut = false }: Diagnostic): string {
  const lines = detail.split('\n').map((line) => line.trim());
  const first = lines.find((line) => line !== '') ?? '';
  const fatal = lines.slice(0, cut ? -1 : undefined).findLast((line) => /^(fatal|ERROR): /.test(line)) ?? '';
  const parts = [
    summary,
    ...[first, fatal].filter(
      (part, index, all) => part !== '' && !summary.includes(part) && all.indexOf(part) === index,
    ),
  ];
  return shorten(parts.join(': '), { cut: cut && lines.length === 1 }).slice(0, MAX_LINE_CHARACTERS);
}
