// The measured program: the whole diff of two directories, as plan shows it: counts, Applications, objects with their fields, unified diff.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { diffTrees, renderCounts, renderObjects, renderPatch, type Tree } from '@edp/stacks';

const SLAB_BYTES = 1024 * 1024;
const MAX_FILE_BYTES = 64 * 1024;

const [before = '', after = ''] = process.argv.slice(2);
const options = { instance: { path: 'prod/edp', stacksInstancesUrl: 'https://edp.example/o/stacks-instances' } };
const diff = diffTrees(readTree(before), readTree(after), options);
const lines = renderObjects(diff).map(({ mark, text }) => `${mark} ${text}`);
process.stdout.write(`${[...renderCounts(diff), ...lines].join('\n')}\n${renderPatch(diff).text}`);
// Not resourceUsage().maxRSS: Linux counts into that what the parent held when it started this process.
process.stderr.write(String(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024));

/** In the actions trees come from git packs; here the files have to be read, as cheaply as Node can. */
function readTree(root: string): Tree {
  const tree: Tree = new Map();
  let [slab, used] = [Buffer.allocUnsafeSlow(SLAB_BYTES), 0];
  const readFile = (path: string): Buffer => {
    if (SLAB_BYTES - used < MAX_FILE_BYTES) [slab, used] = [Buffer.allocUnsafeSlow(SLAB_BYTES), 0];
    const file = openSync(path, 'r');
    const length = readSync(file, slab, used, MAX_FILE_BYTES, null);
    closeSync(file);
    if (length === MAX_FILE_BYTES) throw new Error(`${path} is too large for this case`);
    used += length;
    return slab.subarray(used - length, used);
  };
  const walk = (below: string): void => {
    for (const entry of readdirSync(`${root}/${below}`, { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else tree.set(path, { content: readFile(`${root}/${path}`), executable: false });
    }
  };
  walk('');
  return tree;
}
