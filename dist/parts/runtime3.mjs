import { _ as OLD_INDEX_FILE, g as METADATA_FILE, h as INDEX_FILE, i as diffTrees, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts, v as isOwnFile } from "./yaml.mjs";
import { A as MAX_FILE_BYTES, B as StacksError, F as checkedFiles, G as blobId, H as renderDiffMarkdown, I as hydratorMetadata, L as ownedFiles, M as selectFiles, N as planTree, P as buildIndex, R as parseIndex, U as findDataRisks, V as HELPERS, W as checkTree, j as renderTree, k as renderInstance, z as readIndex } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };