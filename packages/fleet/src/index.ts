export { FleetError, type FleetErrorCode } from './fleet-error.ts';
export { collectAll } from './preview/collect-all.ts';
export { type FleetEntry, readFleetEntry, runningCommit } from './preview/fleet-entry.ts';
export type { InstanceEffect } from './preview/instance-effect.ts';
export { type PreviewOptions, previewInstance } from './preview/preview-instance.ts';
export { groupOf, type PreviewTitle, renderPreview } from './preview/render-preview.ts';
export type { CurrentDirectory, StacksVersion } from './preview/stacks-version.ts';
export { selectInstances } from './select-instances.ts';
