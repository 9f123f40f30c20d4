import { a as INDEX_FILE, c as hydratorMetadata, d as StacksError, f as diffFile, i as diffTrees, l as ownedFiles, m as blobId, n as renderObjects, o as METADATA_FILE, p as renderFileDiff, r as renderPatch, s as buildIndex, t as renderCounts, u as parseIndex, x as UNKNOWN } from "./src.mjs";
import { a as checkTree, i as renderDiffMarkdown, n as planTree, r as HELPERS, t as renderTree } from "./main.mjs";

export { diffTrees, renderCounts, renderPatch };