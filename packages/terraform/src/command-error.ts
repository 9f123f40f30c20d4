import { join, relative } from 'node:path';
import { redact } from '@edp/kit';
import { TerraformError, type TerraformErrorCode } from './terraform-error.ts';
import type { TerraformRun } from './terraform-run.ts';

const MAX_DETAIL_LINES = 200;

/** Returns the error of a failed command: Terraform's own first error as the message, all of them as details, its place in a file. */
export function commandError(
  run: Pick<TerraformRun, 'directory' | 'tool'>,
  { code, command, lines, fix }: { code: TerraformErrorCode; command: string; lines: string[]; fix: string },
): TerraformError {
  const text = lines.map((line) => redact(line).replace(/^[╷╵│]\s?/, '')).join('\n');
  const first = /^Error: (.+)$/m.exec(text)?.[1] ?? 'no error text';
  const place = /\bon (\S+) line (\d+)/.exec(text);
  const from = text.search(/^Error: /m);
  const details = (from === -1 ? text : text.slice(from)).split('\n').slice(-MAX_DETAIL_LINES).join('\n').trim();
  const lock = lockInfo(text);
  if (lock !== undefined) return lockedError(lock, { command, details });
  return new TerraformError({
    code,
    message: `${run.tool.product} ${command} failed: ${first}`,
    fix,
    details,
    ...(place ? { at: { file: relative(process.cwd(), join(run.directory, place[1]!)), line: Number(place[2]) } } : {}),
  });
}

interface LockInfo {
  id: string;
  who: string;
  created: string;
}

function lockInfo(text: string): LockInfo | undefined {
  if (!/Error acquiring the state lock/.test(text)) return undefined;
  const field = (name: string): string => new RegExp(`^\\s*${name}:\\s*(.+)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return { id: field('ID'), who: field('Who'), created: field('Created') };
}

function lockedError(
  { id, who, created }: LockInfo,
  { command, details }: { command: string; details: string },
): TerraformError {
  return new TerraformError({
    code: 'STATE_LOCKED',
    message: `the Terraform state is locked${who === '' ? '' : ` by ${who}`}${created === '' ? '' : ` since ${created}`}; ${command} changed nothing`,
    fix:
      id === ''
        ? 'Wait for the other run; if it is dead, remove its lock from the backend.'
        : `Wait for the other run; once you know that it is dead: terraform force-unlock ${id}`,
    details,
  });
}
