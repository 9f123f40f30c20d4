import { isDeepStrictEqual } from 'node:util';
import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { alikeEnds } from './alike-ends.ts';
import { endOf, pairEnd } from './node-end.ts';
import { stringifyInline, stringifyYaml } from './stringify-yaml.ts';

/** Characters `start` to `end` become `text`. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

type Values = Record<string, unknown>;

/** What stands in the text is not what it means: an alias, a merge key, a form that needs more than cut and paste. */
class NotInPlace extends Error {}

/** Returns the smallest changes that make the text mean `next`; undefined where it cannot be changed in place. The caller checks the result. */
export function planSplices(text: string, { before, next }: { before: Values; next: Values }): Splice[] | undefined {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const splices: Splice[] = [];
  const add = (start: number, end: number, inserted: string): void => {
    splices.push({ start, end, text: inserted.replaceAll('\n', newline) });
  };
  try {
    if (contents === null) append(text.length, { indent: 0, values: next });
    else if (!isMap(contents)) throw new NotInPlace();
    else if (isFilled(next)) editMap(contents, before, next);
    else replace(contents, { value: {} });
    return splices;
  } catch (error) {
    if (error instanceof NotInPlace) return undefined;
    throw error;
  }

  function editMap(map: YAMLMap, old: Values, values: Values): void {
    const first = map.items[0]?.key as Node | undefined;
    const isFirstGone = isScalar(first) && !Object.hasOwn(values, String(first.value));
    // The first key of a list's element stands behind the dash.
    if (isFirstGone && !map.flow && lineBefore(first.range![0]).trim() !== '') return replace(map, { value: values });
    const added: Values = {};
    for (const key of new Set([...Object.keys(old), ...Object.keys(values)])) {
      if (isDeepStrictEqual(old[key], values[key])) continue;
      const pair = map.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
      if (pair === undefined && Object.hasOwn(old, key)) throw new NotInPlace();
      if (!Object.hasOwn(values, key)) removePair(map, pair!, values);
      else if (pair === undefined) added[key] = values[key];
      else editNode(pair.value as Node | null, { old: old[key], value: values[key], key: pair.key as Node });
    }
    if (Object.keys(added).length > 0) addPairs(map, added);
  }

  function editNode(node: Node | null, { old, value, key }: { old: unknown; value: unknown; key?: Node }): void {
    if (node === null || isAlias(node) || anchorOf(node) !== undefined) throw new NotInPlace();
    if (
      isMap(node) &&
      isValues(old) &&
      isValues(value) &&
      Object.keys(old).some((each) => Object.hasOwn(value, each))
    ) {
      editMap(node, old, value);
    } else if (isSeq(node) && Array.isArray(old) && Array.isArray(value) && isFilled(old) && isFilled(value)) {
      editSeq(node, old, value);
    } else replace(node, { value, ...(key === undefined ? {} : { key }) });
  }

  /** Elements that both begin and end with stay as they are; those between are changed one by one, and then taken out or put in. */
  function editSeq(seq: YAMLSeq, old: unknown[], values: unknown[]): void {
    const items = seq.items as Node[];
    const { head, tail } = alikeEnds(old, values);
    const changed = Math.min(old.length, values.length) - head - tail;
    const at = head + changed;
    // What stands behind another dash, or behind a key, begins no line of its own.
    const [start] = items[0]!.range!;
    if (at === 0 && !seq.flow && lineBefore(start).trim() !== '-') return replace(seq, { value: values });
    for (let index = head; index < head + changed; index += 1)
      editNode(items[index]!, { old: old[index], value: values[index] });
    if (at < old.length - tail) removeItems(seq, { from: at, to: old.length - tail });
    const more = values.slice(at, values.length - tail);
    if (more.length > 0) addItems(seq, { after: old.length - tail - 1, values: more });
  }

  function removeItems(seq: YAMLSeq, { from, to }: { from: number; to: number }): void {
    const items = seq.items as Node[];
    const endAt = (index: number): number => endOf(items[index]!, { whole: true });
    const startAt = (index: number): number => items[index]!.range![0];
    if (seq.flow) {
      if (to < items.length) add(startAt(from), startAt(to), '');
      else add(endAt(from - 1), endAt(to - 1), '');
      return;
    }
    for (let index = from; index < to; index += 1) {
      const start = startAt(index);
      if (lineBefore(start).trim() !== '-') throw new NotInPlace();
      add(start - columnOf(start), lineEnd(endAt(index)), '');
    }
  }

  function addItems(seq: YAMLSeq, { after, values }: { after: number; values: unknown[] }): void {
    const before = seq.items[after] as Node | undefined;
    const inline = values.map((value) => stringifyInline(value));
    if (before === undefined) {
      const [start] = (seq.items[0] as Node).range!;
      if (seq.flow) return add(start, start, inline.map((each) => `${each}, `).join(''));
      return append(start - columnOf(start), { indent: columnOf(seq.range![0]), values });
    }
    const end = endOf(before, { whole: true });
    if (seq.flow) add(end, end, inline.map((each) => `, ${each}`).join(''));
    else append(lineEnd(end), { indent: columnOf(seq.range![0]), values });
  }

  function replace(node: Node, { value, key }: { value: unknown; key?: Node }): void {
    const [start] = node.range!;
    const end = endOf(node, { whole: true });
    const isBlock = isCollection(node) && !node.flow;
    if (isBlock && isFilled(value)) {
      const block = indented(value, columnOf(start));
      add(start, lineEnd(end), block.trimStart());
    } else if (start === end && key !== undefined) {
      // Nothing stands after the colon.
      const colon = /^\s*:/.exec(text.slice(key.range![1]));
      if (colon === null) throw new NotInPlace();
      const after = key.range![1] + colon[0].length;
      add(after, after, ` ${stringifyInline(value)}`);
    } else {
      const tail = text.slice(start, end).endsWith('\n') ? '\n' : '';
      // A comment beside the mark of a block text.
      const [, comment = ''] = /^[|>][^\s#]*([ \t]+#[^\r\n]*)/.exec(text.slice(start, end)) ?? [];
      add(start, end, stringifyInline(value, quotesOf(node)) + comment + tail);
    }
  }

  function removePair(map: YAMLMap, pair: Pair, values: Values): void {
    const index = map.items.indexOf(pair);
    const [start] = (pair.key as Node).range!;
    const end = pairEnd(pair);
    if (!map.flow) {
      if (lineBefore(start).trim() !== '') throw new NotInPlace();
      add(start - columnOf(start), lineEnd(end), '');
      return;
    }
    const first = map.items.findIndex(({ key }) => isScalar(key) && Object.hasOwn(values, String(key.value)));
    if (first === -1) throw new NotInPlace();
    if (index > first) add(pairEnd(map.items[index - 1]!), end, '');
    // All that go before the first that stays.
    else if (index === 0) add(start, (map.items[first]!.key as Node).range![0], '');
  }

  function addPairs(map: YAMLMap, values: Values): void {
    const last = map.items.at(-1);
    const inline = Object.entries(values).map(([key, value]) => stringifyInline({ [key]: value }).slice(1, -1));
    if (last === undefined) add(map.range![0], map.range![1], `{ ${inline.join(', ')} }`);
    else if (map.flow) add(pairEnd(last), pairEnd(last), inline.map((each) => `, ${each}`).join(''));
    else {
      append(lineEnd(pairEnd(last)), { indent: columnOf((map.items[0]!.key as Node).range![0]), values });
    }
  }

  function append(at: number, { indent, values }: { indent: number; values: Values | unknown[] }): void {
    const isOnNewLine = at === 0 || text[at - 1] === '\n';
    add(at, at, `${isOnNewLine ? '' : '\n'}${indented(values, indent)}`);
  }

  /** Where the line of the last character before `at` ends, its comment and its line break included. */
  function lineEnd(at: number): number {
    if (at > 0 && text[at - 1] === '\n') return at;
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end + 1;
  }

  function lineBefore(at: number): string {
    return text.slice(at - columnOf(at), at);
  }

  function columnOf(at: number): number {
    return at === 0 ? 0 : at - (text.lastIndexOf('\n', at - 1) + 1);
  }
}

const indented = (value: unknown, width: number): string =>
  stringifyYaml(value).replaceAll(/^(?=.)/gm, ' '.repeat(width));

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const anchorOf = (node: Node): string | undefined => (isAlias(node) ? undefined : (node as { anchor?: string }).anchor);

function quotesOf(node: Node): { quotes?: 'single' | 'double' } {
  if (!isScalar(node)) return {};
  if (node.type === 'QUOTE_SINGLE') return { quotes: 'single' };
  return node.type === 'QUOTE_DOUBLE' ? { quotes: 'double' } : {};
}
