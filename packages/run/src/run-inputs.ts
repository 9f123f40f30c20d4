import type { ClosureMode, Later } from '@edp/instance';

/** What render-config is asked for. */
export type Mode = 'resolve' | 'diff' | 'record' | 'commit' | 'retire' | 'instances' | 'preview' | 'fleet' | 'rollout';
export type Operation = 'plan' | 'deploy' | 'destroy';
export type OnDrift = Later['onDrift'];

export interface Tokens {
  infraDeploy: string;
  stacks: string;
  stacksInstances: string;
  /** Reads what a deployment needs from the running forge. */
  closure: string;
}

export interface ResolveInputs {
  mode: 'resolve';
  operation: Operation;
  tenant: string;
  environment: string;
  fields: string;
  planId: string;
  confirm: string;
  breakGlass: string;
  /** How closely this run looks at what it needs; as tenants.yaml says unless told. */
  closure: ClosureMode | undefined;
  /** How long to wait for another run of the instance. */
  lockWaitMs: number;
  /** Id of a dead run's lock. */
  unlock: string;
  configDirectory: string;
  stacksRef: string;
  tokens: Tokens;
  /** Asks the forge who may write; the token of infra-deploy does without. */
  approvalToken?: string;
  later: LaterInputs;
}

/** What later steps of the job are given: what is wrong with it is found before anything is changed. All but secrets holds for them. */
export interface LaterInputs extends Later {
  /** Of `argocd bootstrap`: reads stacks-instances, for Argo CD. */
  repositoryToken: string;
  /** Of the same: writes commit statuses there. */
  statusToken: string;
}

export interface InstancesInputs {
  mode: 'instances';
  /** The share to resolve, from 1; only listed without. */
  shard: { index: number; count: number } | undefined;
  configDirectory: string;
  tokens: Tokens;
}

export interface PreviewInputs {
  mode: 'preview';
  /** `owner/name` on the running forge; the running repository unless told. */
  infraDeploy: string;
  /** Pull request of the running repository to comment on; 0 for none. */
  number: number;
  /** Branch, tag or commit of stacks, without a pull request. */
  stacksRef: string;
  /** Globs of `<tenant>/<environment>`; all where there are none. */
  select: string[];
  configDirectory: string;
  tokens: Tokens & {
    /** Reads the pull request and writes its comment. */
    comment: string;
  };
}

export interface FleetInputs {
  mode: 'fleet';
  configDirectory: string;
  tokens: Tokens;
}

export interface RolloutInputs {
  mode: 'rollout';
  operation: 'plan' | 'deploy';
  /** Branch or tag of stacks that is rolled out, for plan. */
  stacksRef: string;
  /** Tenant, globs of `<tenant>/<environment>` and names of waves that select instances; all where there are none. */
  tenant: string;
  select: string[];
  waves: string[];
  /** Of a reviewed rollout, for deploy. */
  rolloutId: string;
  /** `<tenant>/<environment>` of instances that may lose data. */
  confirm: string[];
  /** File names of the workflows that are dispatched for each instance. */
  workflows: { plan: string; deploy: string };
  /** Id of a dead run's lock. */
  unlock: string;
  configDirectory: string;
  tokens: Tokens;
  /** Asks the forge who may write; the token of infra-deploy does without. */
  approvalToken?: string;
}

export interface StepInputs {
  mode: Exclude<Mode, 'resolve' | 'instances' | 'preview' | 'fleet' | 'rollout'>;
  runFile: string;
  outputsFile: string;
  /** '' and undefined: as resolve was told. */
  onDrift: OnDrift | '';
  pullRequest: boolean | undefined;
  tokens: Tokens;
}

/** The inputs of render-config, checked. */
export type RunInputs = ResolveInputs | StepInputs | InstancesInputs | PreviewInputs | FleetInputs | RolloutInputs;
