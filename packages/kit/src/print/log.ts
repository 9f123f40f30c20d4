import type { Position } from '../coded-error.ts';
import { redact } from '../secrets/mask.ts';
import { printAnnotation, printDebug, printGroup, printGroupEnd, printText } from './print.ts';

/** What a step prints; everything passes the redactor, and nothing of it can be a command of the runner. */
export interface Log {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string, at?: Position): void;
  warning(message: string, at?: Position): void;
  error(message: string, at?: Position): void;
  /** Prints what `body` prints under a foldable title. */
  group<T>(title: string, body: () => Promise<T> | T): Promise<T>;
}

/** Returns the log of a step: lines and the runner's workflow commands on stdout. */
export function createLog(): Log {
  return {
    info: (message) => printText(redact(message)),
    debug: (message) => printDebug(redact(message)),
    notice: (message, at) => printAnnotation('notice', redact(message), at),
    warning: (message, at) => printAnnotation('warning', redact(message), at),
    error: (message, at) => printAnnotation('error', redact(message), at),
    async group(title, body) {
      printGroup(redact(title));
      try {
        return await body();
      } finally {
        printGroupEnd();
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
