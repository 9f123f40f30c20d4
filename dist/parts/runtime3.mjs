import { A as parseIndex, C as renderTree, D as checkedFiles, E as buildIndex, F as checkTree, I as blobId, M as HELPERS, N as renderDiffMarkdown, O as hydratorMetadata, P as findDataRisks, S as renderInstance, T as planTree, j as StacksError, k as ownedFiles, w as selectFiles } from "./handlebars.mjs";
import { _ as isOwnFile, g as OLD_INDEX_FILE, h as METADATA_FILE, i as diffTrees, m as INDEX_FILE, n as renderObjects, o as diffFile, r as renderPatch, s as renderFileDiff, t as renderCounts } from "./yaml.mjs";
import { n as listApplications } from "./cluster.mjs";

export { diffTrees, renderCounts, renderPatch };