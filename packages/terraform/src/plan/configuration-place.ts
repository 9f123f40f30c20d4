import type { ModuleConfiguration } from './plan-json.ts';

export interface ConfigurationPlace {
  modules: string[];
  /** Within its module, without instances. */
  address: string;
}

/** Returns an address without the indexes of its instances: `a.b["x"]` is `a.b`. */
export const withoutIndexes = (address: string): string => address.replaceAll(/\[("([^"\\]|\\.)*"|[^\]]*)\]/g, '');

/** Returns where the configuration says what an instance is: `module.a["x"].data.b.c[0]` is `data.b.c` in module a. */
export function placeOf(full: string): ConfigurationPlace | undefined {
  const parts = withoutIndexes(full).split('.');
  const modules: string[] = [];
  while (parts[0] === 'module') modules.push(parts.splice(0, 2)[1] ?? '');
  return parts.length < 2 ? undefined : { modules, address: parts.join('.') };
}

/** Returns the configuration of a module that is called by these names, from the root. */
export function moduleAt(root: ModuleConfiguration | undefined, modules: string[]): ModuleConfiguration | undefined {
  let at = root;
  for (const name of modules) at = at?.module_calls?.[name]?.module;
  return at;
}
