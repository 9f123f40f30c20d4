import type { RegistryClient } from './registry.ts';

/** What is known to be at a target, and what is on the way there, across all copies of a process. */
export interface Ledger {
  /** Runs one task of a key at a time; further ones wait for it to end, well or not. */
  inTurn<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Notes that an image has a blob or manifest. */
  note(name: string, digest: string): void;
  has(name: string, digest: string): boolean;
  /** Returns the images known to have a blob. */
  holders(digest: string): string[];
}

const ledgers = new WeakMap<RegistryClient, Ledger>();

/** Returns the ledger of a target: one for each client, however many images are copied there at the same time. */
export function ledgerOf(registry: RegistryClient): Ledger {
  const known = ledgers.get(registry) ?? createLedger();
  ledgers.set(registry, known);
  return known;
}

function createLedger(): Ledger {
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
    holders: (digest) => [...(holders.get(digest) ?? [])],
  };
}
