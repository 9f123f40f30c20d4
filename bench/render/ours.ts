// The measured program: renders, checks and hashes a tree of templates, then prints what it took. Arguments: directory of the
// tree, nodes, file of the index; where the index is there already, it is that of the run before.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex, checkTree, parseIndex, renderTree, type Tree } from '@edp/stacks';
import { CONTEXT } from './context.ts';

const [directory = '', nodes = '', indexFile = ''] = process.argv.slice(2);
const template: Tree = new Map();
for (const stack of readdirSync(directory).sort()) {
  for (const name of readdirSync(join(directory, stack)).sort())
    template.set(`${stack}/${name}`, { content: readFileSync(join(directory, stack, name)), executable: false });
}
const context = { ...CONTEXT, fields: { ...CONTEXT.fields, nodes: Number(nodes) } };
const rendered = renderTree(template, context);
const { violations } = checkTree(rendered, {
  instance: context.instance,
  stacksInstancesUrl: context.stacksInstances.url,
  allowUnknown: false,
  ...(existsSync(indexFile) ? { checked: parseIndex(readFileSync(indexFile, 'utf8')).files } : {}),
});
if (violations.length > 0) throw new Error(violations[0]!.message);
const index = buildIndex(rendered);
if (indexFile !== '' && !existsSync(indexFile)) writeFileSync(indexFile, index);
// Not resourceUsage().maxRSS: Linux counts into that what the parent held when it started this process.
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ files: rendered.size, peakMb }));
