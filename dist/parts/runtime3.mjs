import { _ as OLD_INDEX_FILE, g as METADATA_FILE, h as INDEX_FILE, i as diffTrees, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts, v as isOwnFile } from "./yaml.mjs";
import { A as planTree, B as checkTree, D as MAX_FILE_BYTES, E as renderInstance, F as parseIndex, I as StacksError, L as HELPERS, M as checkedFiles, N as hydratorMetadata, O as renderTree, P as ownedFiles, R as renderDiffMarkdown, V as blobId, j as buildIndex, k as selectFiles, z as findDataRisks } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };