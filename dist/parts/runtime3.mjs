import { C as UNKNOWN, a as INDEX_FILE, c as hydratorMetadata, d as StacksError, f as diffFile, h as blobId, i as diffTrees, l as ownedFiles, n as renderObjects, o as METADATA_FILE, p as renderFileDiff, r as renderPatch, s as buildIndex, t as renderCounts, u as parseIndex } from "./yaml.mjs";
import { S as checkTree, _ as renderTree, b as HELPERS, g as renderInstance, v as selectFiles, x as renderDiffMarkdown, y as planTree } from "./handlebars.mjs";

export { diffTrees, renderCounts, renderPatch };