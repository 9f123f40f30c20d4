/** What inputs of later steps may say: `resolve` reads them before anything is changed, and the step when its turn comes. */
export const ON_DRIFT = ['fail', 'overwrite', 'keep'] as const;
/** Where the step that waits for Argo CD looks. */
export const WAIT_SOURCES = ['cluster', 'forge'] as const;
/** What a destroy does with what Kubernetes has left over. */
export const LEFTOVERS = ['stop', 'accept'] as const;
/** A day. */
export const MAX_WAIT_MINUTES = 1440;
