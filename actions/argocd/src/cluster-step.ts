import type { Cluster } from '@edp/cluster';
import type { RunStep } from '@edp/run';
import type { ArgocdInputs } from './inputs.ts';

/** What every mode works with. */
export interface ClusterStep {
  inputs: ArgocdInputs;
  step: RunStep;
  cluster: Cluster;
  /** The output with the Secrets; undefined where the root module has none. */
  secrets: unknown;
}
