export { type Endpoint, openEndpoint } from './endpoint.ts';
export { STATUS_REPOSITORY } from './find-tasks.ts';
export { type GitItem, type ImageItem, type MirrorConfig, mirrorSchema, parseMirrorConfig } from './mirror-config.ts';
export { MirrorError, type MirrorErrorCode } from './mirror-error.ts';
export { planRefs } from './plan-refs.ts';
export { runSync, type RunSyncOptions } from './run-sync.ts';
export { summarise, type SyncContent, type SyncReport, type SyncRow } from './sync-report.ts';
