/** What sync-mirror is told where the needs of a deployment stand for the lists of mirror.yaml. */
export interface FromClosureInputs {
  /** Path of mirror.yaml, for messages. */
  config: string;
  source: { token: string };
  target: { token: string };
  /** `tenant/environment`. */
  fromClosure: string;
  configDirectory: string;
  /** `owner/name` of the templates at the source. */
  stacks: string;
}
