import { type RenderContext, renderTree } from '@edp/stacks';
import { convertDirectory, type ConvertOptions } from '../../tools/convert/convert-directory.ts';

const CONTEXT: RenderContext = {
  ...{ tenant: 'non-prod', environment: 'try', outputs: {}, stacks: { ref: 'main', commit: 'c' } },
  instance: { name: 'try', domain: 'try.example.org', path: 'non-prod/try' },
  stacksInstances: {
    url: 'https://git.example.org/o/stacks-instances',
    branch: 'main',
    api: 'https://git.example.org',
  },
  fields: {},
};

/** Returns what converted templates render to with the values that gomplate would take from its environment. */
export function renderConverted(
  source: Record<string, string>,
  environment: Record<string, string>,
  options: ConvertOptions = {},
): Record<string, string> {
  const given = new Map(Object.entries(source).map(([path, text]) => [path, Buffer.from(text)]));
  const { files, variables } = convertDirectory(given, options);
  const fields = Object.fromEntries(
    variables.flatMap(({ name, field }) => (field === undefined ? [] : [[field, environment[name] ?? null]])),
  );
  const tree = new Map([...files].map(([path, content]) => [path, { content, executable: false }]));
  const rendered = renderTree(tree, { ...CONTEXT, fields });
  return Object.fromEntries([...rendered].map(([path, { content }]) => [path, content.toString('utf8')]));
}
