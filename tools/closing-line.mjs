/** Ends the test run with one plain line; a suite that could not even start counts as a failure. */
export default class ClosingLine {
  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest's own summary comes after every reporter, and this line has to be the last.
    process.once('exit', () => process.stdout.write(`tests: ${numPassedTests} passed, ${failed} failed\n`));
  }
}
