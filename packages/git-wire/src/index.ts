export { advertisedRefs } from './wire/advertised-refs.ts';
export { type Capabilities, readCapabilities } from './wire/capabilities.ts';
export { type Commit, formatCommit, parseCommit, type Person } from './commit-object.ts';
export { decodePack, type DecodeOptions } from './pack/decode-pack.ts';
export { encodePack, type PackObject } from './pack/encode-pack.ts';
export { fetchObjects } from './fetch-objects.ts';
export { type FetchOptions, fetchPack } from './fetch-pack.ts';
export { GitWireError, type GitWireErrorCode, isTransient } from './git-wire-error.ts';
export { knownServers, presumeServers, type Servers } from './wire/known-servers.ts';
export { isAncestor } from './is-ancestor.ts';
export { listRefs, type RefListing } from './list-refs.ts';
export {
  formatTree,
  type GitObject,
  type Mode,
  objectId,
  type ObjectType,
  parseTree,
  type TreeEntry,
} from './objects.ts';
export { pushObjects } from './push/push-objects.ts';
export { pushPack, type PushOptions } from './push/push-pack.ts';
export { type RefUpdate, ZERO_ID } from './push/ref-update.ts';
export type { RefResult } from './push/push-report.ts';
export { checkWriteAccess } from './push/receive-pack.ts';
export { authOf, type Remote } from './wire/remote.ts';
export { findRevision } from './find-revision.ts';
export { resolveRevision } from './resolve-revision.ts';
export { retryTransfer } from './wire/retry-transfer.ts';
export { readSmallBlobs } from './pack/small-blobs.ts';
export { findEntry, replaceEntry } from './tree-bytes.ts';
