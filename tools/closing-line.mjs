import { appendFileSync } from 'node:fs';

/** Ends the test run with one plain line; a suite that could not even start counts as a failure. */
export default class ClosingLine {
  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // One of several runs only leaves its counts; whoever named the file adds them up and prints the line.
    const counts = process.env['EDP_TEST_COUNTS'];
    if (counts) return appendFileSync(counts, `${numPassedTests} ${failed}\n`);
    // Jest's own summary comes after every reporter, and this line has to be the last.
    process.once('exit', () => process.stdout.write(`tests: ${numPassedTests} passed, ${failed} failed\n`));
  }
}
