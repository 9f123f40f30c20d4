import type { Log } from './log.ts';

export interface Progress {
  /** Prints the line, unless one was printed less than `everyMs` ago. */
  update(line: string): void;
  /** Prints the last line that was held back. */
  done(): void;
}

/** Returns a printer for long work that stays quiet between its lines (every 2 s unless told). */
export function createProgress(log: Log, { everyMs = 2000 }: { everyMs?: number } = {}): Progress {
  let printedAt = Number.NEGATIVE_INFINITY;
  let held: string | undefined;
  return {
    update(line) {
      held = line;
      if (performance.now() - printedAt < everyMs) return;
      printedAt = performance.now();
      log.info(line);
      held = undefined;
    },
    done() {
      if (held !== undefined) log.info(held);
      held = undefined;
    },
  };
}
