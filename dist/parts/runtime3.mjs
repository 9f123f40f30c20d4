import { a as INDEX_FILE, c as hydratorMetadata, d as StacksError, f as diffFile, h as blobId, i as diffTrees, l as ownedFiles, n as renderObjects, o as METADATA_FILE, p as renderFileDiff, r as renderPatch, s as buildIndex, t as renderCounts, u as parseIndex } from "./yaml.mjs";
import { C as checkTree, S as renderDiffMarkdown, _ as renderInstance, b as planTree, v as renderTree, x as HELPERS, y as selectFiles } from "./handlebars.mjs";

export { diffTrees, renderCounts, renderPatch };