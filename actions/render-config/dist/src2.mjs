import { C as UNKNOWN, a as INDEX_FILE, c as hydratorMetadata, d as StacksError, f as diffFile, h as blobId, i as diffTrees, l as ownedFiles, n as renderObjects, o as METADATA_FILE, p as renderFileDiff, r as renderPatch, s as buildIndex, t as renderCounts, u as parseIndex } from "./src.mjs";
import { a as HELPERS, i as planTree, n as renderTree, o as renderDiffMarkdown, r as selectFiles, s as checkTree, t as renderInstance } from "./main.mjs";

export { diffTrees, renderCounts, renderPatch };