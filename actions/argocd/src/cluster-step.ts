import type { Cluster } from '@edp/cluster';
import type { RunStep } from '@edp/run';
import type { ArgocdInputs } from './inputs.ts';

/** What every mode works with. */
export interface ArgocdStep {
  inputs: ArgocdInputs;
  step: RunStep;
}

/** What a mode works with that works on the cluster. */
export interface ClusterStep extends ArgocdStep {
  cluster: Cluster;
  /** The output with the Secrets; undefined where the root module has none. */
  secrets: unknown;
}
