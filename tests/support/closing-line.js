/** A Jest reporter that ends with the counts on a line of their own, for programs that read the log. */
export default class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests }) {
    const failed = numFailedTests || numFailedTestSuites;
    console.log(`Tests: ${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`);
  }
}
