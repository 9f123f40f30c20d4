export { checkTree } from './check-tree.ts';
export { diffFile, diffTrees, type FileChange } from './diff-trees.ts';
export { type Helper, HELPERS } from './template-helpers.ts';
export { planTree, type TreePlan } from './plan-tree.ts';
export { type RenderContext, renderTree } from './render-tree.ts';
export { StacksError, type StacksErrorCode } from './stacks-error.ts';
export { blobId, type Tree, type TreeFile } from './tree.ts';
export { buildIndex, hydratorMetadata, INDEX_FILE, METADATA_FILE, parseIndex, type TreeIndex } from './tree-index.ts';
export { UNKNOWN } from './unknown.ts';
