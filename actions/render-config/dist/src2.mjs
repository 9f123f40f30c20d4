import { C as UNKNOWN, a as INDEX_FILE, c as hydratorMetadata, d as StacksError, f as diffFile, h as blobId, i as diffTrees, l as ownedFiles, n as renderObjects, o as METADATA_FILE, p as renderFileDiff, r as renderPatch, s as buildIndex, t as renderCounts, u as parseIndex } from "./src.mjs";
import { a as renderDiffMarkdown, i as HELPERS, n as selectFiles, o as checkTree, r as planTree, t as renderTree } from "./main.mjs";

export { diffTrees, renderCounts, renderPatch };