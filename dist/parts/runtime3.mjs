import { _ as isOwnFile, g as OLD_INDEX_FILE, h as METADATA_FILE, i as diffTrees, m as INDEX_FILE, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts } from "./yaml.mjs";
import { A as checkedFiles, D as selectFiles, E as renderTree, F as HELPERS, I as renderDiffMarkdown, L as findDataRisks, M as ownedFiles, N as parseIndex, O as planTree, P as StacksError, R as checkTree, T as MAX_FILE_BYTES, j as hydratorMetadata, k as buildIndex, w as renderInstance, z as blobId } from "./handlebars.mjs";
import { i as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };