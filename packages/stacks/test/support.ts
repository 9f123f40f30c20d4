import { ViolationsError, UNKNOWN } from '@edp/kit';
import { type RenderContext, renderTree, type StackSelection, type Tree } from '@edp/stacks';

export const CONTEXT: RenderContext = {
  tenant: 'prod',
  environment: 'edp',
  instance: { name: 'edp', domain: 'edp.buildth.ing', path: 'prod/edp' },
  fields: {
    adminEmail: 'a@b.c',
    nodes: 3,
    on: true,
    off: false,
    list: ['x', 'y'],
    map: { one: 1, two: 2 },
    empty: '',
    unset: null,
    none: [],
  },
  outputs: { ip: '10.0.0.1', host: UNKNOWN },
  stacks: { ref: 'main', commit: 'c'.repeat(40) },
  stacksInstances: { url: 'https://edp.buildth.ing/o/stacks-instances', branch: 'main' },
};

export const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));

/** Returns the text of one template; `fields` and `partials` beside it. */
export function render(
  text: string,
  {
    context = CONTEXT,
    fields,
    partials = {},
    file = 'f',
  }: {
    context?: RenderContext;
    fields?: Record<string, unknown>;
    partials?: Record<string, string>;
    file?: string;
  } = {},
): string {
  const files = Object.entries(partials).map(([name, partial]): [string, string] => [`_partials/${name}.hbs`, partial]);
  const own = fields === undefined ? context : { ...context, fields };
  return renderTree(tree({ ...Object.fromEntries(files), [`${file}.hbs`]: text }), own)
    .get(file)!
    .content.toString();
}

/** Returns what a tree is refused for, [] where it is not. */
export function violations(
  files: Record<string, string> | Tree,
  { context = CONTEXT, selections = [] }: { context?: RenderContext; selections?: StackSelection[] } = {},
): ViolationsError['violations'] {
  try {
    renderTree(files instanceof Map ? files : tree(files), context, { selections });
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
  return [];
}
