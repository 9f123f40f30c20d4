import { A as hydratorMetadata, C as renderInstance, D as planTree, E as selectFiles, F as renderDiffMarkdown, I as findDataRisks, L as checkTree, M as parseIndex, N as StacksError, O as buildIndex, P as HELPERS, R as blobId, T as renderTree, j as ownedFiles, k as checkedFiles, w as MAX_FILE_BYTES } from "./handlebars.mjs";
import { _ as isOwnFile, g as OLD_INDEX_FILE, h as METADATA_FILE, i as diffTrees, m as INDEX_FILE, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts } from "./yaml.mjs";
import { n as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };