import { _ as OLD_INDEX_FILE, g as METADATA_FILE, h as INDEX_FILE, i as diffTrees, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts, v as isOwnFile } from "./yaml.mjs";
import { A as buildIndex, B as blobId, D as renderTree, E as MAX_FILE_BYTES, F as StacksError, I as HELPERS, L as renderDiffMarkdown, M as hydratorMetadata, N as ownedFiles, O as selectFiles, P as parseIndex, R as findDataRisks, T as renderInstance, j as checkedFiles, k as planTree, z as checkTree } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };