import type { Position } from './coded-error.ts';
import { redact } from './mask.ts';

/** What a step prints; everything passes the redactor. */
export interface Log {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string, at?: Position): void;
  warning(message: string, at?: Position): void;
  error(message: string, at?: Position): void;
  /** Prints what `body` prints under a foldable title. */
  group<T>(title: string, body: () => Promise<T> | T): Promise<T>;
}

// The runner's commands are a few lines of text. @actions/core would bring its HTTP client (over 400 kB) into every bundle for them.
const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** Returns the log of a step: plain lines and the runner's workflow commands on stdout. */
export function createLog(): Log {
  return {
    // Hostile text must not turn into a workflow command of ours.
    info: (message) => write(redact(message).replace(/^::/gm, ' ::')),
    debug: (message) => {
      if (process.env['RUNNER_DEBUG'] === '1') write(command('debug', message));
    },
    notice: (message, at) => write(command('notice', message, at)),
    warning: (message, at) => write(command('warning', message, at)),
    error: (message, at) => write(command('error', message, at)),
    async group(title, body) {
      write(`::group::${escapeData(redact(title))}`);
      try {
        return await body();
      } finally {
        write('::endgroup::');
      }
    },
  };
}

/** A log that prints nothing. */
export const silentLog: Log = {
  info: () => {},
  debug: () => {},
  notice: () => {},
  warning: () => {},
  error: () => {},
  group: async (_, body) => body(),
};

function command(name: string, message: string, at?: Position): string {
  const properties = at
    ? Object.entries({ file: at.file, line: at.line, col: at.column })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        .join(',')
    : '';
  return `::${name}${properties === '' ? '' : ` ${properties}`}::${escapeData(redact(message))}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
