export {
  checkMarker,
  formatRecord,
  type Marker,
  MARKER_FILE,
  parseMarker,
  readMarker,
  refuseLaterRecord,
  STATE_FILE,
} from './marker.ts';
export { describeTransfer } from './images/describe-transfer.ts';
export { type Endpoint, openEndpoint } from './endpoint.ts';
export { findImages } from './images/find-images.ts';
export { STATUS_REPOSITORY } from './git/find-repositories.ts';
export type { GitItem } from './config/git-item.ts';
export type { ImageItem } from './config/image-item.ts';
export { readMirrorConfig } from './config/read-mirror-config.ts';
export { type MirrorConfig, mirrorSchema, parseMirrorConfig } from './config/mirror-config.ts';
export { MirrorError, type MirrorErrorCode } from './mirror-error.ts';
export { type MirrorState, parseState, type RefsSummary } from './mirror-state.ts';
export { openRegistries, type Registries } from './images/open-registries.ts';
export { planRecords } from './status/plan-records.ts';
export { planRefs } from './git/plan-refs.ts';
export { printReport } from './print-report.ts';
export { runSync, type RunSyncOptions } from './run-sync.ts';
export { openStatusFiles, type StatusFiles } from './status/status-files.ts';
export { summarise, type SyncContent, type SyncReport, type SyncRow } from './sync-report.ts';
export { syncImages } from './images/sync-images.ts';
