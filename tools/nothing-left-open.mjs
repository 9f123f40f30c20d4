import { TestEnvironment } from 'jest-environment-node';

/** What a suite has ended may take a moment to be gone, on a busy machine a long one. */
const CLOSE_MS = 120_000;

// Jest ends a worker that does not end by itself by this signal. What a failed suite left is killed by its handlers of `exit`, which no signal calls.
process.on('SIGTERM', () => process.exit(143));

/** How many timers, sockets, servers and processes keep this worker alive, by type. */
function countOpen() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const type of process.getActiveResourcesInfo()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** Fails a suite that leaves something open, by its name: jest itself says once in the end that some worker did not stop. */
export default class NothingLeftOpen extends TestEnvironment {
  #before = countOpen();
  #closeMs;
  #hasFailed = false;

  /**
   * @param {ConstructorParameters<typeof TestEnvironment>[0]} config `testEnvironmentOptions: { closeMs }` waits for less
   * @param {ConstructorParameters<typeof TestEnvironment>[1]} context
   */
  constructor(config, context) {
    super(config, context);
    this.#closeMs = Number(config.projectConfig.testEnvironmentOptions['closeMs'] ?? CLOSE_MS);
  }

  /** @param {{ name: string }} event */
  handleTestEvent({ name }) {
    if (['test_fn_failure', 'hook_failure', 'error'].includes(name)) this.#hasFailed = true;
  }

  /** @override */
  async teardown() {
    await super.teardown();
    const deadline = performance.now() + this.#closeMs;
    // What failed is told as it is, whatever it left.
    for (let left = this.#left(); left.length > 0 && !this.#hasFailed; left = this.#left()) {
      if (performance.now() > deadline) {
        throw new Error(
          `This suite leaves open what keeps its process alive: ${left.join(', ')}. Fix: close or end it in afterAll, or where it was started.`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** What is open beside what was before, and beside what ends by itself at once. */
  #left() {
    return [...countOpen()]
      .filter(([type, count]) => type !== 'Immediate' && count > (this.#before.get(type) ?? 0))
      .map(([type, count]) => `${count - (this.#before.get(type) ?? 0)} ${type}`);
  }
}
