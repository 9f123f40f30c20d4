export { checkTree, type CheckTreeOptions, type TreeCheck } from './check/check-tree.ts';
export type { DataRisk } from './diff/data-risk.ts';
export { findDataRisks } from './diff/data-risks.ts';
export { diffFile, type FileDiff, renderFileDiff } from './diff/diff-file.ts';
export { diffTrees, type TreeDiff } from './diff/diff-trees.ts';
export { listApplications } from './diff/list-applications.ts';
export { type DiffLine, renderCounts, renderObjects, renderPatch } from './diff/render-diff.ts';
export { renderDiffMarkdown } from './diff/render-diff-markdown.ts';
export type { Helper } from './template/define-helper.ts';
export { HELPERS } from './template/template-helpers.ts';
export { hasDrifted } from './tree/has-drifted.ts';
export type { ParsedTemplates } from './template/template-renderer.ts';
export { planTree, type TreePlan } from './tree/plan-tree.ts';
export type { RenderContext } from './tree/render-context.ts';
export { type InstanceConfiguration, renderInstance } from './tree/render-instance.ts';
export { MAX_FILE_BYTES, renderTree } from './tree/render-tree.ts';
export { selectFiles, type StackSelection } from './tree/select-files.ts';
export { StacksError, type StacksErrorCode } from './stacks-error.ts';
export { blobId, type Tree, type TreeFile } from './tree/tree.ts';
export { INDEX_FILE, isOwnFile, METADATA_FILE, OLD_INDEX_FILE } from './tree/own-files.ts';
export {
  buildIndex,
  checkedFiles,
  hydratorMetadata,
  ownedFiles,
  parseIndex,
  readIndex,
  type TreeIndex,
} from './tree/tree-index.ts';
