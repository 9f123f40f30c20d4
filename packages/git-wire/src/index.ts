export { advertisedRefs } from './advertised-refs.ts';
export { type Capabilities, readCapabilities } from './capabilities.ts';
export { type Commit, formatCommit, parseCommit, type Person } from './commit-object.ts';
export { decodePack, type DecodeOptions } from './decode-pack.ts';
export { encodePack, type PackObject } from './encode-pack.ts';
export { fetchObjects } from './fetch-objects.ts';
export { type FetchOptions, fetchPack } from './fetch-pack.ts';
export { GitWireError, type GitWireErrorCode, isTransient } from './git-wire-error.ts';
export { knownServers, presumeServers, type Servers } from './known-servers.ts';
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
export { pushObjects } from './push-objects.ts';
export { pushPack, type PushOptions, type RefUpdate, ZERO_ID } from './push-pack.ts';
export type { RefResult } from './push-report.ts';
export { checkWriteAccess } from './receive-pack.ts';
export { authOf, type Remote } from './remote.ts';
export { resolveRevision } from './resolve-revision.ts';
export { retryTransfer } from './retry-transfer.ts';
export { readSmallBlobs } from './small-blobs.ts';
export { findEntry, replaceEntry } from './tree-bytes.ts';
