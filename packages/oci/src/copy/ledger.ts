/** What is known to be at a target, and what is on the way there. */
export interface Ledger {
  /** Runs one task of a key at a time; further ones wait for it to end, well or not. */
  inTurn<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Notes that an image has a blob or manifest for sure. */
  note(name: string, digest: string): void;
  has(name: string, digest: string): boolean;
  /** Returns an image that is known to have a blob. */
  holder(digest: string): string | undefined;
}

/** Returns an empty ledger. */
export function createLedger(): Ledger {
  const running = new Map<string, Promise<unknown>>();
  const holders = new Map<string, Set<string>>();
  return {
    async inTurn(key, task) {
      // Whoever wakes first goes next; the others find it running again.
      for (let other = running.get(key); other !== undefined; other = running.get(key)) await other.catch(() => {});
      const own = task();
      running.set(key, own);
      try {
        return await own;
      } finally {
        running.delete(key);
      }
    },
    note(name, digest) {
      const names = holders.get(digest) ?? new Set();
      holders.set(digest, names.add(name));
    },
    has: (name, digest) => holders.get(digest)?.has(name) === true,
    holder: (digest) => holders.get(digest)?.values().next().value,
  };
}
