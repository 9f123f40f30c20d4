import { suggest, type Violation } from '@edp/kit';
import type { Tree } from './tree.ts';

/** What a field says about a directory of the templates (`x-stack` in the schema). */
export interface StackSelection {
  field: string;
  directory: string;
  /** true or false: the whole directory or nothing of it; a text or a list of texts: the directories of these names in it. */
  value: unknown;
}

/** Returns the template files of the stacks that an instance has, and what its fields name that does not exist. */
export function selectFiles(
  template: Tree,
  selections: readonly StackSelection[],
): { files: Tree; violations: Violation[] } {
  const violations: Violation[] = [];
  const out = new Set<string>();
  for (const { field, directory, value } of selections) {
    const inside = directoriesIn(template, directory);
    if (inside === undefined) {
      violations.push({
        code: 'STACK_MISSING',
        message: `x-stack of field ${field} names the directory template/${directory}, which does not exist`,
        fix: 'Correct x-stack in schema.yaml, or add the directory.',
        at: { file: 'stacks/schema.yaml' },
        field,
      });
    } else if (typeof value === 'string' || Array.isArray(value)) {
      const names = [value].flat().map(String);
      for (const name of names.filter((each) => !inside.has(each) && each !== '')) {
        violations.push({
          code: 'STACK_MISSING',
          message: `${field} names the stack "${name}", which does not exist${suggest(name, inside)}`,
          fix: inside.size === 0 ? `Add template/${directory}/${name}/.` : `Use one of: ${[...inside].join(', ')}.`,
          field,
        });
      }
      for (const name of inside) if (!names.includes(name)) out.add(`${directory}/${name}`);
    } else if (value !== true) out.add(directory);
  }
  const isOut = (path: string): boolean => [...out].some((directory) => path.startsWith(`${directory}/`));
  return { files: out.size === 0 ? template : new Map([...template].filter(([path]) => !isOut(path))), violations };
}

/** Names of the directories directly below a directory; undefined where it has no files. */
function directoriesIn(template: Tree, directory: string): Set<string> | undefined {
  const prefix = `${directory}/`;
  const below = [...template.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  if (below.length === 0) return undefined;
  return new Set(below.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))));
}
