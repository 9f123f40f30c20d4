/** What a task works on. */
export interface Setting {
  size: number;
  /** The forge that is asked. */
  origin: string;
  token: string;
  /** `owner/name` of infra-deploy. */
  repository: string;
  target?: { origin: string; token: string };
  /** Text of mirror.yaml. */
  config?: string;
  stateFile?: string;
  runNumber?: number;
  /** Environment of the job. */
  env?: Record<string, string>;
}
