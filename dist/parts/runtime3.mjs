import { d as OLD_INDEX_FILE, f as isOwnFile, i as diffTrees, l as INDEX_FILE, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts, u as METADATA_FILE } from "./yaml.mjs";
import { B as hydratorMetadata, F as renderTree, G as hasDrifted, H as parseIndex, I as selectFiles, J as findDataRisks, K as HELPERS, L as planTree, N as renderInstance, P as MAX_FILE_BYTES, R as buildIndex, U as readIndex, V as ownedFiles, W as StacksError, X as blobId, Y as checkTree, q as renderDiffMarkdown, z as checkedFiles } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };