import type { DiffLine } from '@edp/stacks';
import type { InstanceEffect } from './instance-effect.ts';

/** Changes that are the same in some instances, and in no others. */
export interface FoldedChange {
  /** `<tenant>/<environment>` */
  instances: string[];
  /** Objects with their fields; what differs by name alone says `{domain}` or `{path}`. */
  lines: DiffLine[];
}

/**
 * Returns what changes, the widespread first: each line stands once, with all instances that it is true of. An instance's own domain and
 * directory in it are written over, since they would make the same change of each template another one in every instance.
 */
export function foldChanges(effects: Pick<InstanceEffect, 'path' | 'domain' | 'lines'>[]): FoldedChange[] {
  const found = new Map<string, { head: DiffLine; line: DiffLine; instances: number[] }>();
  effects.forEach(({ path, domain, lines }, index) => {
    const general = ({ text, ...rest }: DiffLine): DiffLine => ({
      ...rest,
      text: text.replaceAll(domain, '{domain}').replaceAll(path, '{path}'),
    });
    let head: DiffLine = { mark: ' ', text: '' };
    for (const [at, raw] of lines.entries()) {
      const line = general(raw);
      if (!raw.isField) head = line;
      // An object that has fields to show is named with them.
      if (!raw.isField && lines[at + 1]?.isField) continue;
      const key = JSON.stringify([head.mark, head.text, line.mark, line.text]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { head, line, instances: [index] });
      else if (known.instances.at(-1) !== index) known.instances.push(index);
    }
  });
  const groups = new Map<string, { instances: number[]; lines: DiffLine[]; head?: DiffLine }>();
  for (const { head, line, instances } of found.values()) {
    const key = instances.join(',');
    const group = groups.get(key) ?? { instances, lines: [] };
    groups.set(key, group);
    if (line !== head && (group.head?.text !== head.text || group.head.mark !== head.mark)) group.lines.push(head);
    group.head = head;
    group.lines.push(line);
  }
  return [...groups.values()]
    .sort((a, b) => b.instances.length - a.instances.length || a.instances[0]! - b.instances[0]!)
    .map(({ instances, lines }) => ({ instances: instances.map((index) => effects[index]!.path), lines }));
}
