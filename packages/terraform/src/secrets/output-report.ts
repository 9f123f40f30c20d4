import type { Diagnostic } from '../run/diagnostic.ts';
import { parseUiMessage, type UiMessage } from '../run/ui-message.ts';

const MAX_DIAGNOSTICS = 100;
const MAX_FAILED = 100;
const MAX_LAST_LINES = 20;

/** What is known of a command by what it has printed so far; as small for 5,000 resources as for five. */
export interface OutputReport {
  /** Steps of the plan, as Terraform announced them; 0 while it has not. */
  total: number;
  done: number;
  /** Addresses whose step failed. */
  failed: string[];
  diagnostics: Diagnostic[];
  /** The last lines as they stand: who prints them knows more secrets by then. */
  lastLines: string[];
  /** It said that it had done all it was to do. */
  ended: boolean;
  /** It printed its state as a last resort. */
  stateDumped: boolean;
  /** It said that it was interrupted. */
  heard: boolean;
  /** Lines so far. */
  lines: number;
  /** Takes the next line of output. */
  take(line: string): void;
}

/** Returns an empty report; `onProgress` gets one line for each thing that happens, which names addresses and no values. */
export function createOutputReport({
  onProgress = () => {},
}: { onProgress?: (line: string) => void } = {}): OutputReport {
  const report: OutputReport = {
    ...{ total: 0, done: 0, failed: [], diagnostics: [], lastLines: [], ended: false, stateDumped: false },
    ...{ heard: false, lines: 0 },
    take: (line) => take(parseUiMessage(line)),
  };
  const count = (): string => (report.total === 0 ? '' : `${report.done}/${report.total} `);

  function take(message: UiMessage): void {
    report.lines += 1;
    switch (message.kind) {
      case 'planned':
        report.total += message.steps;
        return;
      case 'working':
        onProgress(`${count()}${message.line}`);
        return;
      case 'done':
        report.done += 1;
        onProgress(`${count()}${message.line}`);
        keepLine(message.text);
        return;
      case 'failed':
        if (report.failed.length < MAX_FAILED) report.failed.push(message.address);
        keepLine(message.text);
        return;
      case 'diagnostic':
        keepDiagnostic(message.diagnostic);
        return;
      case 'summary':
        report.ended = true;
        keepLine(message.text);
        return;
      case 'state':
        report.stateDumped = true;
        return;
      case 'text':
        if (/has been successfully initialized!/.test(message.text)) report.ended = true;
        if (/^\s*Interrupt received\./.test(message.text)) report.heard = true;
        keepLine(message.text);
        return;
      default:
    }
  }

  function keepLine(text: string): void {
    if (text.trim() === '') return;
    report.lastLines.push(text);
    if (report.lastLines.length > MAX_LAST_LINES) report.lastLines.shift();
  }

  function keepDiagnostic(diagnostic: Diagnostic): void {
    const { diagnostics } = report;
    if (diagnostics.length < MAX_DIAGNOSTICS) {
      diagnostics.push(diagnostic);
      return;
    }
    // An error counts more than a warning that came before it.
    const warning = diagnostics.findIndex(({ severity }) => severity === 'warning');
    if (diagnostic.severity === 'error' && warning !== -1) diagnostics.splice(warning, 1, diagnostic);
  }

  return report;
}
