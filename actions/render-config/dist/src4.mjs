import { a as diffFile, c as METADATA_FILE, d as parseIndex, f as blobId, i as UNKNOWN, l as buildIndex, m as checkTree, n as planTree, o as diffTrees, p as StacksError, r as HELPERS, s as INDEX_FILE, t as renderTree, u as hydratorMetadata } from "./src3.mjs";

export { diffTrees };