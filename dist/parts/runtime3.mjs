import { _ as OLD_INDEX_FILE, g as METADATA_FILE, h as INDEX_FILE, i as diffTrees, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts, v as isOwnFile } from "./yaml.mjs";
import { A as planTree, B as findDataRisks, D as MAX_FILE_BYTES, E as renderInstance, F as parseIndex, H as blobId, I as readIndex, L as StacksError, M as checkedFiles, N as hydratorMetadata, O as renderTree, P as ownedFiles, R as HELPERS, V as checkTree, j as buildIndex, k as selectFiles, z as renderDiffMarkdown } from "./handlebars.mjs";
import { a as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };