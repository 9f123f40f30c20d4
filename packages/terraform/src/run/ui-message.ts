import { type Diagnostic, toDiagnostic } from './diagnostic.ts';

/**
 * One line that Terraform prints with `-json`, as far as anybody here cares.
 * Source: https://developer.hashicorp.com/terraform/internals/machine-readable-ui, version 1.2; OpenTofu prints the same.
 */
export type UiMessage =
  /** A resource of the plan that is applied, and how many steps it takes: a replacement takes two. */
  | { kind: 'planned'; steps: number }
  /** What is at work: no value of it, so that it may be printed at any time. */
  | { kind: 'working'; line: string }
  | { kind: 'done'; line: string; text: string }
  | { kind: 'failed'; address: string; text: string }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }
  | { kind: 'summary'; operation: string; text: string }
  /** Every secret of the state, printed as a last resort. */
  | { kind: 'state' }
  | { kind: 'quiet' }
  | { kind: 'text'; text: string };

interface RawMessage {
  '@message'?: string;
  type?: string;
  change?: { action?: string };
  changes?: { operation?: string };
  diagnostic?: unknown;
  /** The line was longer than anybody keeps. */
  cut?: true;
  state?: unknown;
  hook?: { resource?: { addr?: string }; action?: string; elapsed_seconds?: number };
}

const STEPS: Record<string, number> = { create: 1, update: 1, delete: 1, replace: 2 };
const VERBS: Record<string, string> = { create: 'creating', update: 'modifying', delete: 'destroying' };
/** Named by the first characters, since the line may be too long to be kept whole. */
const STATE_DUMP = /^\{"@level":"[a-z]+","@message":"Emergency state dump"/;

/** Returns what a line of output says; a line that is no message of Terraform's is text. */
export function parseUiMessage(line: string): UiMessage {
  if (STATE_DUMP.test(line)) return { kind: 'state' };
  const raw = parse(line);
  if (raw === undefined) return { kind: 'text', text: line };
  const text = raw['@message'] ?? '';
  const address = raw.hook?.resource?.addr ?? '';
  const action = raw.hook?.action ?? '';
  switch (raw.type) {
    case 'planned_change':
      return { kind: 'planned', steps: STEPS[raw.change?.action ?? ''] ?? 0 };
    case 'apply_start':
    case 'apply_progress':
      return { kind: 'working', line: `${address}: ${VERBS[action] ?? action}${elapsed(raw.hook?.elapsed_seconds)}` };
    case 'apply_complete':
      return action === 'read'
        ? { kind: 'text', text }
        : {
            kind: 'done',
            line: `${address}: ${VERBS[action] ?? action} is done${elapsed(raw.hook?.elapsed_seconds)}`,
            text,
          };
    case 'apply_errored':
      return { kind: 'failed', address, text };
    case 'refresh_start':
      return { kind: 'working', line: `${address}: reading` };
    case 'provision_start':
    case 'provision_complete':
      return { kind: 'working', line: `${address}: provisioning` };
    case 'diagnostic':
      return { kind: 'diagnostic', diagnostic: { ...toDiagnostic(raw.diagnostic), ...(raw.cut && { cut: true }) } };
    case 'change_summary':
      return { kind: 'summary', operation: raw.changes?.operation ?? '', text };
    case 'version':
    case 'refresh_complete':
    case 'resource_drift':
    case 'outputs':
      return { kind: 'quiet' };
    default:
      return raw.state === undefined ? { kind: 'text', text } : { kind: 'state' };
  }
}

function parse(line: string): RawMessage | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as RawMessage;
  } catch {
    return salvage(line);
  }
}

/** What a line says that is longer than anybody keeps: the fields of an error or warning, as far as they are there. */
function salvage(line: string): RawMessage | undefined {
  const message = textAt(line, '@message');
  if (message === undefined || !/^\{"@level":"(error|warn)"/.test(line)) return undefined;
  return {
    '@message': message,
    type: 'diagnostic',
    cut: true,
    diagnostic: {
      severity: textAt(line, 'severity') ?? (line.startsWith('{"@level":"warn"') ? 'warning' : 'error'),
      summary: textAt(line, 'summary') ?? message.replace(/^(Error|Warning): /, ''),
      detail: textAt(line, 'detail') ?? '',
    },
  };
}

/** The first text of a name, cut off where the line is. */
function textAt(line: string, name: string): string | undefined {
  const from = line.indexOf(`"${name}":"`);
  if (from === -1) return undefined;
  const start = from + name.length + 4;
  let end = start;
  while (end < line.length && line[end] !== '"') end += line[end] === '\\' ? 2 : 1;
  const raw = line.slice(start, Math.min(end, line.length));
  // An escape that was cut off is none: seven characters at most.
  for (let cut = 0; cut < 8; cut += 1) {
    try {
      return JSON.parse(`"${raw.slice(0, raw.length - cut)}"`) as string;
    } catch {
      // One character less.
    }
  }
  return undefined;
}

function elapsed(seconds = 0): string {
  if (seconds < 1) return '';
  return seconds < 60 ? `, ${seconds} s` : `, ${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
