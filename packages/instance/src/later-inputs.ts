/** What inputs of later steps may say: `resolve` reads them before anything is changed, and they hold for the step that is not told. */
export const LATER_INPUTS = {
  onDrift: ['fail', 'overwrite', 'keep'],
  /** Where the step that waits for Argo CD looks. */
  source: ['cluster', 'forge'],
  /** What a destroy does with what Kubernetes has left over. */
  leftovers: ['stop', 'accept'],
  /** A day. */
  maxWaitMinutes: 1440,
} as const;
