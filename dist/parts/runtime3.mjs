import { A as StacksError, C as selectFiles, D as hydratorMetadata, E as checkedFiles, M as renderDiffMarkdown, N as checkTree, O as ownedFiles, P as blobId, S as renderTree, T as buildIndex, j as HELPERS, k as parseIndex, w as planTree, x as renderInstance } from "./handlebars.mjs";
import { a as diffFile, g as isOwnFile, h as OLD_INDEX_FILE, i as diffTrees, m as METADATA_FILE, n as renderObjects, o as renderFileDiff, p as INDEX_FILE, r as renderPatch, t as renderCounts } from "./yaml.mjs";

export { diffTrees, renderCounts, renderPatch };