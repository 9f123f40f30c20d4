import { d as OLD_INDEX_FILE, f as isOwnFile, i as diffTrees, l as INDEX_FILE, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts, u as METADATA_FILE } from "./yaml.mjs";
import { B as ownedFiles, F as selectFiles, G as HELPERS, H as readIndex, I as planTree, J as checkTree, K as renderDiffMarkdown, L as buildIndex, M as renderInstance, N as MAX_FILE_BYTES, P as renderTree, R as checkedFiles, U as StacksError, V as parseIndex, W as hasDrifted, Y as blobId, q as findDataRisks, z as hydratorMetadata } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };