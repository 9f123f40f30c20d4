import type { GoExpression } from './parse-pipeline.ts';
import { COUNTERPARTS, isOfGomplate } from './gomplate-functions.ts';
import { call, type Expression, literal } from './handlebars-expression.ts';

/** What names mean where an expression stands. */
export interface Scope {
  /** What the dot is; undefined at the top, where it has the environment. */
  dot: Expression | Unconverted | undefined;
  variables: ReadonlyMap<string, Expression | Unconverted>;
  ofEnvironment: OfEnvironment;
}

/** How a variable is used: `required`, without it gomplate stops; `tested`, there is something else for an empty one; `optional`, it may be missing. */
export type Need = 'required' | 'tested' | 'optional';
/** Returns what stands for a variable of the environment. */
export type OfEnvironment = (name: string, need: Need) => Expression;

/** Why an expression stays as it is: `foreign`, since gomplate knows nothing of the kind, or since nothing here stands for it. */
export interface Unconverted {
  problem: string;
  isForeign: boolean;
}

const GETENV = new Set(['getenv', 'env.Getenv']);
const DEFAULT = new Set(['default', 'conv.Default']);
const REQUIRED = new Set(['required', 'test.Required']);

export const isUnconverted = (each: object): each is Unconverted => 'problem' in each;
export const foreign = (problem: string): Unconverted => ({ problem, isForeign: true });
export const unknown = (problem: string): Unconverted => ({ problem, isForeign: false });

/** Returns what an expression of gomplate is in a template of ours. */
export function toExpression(go: GoExpression, scope: Scope): Expression | Unconverted {
  switch (go.type) {
    case 'text':
    case 'number':
    case 'boolean':
      return literal(go.value);
    case 'field':
      return ofField(go.path, scope);
    case 'variable':
      return ofVariable(go, scope);
    case 'call':
      return ofCall(go, scope);
  }
}

function ofField(path: string[], { dot, ofEnvironment }: Scope): Expression | Unconverted {
  const [first, name, ...rest] = path;
  if (dot !== undefined) {
    if (isUnconverted(dot) || path.length === 0) return dot;
    return unknown(`.${path.join('.')} is a part of what range or with is about, and nothing is known of its parts`);
  }
  if (first === 'Env' && name !== undefined && rest.length === 0) return ofEnvironment(name, 'required');
  if (first === 'Env') return unknown('the environment as a whole is nothing that a template sees here');
  return foreign(first === undefined ? 'the dot alone' : `.${path.join('.')} is nothing that gomplate has`);
}

function ofVariable(
  { name, path }: Extract<GoExpression, { type: 'variable' }>,
  scope: Scope,
): Expression | Unconverted {
  if (name === '') return ofField(path, { ...scope, dot: undefined });
  const known = scope.variables.get(name);
  if (known !== undefined && isUnconverted(known)) return known;
  if (known === undefined) return foreign(`$${name} is set nowhere in the file`);
  return path.length === 0 ? known : unknown(`nothing is known of the parts of $${name}`);
}

function ofCall(
  { name, args: given }: Extract<GoExpression, { type: 'call' }>,
  scope: Scope,
): Expression | Unconverted {
  if (name === 'template') return unknown('templates inside of a file are not taken over');
  if (!isOfGomplate(name)) return foreign(`gomplate has no function ${name}`);
  if (GETENV.has(name)) return ofGetenv(given, scope);
  const [first] = given;
  // index .Env "NAME"
  if (name === 'index' && first?.type === 'field' && first.path.join() === 'Env' && given[1]?.type === 'text')
    return scope.ofEnvironment(given[1].value, 'required');
  const args = given.map((each) => toExpression(each, DEFAULT.has(name) ? tested(scope) : scope));
  const failed = args.find(isUnconverted);
  if (failed !== undefined) return failed;
  const converted = args as Expression[];
  if (REQUIRED.has(name)) return converted.at(-1) ?? unknown(`${name} has nothing to ask for`);
  const found = Object.hasOwn(COUNTERPARTS, name) ? COUNTERPARTS[name]!(...converted) : undefined;
  return found ?? unknown(`nothing here stands for ${name} with these arguments`);
}

/** Returns the scope of what is asked whether it is empty. */
export const tested = (scope: Scope): Scope => ({
  ...scope,
  ofEnvironment: (name) => scope.ofEnvironment(name, 'tested'),
});

/** Source: docs.gomplate.ca/functions/env: without a default an empty text, and the default for an empty value too. */
function ofGetenv([name, fallback]: GoExpression[], scope: Scope): Expression | Unconverted {
  if (name?.type !== 'text') return unknown('the name of the variable is computed');
  const otherwise = fallback === undefined ? literal('') : toExpression(fallback, scope);
  if (isUnconverted(otherwise)) return otherwise;
  return call('default', scope.ofEnvironment(name.value, 'optional'), otherwise);
}
