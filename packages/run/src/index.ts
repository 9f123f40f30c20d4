export { commitRun } from './modes/commit-run.ts';
export { listInstances } from './modes/list-instances.ts';
export { observeRun } from './modes/observe-run.ts';
export { planRun } from './modes/plan-run.ts';
export { fleetRun } from './modes/fleet-run.ts';
export { previewRun } from './modes/preview-run.ts';
export { recordRun } from './modes/record-run.ts';
export { retireRun } from './modes/retire-run.ts';
export { rolloutRun } from './modes/rollout-run.ts';
export { stopRun } from './modes/stop-run.ts';
export { renderConfiguration } from './configuration/render-configuration.ts';
export { checkMirror } from './needs/check-mirror.ts';
export { resolveRun } from './resolve/resolve-run.ts';
export { RunError, type RunErrorCode } from './run-error.ts';
export type {
  InstancesInputs,
  LaterInputs,
  Mode,
  OnDrift,
  Operation,
  PreviewInputs,
  ResolveInputs,
  RolloutInputs,
  RunInputs,
  StepInputs,
  Tokens,
} from './run-inputs.ts';
export { findNewerRun } from './step/find-newer-run.ts';
export { openInstanceStatuses } from './step/instance-statuses.ts';
export { releaseEarly } from './step/release-early.ts';
export { openRunStep, type RunStep } from './step/run-step.ts';
export { configFromClosure } from './sync/config-from-closure.ts';
export { findStacksImages } from './sync/find-stacks-images.ts';
