import { type Violation } from '@edp/kit';
import { decodeText, jsonnetImports, resolveDots } from '@edp/manifests';
import { indexLines } from '@edp/yaml';
import { dirname } from 'node:path/posix';
import type { Tree } from '../tree/tree.ts';
import { isBelow } from './stacks-instances.ts';
import type { TreePaths } from './tree-paths.ts';

const JSONNET = /\.(?:jsonnet|libsonnet)$/;

/** Returns a violation for every import of a Jsonnet file, and of what it imports, that may lead out of the instance's directory. */
export function checkImports(tree: Tree, { path, paths }: { path: string; paths: TreePaths }): Violation[] {
  const open = [...tree.keys()].filter((file) => JSONNET.test(file));
  const seen = new Set(open);
  const violations: Violation[] = [];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = decodeText(tree.get(file)?.content ?? Buffer.alloc(0)) ?? '';
    const lines = indexLines(text);
    for (const { path: to, isCode, offset } of jsonnetImports(text)) {
      const target = resolveDots(`${path}/${dirname(file)}/${to}`);
      const below = isBelow(target, path) ? target.slice(path.length + 1) : undefined;
      // What is not beside the file is looked for in libraries, the nearest to the root of which is the instance's directory.
      const isOutside =
        to.startsWith('/') ||
        below === undefined ||
        (!paths.has(below) && !isBelow(resolveDots(`${path}/${to}`), path));
      if (isOutside)
        violations.push({
          code: 'SCOPE_OUTSIDE',
          message: `${file} imports "${to}" of stacks-instances, outside of ${path}/`,
          fix: 'Keep what an instance is made of inside of its directory: move it into the templates.',
          at: { file, ...lines.placeOf(offset) },
        });
      else if (isCode && tree.has(below) && !seen.has(below)) {
        seen.add(below);
        open.push(below);
      }
    }
  }
  return violations;
}
