import { a as diffFile, f as INDEX_FILE, h as isOwnFile, i as diffTrees, m as OLD_INDEX_FILE, n as renderObjects, o as renderFileDiff, p as METADATA_FILE, r as renderPatch, t as renderCounts } from "./yaml.mjs";
import { A as renderDiffMarkdown, C as buildIndex, D as parseIndex, E as ownedFiles, M as blobId, O as StacksError, S as planTree, T as hydratorMetadata, b as renderTree, j as checkTree, k as HELPERS, w as checkedFiles, x as selectFiles, y as renderInstance } from "./handlebars.mjs";

export { diffTrees, renderCounts, renderPatch };