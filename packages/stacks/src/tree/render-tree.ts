import { type Violation, ViolationsError } from '@edp/kit';
import { TreePaths } from '../check/check-path.ts';
import { CONFLICT, findConflict } from '@edp/yaml';
import { filterFault } from './filtered-file.ts';
import type { RenderContext } from './render-context.ts';
import { keepOrigin } from './origin.ts';
import { selectFiles, type StackSelection } from './select-files.ts';
import { StacksError } from '../stacks-error.ts';
import type { Withheld } from '../template/explain-missing.ts';
import { type ParsedTemplates, TemplateRenderer } from '../template/template-renderer.ts';
import type { Tree } from './tree.ts';

const SUFFIX = '.hbs';
/** Texts that templates share; they give no file of their own. */
const PARTIALS = '_partials/';
/** What a template, or a file beside it, may have. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Returns the tree that the templates give: `.hbs` files rendered, all others byte for byte; expressions in paths are rendered too.
 * Files below `_partials/` can be called from all others. Without `selections` every stack is rendered; with `parsed` no template is parsed that stands there already.
 * @throws ViolationsError with every mistake of every file; StacksError `TREE_EMPTY`
 */
export function renderTree(
  template: Tree,
  context: RenderContext,
  {
    selections = [],
    withheld,
    parsed,
  }: { selections?: readonly StackSelection[]; withheld?: Withheld | undefined; parsed?: ParsedTemplates } = {},
): Tree {
  const { files, violations } = selectFiles(template, selections);
  const renderer = new TemplateRenderer(context, { violations, withheld, ...(parsed === undefined ? {} : { parsed }) });
  for (const [source, { content }] of files) {
    if (!source.startsWith(PARTIALS)) continue;
    const file = `stacks/template/${source}`;
    if (source.endsWith(SUFFIX)) {
      if (isSmall(content, { file, violations }) && isMerged(content, { file, violations }))
        renderer.addPartial(source.slice(PARTIALS.length, -SUFFIX.length), { content, file });
    } else
      violations.push({
        code: 'PATH_INVALID',
        message: `${source} is among the partials and does not end in ${SUFFIX}`,
        fix: `Rename it to ${source}${SUFFIX}, or move it out of ${PARTIALS}.`,
        at: { file },
      });
  }
  const rendered: Tree = new Map();
  const paths = new TreePaths();
  for (const [source, { content, executable }] of files) {
    if (source.startsWith(PARTIALS)) continue;
    const file = `stacks/template/${source}`;
    const isTemplate = source.endsWith(SUFFIX);
    const named = isTemplate ? source.slice(0, -SUFFIX.length) : source;
    const sound = violations.length;
    const path = renderer.render(named, file);
    const problem = violations.length > sound ? undefined : paths.add(path);
    if (problem !== undefined)
      violations.push({
        code: 'PATH_INVALID',
        message: `${source} renders to the path "${path}", which ${problem}`,
        fix: 'Rename the template, or correct the expression in its path.',
        at: { file },
      });
    if (!isSmall(content, { file, violations }) || !isMerged(content, { file, violations })) continue;
    const before = violations.length;
    const result = isTemplate ? renderer.renderFile(content, { file, path }) : content;
    const fault = violations.length > before ? undefined : filterFault(path, result);
    if (fault !== undefined) {
      violations.push({
        code: 'TEMPLATE_FILTERED',
        message: `${source} ${fault}`,
        fix: 'Keep templates out of Git LFS and of filters: commit the file itself, and take the attribute away.',
        at: { file },
      });
      continue;
    }
    if (isTemplate) keepOrigin(result, () => renderer.trace(content, file));
    rendered.set(path, { content: result, executable });
  }
  if (violations.length > 0) throw new ViolationsError(violations);
  if (rendered.size === 0)
    throw new StacksError({
      code: 'TREE_EMPTY',
      message: 'the stacks repository has no files below template/ for this instance',
      fix: 'Check stacks, stacks-ref and the fields that select stacks; an empty result would remove everything of the instance.',
    });
  return rendered;
}

function isSmall(content: Buffer, { file, violations }: { file: string; violations: Violation[] }): boolean {
  if (content.length <= MAX_FILE_BYTES) return true;
  violations.push({
    code: 'PATH_INVALID',
    message: `the file is larger than ${MAX_FILE_BYTES} bytes`,
    fix: 'Keep such files outside of the templates.',
    at: { file },
  });
  return false;
}

/** Marks of a merge pass into whatever a template gives, and much of that parses. */
function isMerged(content: Buffer, { file, violations }: { file: string; violations: Violation[] }): boolean {
  const line = content.includes('<<<<<<<') ? findConflict(content.toString('utf8')) : undefined;
  if (line === undefined) return true;
  violations.push({
    code: 'TEMPLATE_CONFLICT',
    message: `the file ${CONFLICT.problem}`,
    fix: CONFLICT.fix,
    at: { file, line },
  });
  return false;
}
