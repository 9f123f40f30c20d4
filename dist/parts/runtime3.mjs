import { a as diffFile, f as INDEX_FILE, h as isOwnFile, i as diffTrees, m as OLD_INDEX_FILE, n as renderObjects, o as renderFileDiff, p as METADATA_FILE, r as renderPatch, t as renderCounts } from "./yaml.mjs";
import { A as blobId, C as hydratorMetadata, D as HELPERS, E as StacksError, O as renderDiffMarkdown, S as checkedFiles, T as parseIndex, _ as renderInstance, b as planTree, k as checkTree, v as renderTree, w as ownedFiles, x as buildIndex, y as selectFiles } from "./handlebars.mjs";

export { diffTrees, renderCounts, renderPatch };