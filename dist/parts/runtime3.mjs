import { A as parseIndex, C as renderTree, D as checkedFiles, E as buildIndex, F as checkTree, I as blobId, M as HELPERS, N as renderDiffMarkdown, O as hydratorMetadata, P as findDataRisks, S as renderInstance, T as planTree, j as StacksError, k as ownedFiles, w as selectFiles } from "./handlebars.mjs";
import { a as diffFile, g as isOwnFile, h as OLD_INDEX_FILE, i as diffTrees, m as METADATA_FILE, n as renderObjects, o as renderFileDiff, p as INDEX_FILE, r as renderPatch, t as renderCounts } from "./yaml.mjs";

export { diffTrees, renderCounts, renderPatch };