export { checkTree, type CheckTreeOptions, type TreeCheck } from './check-tree.ts';
export { diffFile, type FileDiff, renderFileDiff } from './diff-file.ts';
export { diffTrees, type TreeDiff } from './diff-trees.ts';
export { type DiffLine, renderCounts, renderObjects, renderPatch } from './render-diff.ts';
export { renderDiffMarkdown } from './render-diff-markdown.ts';
export type { Helper } from './define-helper.ts';
export { HELPERS } from './template-helpers.ts';
export { planTree, type TreePlan } from './plan-tree.ts';
export type { RenderContext } from './render-context.ts';
export { type InstanceConfiguration, renderInstance } from './render-instance.ts';
export { renderTree } from './render-tree.ts';
export { selectFiles, type StackSelection } from './select-files.ts';
export { StacksError, type StacksErrorCode } from './stacks-error.ts';
export { blobId, type Tree, type TreeFile } from './tree.ts';
export {
  buildIndex,
  hydratorMetadata,
  INDEX_FILE,
  METADATA_FILE,
  ownedFiles,
  parseIndex,
  type TreeIndex,
} from './tree-index.ts';
export { UNKNOWN } from './unknown.ts';
