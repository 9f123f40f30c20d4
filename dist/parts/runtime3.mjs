import { a as diffFile, f as INDEX_FILE, h as isOwnFile, i as diffTrees, m as OLD_INDEX_FILE, n as renderObjects, o as renderFileDiff, p as METADATA_FILE, r as renderPatch, t as renderCounts } from "./yaml.mjs";
import { A as checkTree, C as checkedFiles, D as StacksError, E as parseIndex, O as HELPERS, S as buildIndex, T as ownedFiles, b as selectFiles, j as blobId, k as renderDiffMarkdown, v as renderInstance, w as hydratorMetadata, x as planTree, y as renderTree } from "./handlebars.mjs";

export { diffTrees, renderCounts, renderPatch };