export { FleetError, type FleetErrorCode } from './fleet-error.ts';
export { collectAll } from './preview/collect-all.ts';
export { type FleetEntry, readFleetEntry, runningCommit } from './preview/fleet-entry.ts';
export { type InstanceEffect, unchanged } from './preview/instance-effect.ts';
export { type PreviewOptions, previewInstance } from './preview/preview-instance.ts';
export { groupOf, type PreviewTitle, renderPreview } from './preview/render-preview.ts';
export type { CurrentDirectory, StacksVersion } from './preview/stacks-version.ts';
export { selectInstances } from './select-instances.ts';
export { type FleetEvent, type FleetState, type InstanceState, RISK_SIGNS } from './page/fleet-state.ts';
export { escapeHtml, linkTo } from './page/escape-html.ts';
export { renderShell } from './page/render-shell.ts';
export { renderPage } from './page/render-page.ts';
export { renderReadme } from './page/render-readme.ts';
export { countBehind } from './page/count-behind.ts';
export { readEvents, type RunEvent } from './page/read-events.ts';
export { toInstanceState } from './page/to-instance-state.ts';
export { type DriveOptions, type DriveResult, driveRollout, type RolloutWorld } from './rollout/drive-rollout.ts';
export { type HeldInstance, heldInstances } from './rollout/held-instances.ts';
export {
  type Begun,
  type InstanceFacts,
  judgeInstance,
  type RunState,
  runInQuestion,
  type Standing,
} from './rollout/judge-instance.ts';
export { nextStep, type Step } from './rollout/next-step.ts';
export { type PlannedWaves, planWaves } from './rollout/plan-waves.ts';
export { parseRollout, renderRollout, type Rollout, rolloutIdOf, type RolloutInstance } from './rollout/rollout.ts';
export { renderReview, type ReviewOptions } from './rollout/render-review.ts';
export { type Selection, selectMembers } from './rollout/select-members.ts';
