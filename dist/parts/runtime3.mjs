import { g as isOwnFile, h as OLD_INDEX_FILE, i as diffTrees, m as METADATA_FILE, n as renderObjects, o as diffFile, p as INDEX_FILE, r as renderPatch, s as renderFileDiff, t as renderCounts } from "./yaml.mjs";
import { B as parseIndex, F as planTree, G as renderDiffMarkdown, H as StacksError, I as buildIndex, J as blobId, K as findDataRisks, L as checkedFiles, M as MAX_FILE_BYTES, N as renderTree, P as selectFiles, R as hydratorMetadata, U as hasDrifted, V as readIndex, W as HELPERS, j as renderInstance, q as checkTree, z as ownedFiles } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };