import { A as ownedFiles, C as MAX_FILE_BYTES, D as buildIndex, E as planTree, F as findDataRisks, I as checkTree, L as blobId, M as StacksError, N as HELPERS, O as checkedFiles, P as renderDiffMarkdown, S as renderInstance, T as selectFiles, j as parseIndex, k as hydratorMetadata, w as renderTree } from "./handlebars.mjs";
import { _ as isOwnFile, g as OLD_INDEX_FILE, h as METADATA_FILE, i as diffTrees, m as INDEX_FILE, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts } from "./yaml.mjs";
import { n as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };