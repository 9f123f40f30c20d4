import type { Log } from './log.ts';

export interface Progress {
  /** Prints the line, unless one was printed less than `everyMs` ago; one that takes a while to write is made when it is printed. */
  update(line: string | (() => string)): void;
  /** Prints the last line that was held back. */
  done(): void;
}

/** Returns a printer for long work that stays quiet between its lines (every 2 s unless told). */
export function createProgress(log: Log, { everyMs = 2000 }: { everyMs?: number } = {}): Progress {
  let printedAt = Number.NEGATIVE_INFINITY;
  let held: string | (() => string) | undefined;
  const print = (): void => {
    if (held !== undefined) log.info(typeof held === 'string' ? held : held());
    held = undefined;
  };
  return {
    update(line) {
      held = line;
      if (performance.now() - printedAt < everyMs) return;
      printedAt = performance.now();
      print();
    },
    done: print,
  };
}
