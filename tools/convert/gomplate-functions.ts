import { call, type Expression, isCondition, isList, literal } from './handlebars-expression.ts';

/** Returns what a function of gomplate is here; undefined where it takes other arguments than those that have a counterpart. */
type Counterpart = (...args: Expression[]) => Expression | undefined;

/** The same helper with the arguments in this order. */
const renamed =
  (name: string, ...order: number[]): Counterpart =>
  (...args) =>
    args.length === order.length ? call(name, ...order.map((index) => args[index]!)) : undefined;
const value: Counterpart = (...args) => (args.length === 1 ? args[0] : undefined);
const each =
  (name: string): Counterpart =>
  (...args) =>
    args.length > 0 ? call(name, ...args) : undefined;

/** The first argument against each of the others. */
const equal: Counterpart = (first, ...others) => {
  const [one, ...more] = others.map((other) => call('eq', first, other));
  return more.length === 0 ? one : call('or', one!, ...more);
};
const squote: Counterpart = (text) =>
  text && { type: 'parts', parts: [literal("'"), call('replace', text, literal("'"), literal("''")), literal("'")] };
/** Source: gomplate's conv.ToBool. */
const toBoolean: Counterpart = (given) =>
  given && call('includes', call('list', ...['1', 't', 'true', 'yes'].map(literal)), call('lower', given));
const printed: Counterpart = (...args) => {
  // Go sets a blank between two that are both no text; what stands here is text but for literals.
  const isText = args.every((arg) => arg.type !== 'literal' || typeof arg.value === 'string');
  return isText ? { type: 'parts', parts: args } : undefined;
};
const formatted: Counterpart = (format, ...args) => {
  if (format?.type !== 'literal' || typeof format.value !== 'string') return undefined;
  const rest = [...args];
  const parts = format.value.split(/(%.?)/).map((part): Expression | undefined => {
    if (part === '%%') return literal('%');
    if (part === '%q') return rest[0] && call('quote', rest.shift()!);
    if (part === '%s' || part === '%v' || part === '%d') return rest.shift();
    return part.startsWith('%') ? undefined : literal(part);
  });
  if (parts.includes(undefined) || rest.length > 0) return undefined;
  return {
    type: 'parts',
    parts: parts.filter((part) => part?.type !== 'literal' || part.value !== '') as Expression[],
  };
};
const length: Counterpart = (given) => (isList(given) ? call('length', given) : undefined);
const has: Counterpart = (list, item) => (isList(list) && item ? call('includes', list, item) : undefined);
const indent: Counterpart = (...args) => {
  if (args.length === 1) return call('indent', literal(1), args[0]!);
  return args.length === 2 && args[0]!.type === 'literal' ? call('indent', args[0]!, args[1]!) : undefined;
};
const ternary: Counterpart = (yes, no, condition) =>
  isCondition(condition) && yes && no ? { type: 'choice', condition: condition, yes, no } : undefined;

/** What gomplate's functions are here, under each of their names. Source: docs.gomplate.ca/functions and Go's text/template. */
export const COUNTERPARTS: Readonly<Record<string, Counterpart>> = {
  ...{ 'strings.ToLower': renamed('lower', 0), toLower: renamed('lower', 0) },
  ...{ 'strings.ToUpper': renamed('upper', 0), toUpper: renamed('upper', 0) },
  ...{ 'strings.TrimSpace': renamed('trim', 0), trimSpace: renamed('trim', 0) },
  ...{ 'strings.Quote': renamed('quote', 0), quote: renamed('quote', 0), 'strings.Squote': squote, squote },
  ...{ 'strings.ReplaceAll': renamed('replace', 2, 0, 1), replaceAll: renamed('replace', 2, 0, 1) },
  ...{ 'strings.Indent': indent, indent },
  ...{ 'strings.Split': renamed('split', 1, 0), split: renamed('split', 0, 1) },
  ...{ 'strings.Contains': renamed('includes', 1, 0), contains: renamed('includes', 0, 1) },
  ...{ 'conv.Join': renamed('join', 0, 1), join: renamed('join', 0, 1) },
  ...{ 'base64.Encode': renamed('b64', 0) },
  ...{ 'conv.Default': renamed('default', 1, 0), default: renamed('default', 1, 0) },
  ...{ 'conv.ToBool': toBoolean, 'conv.Bool': toBoolean, bool: toBoolean },
  ...{ 'conv.ToString': value, toString: value },
  ...{ 'coll.Slice': each('list'), 'coll.Has': has, 'conv.Has': has, has },
  ...{ 'test.Ternary': ternary, ternary },
  ...{ len: length, index: renamed('lookup', 0, 1) },
  ...{ eq: equal, and: each('and'), or: each('or'), not: renamed('not', 0) },
  ...Object.fromEntries(['ne', 'lt', 'le', 'gt', 'ge'].map((name) => [name, renamed(name, 0, 1)])),
  ...{ print: printed, printf: formatted },
};

/** Names below which gomplate keeps its functions. */
const NAMESPACES =
  'aws|base64|cidr|coll|conv|crypto|data|env|file|filepath|gcp|math|net|path|random|regexp|semver|sockaddr|strings|test|time|tmpl|uuid';
const WITHOUT_NAMESPACE =
  'getenv|required|fail|assert|isKind|kind|join|append|prepend|uniq|reverse|merge|sort|jsonpath|jq|flatten|dict|slice|keys|values|datasource|ds|datasourceExists|datasourceReachable|defineDatasource|include|json|jsonArray|yaml|yamlArray|toml|csv|csvByRow|csvByColumn|cue|toJSON|toJSONPretty|toYAML|toTOML|toCSV|toCUE|add|sub|mul|div|rem|pow|seq|urlParse|bool|split|splitN|trim|title|abbrev|repeat|shellQuote|hasPrefix|hasSuffix|tpl|tmpl|ec2meta|ec2dynamic|ec2region|ec2tag|html|js|print|printf|println|urlquery|call|len|index|not|and|or|eq|ne|lt|le|gt|ge|break|continue';
const GOMPLATE = new RegExp(`^(?:(?:${NAMESPACES})\\.[A-Z]\\w*|${WITHOUT_NAMESPACE})$`);

/** Whether gomplate has a function of this name: an expression with any other is somebody else's. */
export const isOfGomplate = (name: string): boolean => Object.hasOwn(COUNTERPARTS, name) || GOMPLATE.test(name);
