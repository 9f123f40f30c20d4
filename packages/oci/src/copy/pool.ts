/** Runs tasks, so many at once; after the first failure it starts no more. */
export interface Pool {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Runs a task for each item and resolves when none is running any more. @throws the first failure */
  each<T>(items: Iterable<T>, task: (item: T) => Promise<void>): Promise<void>;
}

/** Returns a pool of `concurrency` places; with `stopOnFailure: false` a failure is that of its task alone. */
export function createPool({
  concurrency,
  stopOnFailure = true,
}: {
  concurrency: number;
  stopOnFailure?: boolean;
}): Pool {
  const waiting: (() => void)[] = [];
  let free = concurrency;
  let failure: { error: unknown } | undefined;

  async function run<T>(task: () => Promise<T>): Promise<T> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      if (failure !== undefined) throw failure.error;
      return await task();
    } catch (error) {
      if (stopOnFailure) failure ??= { error };
      throw error;
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  }

  async function each<T>(items: Iterable<T>, task: (item: T) => Promise<void>): Promise<void> {
    // Nobody may go on writing after the caller was told of the failure.
    const results = await Promise.allSettled(Array.from(items, async (item) => run(async () => task(item))));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failure?.error ?? failed.reason;
  }

  return { run, each };
}
