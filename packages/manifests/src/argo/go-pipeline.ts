import { GO_FUNCTIONS } from './go-functions.ts';
import { isOpenSet, type Parameters } from './parameters.ts';

/** A text, the name of a parameter or of what several begin with, a list, or what is not known. */
type Value = string | { field: string } | string[] | undefined;

const WORD = /\s*("(?:\\.|[^"\\])*"|`[^`]*`|-?\d+\b|\$?(?:\.\w+)+|[A-Za-z]\w*|[()|])/y;
/** Values that are none, and texts that may be one. */
const MAY_BE_EMPTY = /^(?:false|0)$/;

/**
 * Returns what an action of a Go template prints: a parameter, or functions of ApplicationSets with parameters, texts and numbers in a pipeline. Undefined
 * for what is not known, such as another function.
 */
export function evaluatePipeline(action: string, parameters: Parameters): string | undefined {
  const words = wordsOf(action);
  let at = 0;

  const operand = (): Value => {
    const word = words[at++];
    if (word === undefined) return undefined;
    if (word === '(') {
      const value = pipeline();
      return words[at++] === ')' ? value : undefined;
    }
    if (word.startsWith('`')) return word.slice(1, -1);
    if (word.startsWith('"')) return unquoted(word);
    if (/^-?\d/.test(word)) return word;
    if (word.includes('.')) return { field: word.replace(/^\$?\./, '') };
    return word === 'true' || word === 'false' ? word : undefined;
  };
  const command = (piped: Value[]): Value => {
    const name = words[at] ?? '';
    if (!isFunction(name)) return piped.length > 0 ? undefined : operand();
    at += 1;
    const given: Value[] = [];
    while (at < words.length && words[at] !== '|' && words[at] !== ')') given.push(operand());
    return call(name, [...given, ...piped], parameters);
  };
  const pipeline = (): Value => {
    let value = command([]);
    while (words[at] === '|') {
      at += 1;
      value = command([value]);
    }
    return value;
  };

  const value = pipeline();
  return at === words.length ? toText(value, parameters) : undefined;
}

/** Words of an action; one that is nobody's where it cannot be read. */
function wordsOf(action: string): string[] {
  const text = action.trim();
  const words: string[] = [];
  WORD.lastIndex = 0;
  while (WORD.lastIndex < text.length) {
    const [, word] = WORD.exec(text) ?? [];
    if (word === undefined) return ['?'];
    words.push(word);
  }
  return words;
}

type OfValues = (values: Value[], parameters: Parameters) => Value;

/** Functions that take more than texts. */
const OF_VALUES: ReadonlyMap<string, OfValues> = new Map<string, OfValues>([
  ['default', ([other, value], parameters) => orDefault(value, other, parameters)],
  ['first', ([list], parameters) => toList(list, parameters)?.at(0)],
  ['index', ([value, ...keys], parameters) => indexed(value, keys, parameters)],
  ['join', ([by, list], parameters) => (typeof by === 'string' ? toList(list, parameters)?.join(by) : undefined)],
  ['last', ([list], parameters) => toList(list, parameters)?.at(-1)],
  [
    'splitList',
    ([by, value], parameters) => (typeof by === 'string' ? toText(value, parameters)?.split(by) : undefined),
  ],
]);

const isFunction = (name: string): boolean => OF_VALUES.has(name) || GO_FUNCTIONS.has(name);

function call(name: string, values: Value[], parameters: Parameters): Value {
  const ofValues = OF_VALUES.get(name);
  if (ofValues !== undefined) return ofValues(values, parameters);
  const texts = values.map((value) => toText(value, parameters));
  const function_ = GO_FUNCTIONS.get(name)!;
  if (texts.length < function_.length || !texts.every((text) => text !== undefined)) return undefined;
  return function_(...texts);
}

function indexed(value: Value, keys: Value[], parameters: Parameters): Value {
  const texts = keys.map((key) => toText(key, parameters));
  if (!texts.every((text) => text !== undefined)) return undefined;
  if (Array.isArray(value)) return texts.length === 1 ? value[Number(texts[0])] : undefined;
  return typeof value === 'object' ? { field: [value.field, ...texts].join('.') } : undefined;
}

/** A parameter that nobody gave takes it; one that somebody else may give is not known. */
function orDefault(value: Value, other: Value, parameters: Parameters): Value {
  const text = toText(value, parameters);
  if (text === '') return other;
  if (text !== undefined) return MAY_BE_EMPTY.test(text) ? undefined : text;
  const isGone = typeof value === 'object' && 'field' in value && !hasMore(value.field, parameters);
  return isGone && !isOpenSet(parameters) ? other : undefined;
}

const hasMore = (field: string, parameters: Parameters): boolean =>
  Object.keys(parameters).some((key) => key.startsWith(`${field}.`));

function toText(value: Value, parameters: Parameters): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return Array.isArray(value) || !Object.hasOwn(parameters, value.field) ? undefined : parameters[value.field];
}

function toList(value: Value, parameters: Parameters): string[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object') return undefined;
  const found: string[] = [];
  for (let key = `${value.field}.0`; Object.hasOwn(parameters, key); key = `${value.field}.${found.length}`)
    found.push(parameters[key]!);
  return found.length === 0 ? undefined : found;
}

function unquoted(word: string): string | undefined {
  try {
    return JSON.parse(word) as string;
  } catch {
    return undefined;
  }
}
