import { a as diffFile, f as INDEX_FILE, h as isOwnFile, i as diffTrees, m as OLD_INDEX_FILE, n as renderObjects, o as renderFileDiff, p as METADATA_FILE, r as renderPatch, t as renderCounts } from "./yaml.mjs";
import { A as StacksError, C as selectFiles, D as hydratorMetadata, E as checkedFiles, M as renderDiffMarkdown, N as checkTree, O as ownedFiles, P as blobId, S as renderTree, T as buildIndex, j as HELPERS, k as parseIndex, w as planTree, x as renderInstance } from "./handlebars.mjs";

export { diffTrees, renderCounts, renderPatch };