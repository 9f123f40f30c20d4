import fc from 'fast-check';

type Gen = fc.GeneratorValue;

/** What a context may be: the root, an instance, an item of `fields.items`, or a text. */
type Kind = 'root' | 'instance' | 'item' | 'text';

interface Env {
  /** Kinds of the contexts that `this`, `../`, `../../` … reach, inner first. */
  stack: Kind[];
  params: { name: string; kind: Kind }[];
  inEach: boolean;
  /** Partials that may be called here, with the kind of context that they want. */
  partials: { name: string; kind: Kind; layout: boolean }[];
  /** Inside of a partial that is always called with a block, in the context that it was called with. */
  block: boolean;
  depth: number;
}

export const CONTEXT = {
  tenant: 'prod',
  environment: 'edp',
  instance: { name: 'edp', domain: 'edp.buildth.ing', path: 'prod/edp' },
  fields: {
    adminEmail: "o'ps@<x>&.org",
    nodes: 3,
    zero: 0,
    on: true,
    off: false,
    empty: '',
    unset: null,
    none: [],
    list: ['x', 'y\nz', '`"'],
    map: { one: 'first', two: 'second' },
    items: [
      { name: 'a', on: true, tags: ['t1', 't2'] },
      { name: 'b', on: false, tags: [] },
    ],
  },
  outputs: { ip: '10.0.0.1' },
  stacks: { ref: 'main', commit: 'c'.repeat(40) },
  stacksInstances: { url: 'https://edp.buildth.ing/o/stacks-instances?a=1&b=2', branch: 'main' },
};

const NAMES: Record<Kind, string[]> = {
  root: [
    'tenant',
    'environment',
    'instance.name',
    'fields.adminEmail',
    'stacks/ref',
    'fields.map.[one]',
    'fields.nodes',
  ],
  instance: ['name', 'domain', './path', 'this.name', '[name]'],
  item: ['name', 'this.name', './name', 'on'],
  text: ['this', '.'],
};
const CONDITIONS: Record<Kind, string[]> = {
  root: [
    'fields.on',
    'fields.off',
    'fields.empty',
    'fields.unset',
    'fields.none',
    'fields.list',
    'fields.zero',
    'tenant',
  ],
  instance: ['name', 'this', '@root.fields.off'],
  item: ['on', 'name', 'tags', '@root.fields.on'],
  text: ['this', '@root.fields.unset', '@root.fields.on'],
};
const TEXTS = [
  'text',
  ' ',
  '\n',
  '  ',
  '\n\n',
  '\t',
  '\r\n',
  'a: b\n',
  '- ',
  '{ ',
  ' }',
  '{ { ',
  'é → 𝄞',
  '\n  ',
  '"\'',
  '\\ ',
  '# ',
];

const oneOf = <T>(values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Writes templates and partials that are valid for CONTEXT, using the whole language. */
export function writeTemplates(g: Gen): { template: string; partials: Record<string, string> } {
  let names = 0;
  const partials: Record<string, string> = {};
  const known: Env['partials'] = [];
  const pick = <T>(...values: T[]): T => g(oneOf<T>, values);
  const chance = (oneIn: number): boolean => g(fc.nat, { max: oneIn - 1 }) === 0;
  const fresh = (): string => `n${(names += 1)}`;
  const strip = (): string => (chance(6) ? '~' : '');
  const tag = (inner: string, mark = ''): string =>
    `{{${strip()}${mark}${pick('', '', ' ')}${inner}${pick('', '', ' ')}${strip()}}}`;

  for (let index = g(fc.nat, { max: 3 }); index > 0; index -= 1) {
    const [name, kind] = [pick('', 'dir/') + fresh(), pick<Kind>('root', 'item', 'text')];
    const layout = kind === 'root' && chance(2);
    const env: Env = { stack: [kind], params: [], inEach: false, partials: [...known], block: layout, depth: 1 };
    partials[name] = body(env);
    known.push({ name, kind, layout });
  }
  return {
    template: body({ stack: ['root'], params: [], inEach: false, partials: known, block: false, depth: 3 }),
    partials,
  };

  function body(env: Env): string {
    const parts = Array.from({ length: 1 + g(fc.nat, { max: 3 }) }, () =>
      env.depth === 0 || chance(2) ? leaf(env) : block(env),
    );
    return parts.join('');
  }

  function name(env: Env): string {
    const up = g(fc.nat, { max: env.stack.length - 1 });
    if (env.params.length > 0 && chance(3)) {
      const { name: param, kind } = pick(...env.params);
      return kind === 'text' ? param : `${param}.name`;
    }
    if (chance(4)) return `@root.${pick(...NAMES.root)}`;
    const plain = pick(...NAMES[env.stack[up]!]);
    if (up === 0) return plain;
    return `${'../'.repeat(up)}${plain.replace(/^(this\.|\.\/)/, '').replace(/^(this|\.)$/, 'this')}`.replace(
      /\.\.\/this$/,
      '..',
    );
  }

  function leaf(env: Env): string {
    switch (g(fc.nat, { max: 9 })) {
      case 0:
        return tag(call(env));
      case 1:
        return tag(name(env));
      case 2:
        return env.inEach ? tag(pick('@index', '@key', '@first', '@last')) : tag('@root.tenant');
      case 3:
        return pick('{{! c }', '{{~!-- {{x}} c --~}', '{{!}', '\n  {{! alone }', '{{!-- c --}') + pick('}', '}\n');
      case 4:
        return pick('\\{{escaped}} ', `\\\\${tag(name(env))}`, '{{{{raw}}}} {{x}} {{{{/raw}}}}');
      case 5:
        return pick(`{{{@root.tenant}}}`, `{{~{@root.instance.name}~}}`, '{{&@root.environment}}');
      default:
        return pick(...TEXTS);
    }
  }

  function call(env: Env): string {
    const value = (): string => (chance(3) ? `(${call(env)})` : name(env));
    return pick(
      () => `quote ${value()}`,
      () => `upper (toJson ${value()})`,
      () => `toJson ${pick('@root.fields.map', '@root.fields.list', '@root.fields.items', value())}`,
      () => `toYaml ${pick('@root.fields.map', '@root.fields.items', value())}`,
      () => `nindent 4 (toYaml @root.fields.items)`,
      () => `b64 ${value()}`,
      () => `default @root.fields.${pick('unset', 'empty', 'nodes')} ${pick('"x y"', "'z'", '4', 'true')}`,
      () => `${pick('eq', 'ne')} ${value()} ${pick('"prod"', "'a'", '3', 'true', 'null')}`,
      () => `${pick('lt', 'ge')} @root.fields.nodes ${pick('2', '3', '-1.5')}`,
      () => `${pick('and', 'or')} ${value()} ${condition(env)}`,
      () => `join @root.fields.list ${pick('"-"', "', '")}`,
      () => `lookup @root.fields.map ${pick('"one"', "'two'")}`,
      () => `replace ${value()} "e" "E"`,
    )();
  }

  function condition(env: Env): string {
    const kind = env.stack[0]!;
    return chance(3) ? `(${pick('not', 'or false')} ${pick(...CONDITIONS[kind])})` : pick(...CONDITIONS[kind]);
  }

  function lines(text: string): string {
    return chance(2) ? text : `\n${text}\n`;
  }

  function inner(env: Env, change: Partial<Env> = {}): string {
    return lines(body({ ...env, depth: env.depth - 1, ...change }));
  }

  function otherwise(env: Env): string {
    if (chance(2)) return '';
    const chain = chance(3)
      ? `${tag(pick(`else if ${condition(env)}`, `else unless ${condition(env)}`))}${inner(env)}`
      : '';
    return `${chain}${chance(4) && chain !== '' ? '' : `${pick(tag('else'), tag('', '^'))}${inner(env)}`}`;
  }

  function block(env: Env): string {
    const kind = env.stack[0]!;
    const absent = (missing: string): string => `${tag(missing, '#>')}${inner(env, { block: false })}${end(missing)}`;
    const end = (word: string): string => `${tag(word, '/')}${pick('', '\n')}`;
    const enter = (to: Kind, each: boolean): Partial<Env> => ({
      stack: [to, ...env.stack],
      inEach: env.inEach || each,
      block: false,
    });
    switch (g(fc.nat, { max: 9 })) {
      case 0:
      case 1: {
        const word = pick('if', 'unless');
        const zero = chance(5) ? ' includeZero=true' : '';
        return `${tag(`${word} ${condition(env)}${zero}`, '#')}${inner(env)}${otherwise(env)}${end(word)}`;
      }
      case 2: {
        // The same context again would add no level for `../`: what `../` means would depend on the values.
        if (kind === 'item') break;
        const param = fresh();
        const [as, params] = chance(2)
          ? [` as |${param}|`, [...env.params, { name: param, kind: 'item' as Kind }]]
          : ['', env.params];
        return `${tag(`each @root.fields.items${as}`, '#')}${inner(env, { ...enter('item', true), params })}${otherwise(env)}${end('each')}`;
      }
      case 3: {
        if (kind === 'text') break;
        const [value, key] = [fresh(), fresh()];
        const named = chance(2);
        const params = named
          ? [
              { name: value, kind: 'text' as Kind },
              { name: key, kind: 'text' as Kind },
            ]
          : [];
        const list = pick('@root.fields.list', '@root.fields.map', kind === 'item' ? 'tags' : '@root.fields.none');
        const change = { ...enter('text', true), params: [...env.params, ...params] };
        return `${tag(`each ${list}${named ? ` as |${value} ${key}|` : ''}`, '#')}${inner(env, change)}${otherwise(env)}${end('each')}`;
      }
      case 4:
        if (env.stack.includes('instance')) break;
        return `${tag('with @root.instance', '#')}${inner(env, enter('instance', false))}${otherwise(env)}${end('with')}`;
      case 5: {
        const path = pick('@root.fields.on', '@root.fields.off', '@root.fields.unset');
        return pick(
          () => `${tag(path, '#')}${inner(env)}${otherwise(env)}${end(path)}`,
          () => `${tag(path, '^')}${inner(env)}${end(path)}`,
          () =>
            kind === 'item'
              ? leaf(env)
              : `${tag('@root.fields.items', '#')}${inner(env, enter('item', true))}${end('@root.fields.items')}`,
        )();
      }
      case 6:
      case 7: {
        if (env.block && chance(2)) return `${pick('', '\n  ')}${tag('@partial-block', '>')}${pick('', '\n')}`;
        const fitting = env.partials.filter((each) => each.kind === 'root' || env.stack.includes(each.kind));
        if (fitting.length === 0) break;
        const { name: partial, kind: wants, layout } = pick(...fitting);
        const at = env.stack.indexOf(wants);
        const context = at === 0 ? pick('', ' this', ' .') : at > 0 ? ` ${'../'.repeat(at).slice(0, -1)}` : ' @root';
        const hash = wants !== 'text' && chance(3) ? ` extra=(lower "X")` : '';
        if (!layout) return `${pick('', '\n  ', '\n\t')}${tag(`${partial}${context}${hash}`, '>')}${pick('', '\n')}`;
        // The block is written for the context of here and run in that of the layout: both are the same only without a way up.
        const stack: Kind[] = at === 0 && hash === '' ? env.stack : ['root'];
        return `${tag(`${partial}${context}${hash}`, '#>')}${inner(env, { stack, block: false })}${end(partial)}`;
      }
      case 8: {
        const inline = fresh();
        const text = inner(env, { stack: [kind], params: [], partials: env.partials, block: false });
        const use = pick(tag(inline, '>'), `\n  ${tag(inline, '>')}\n`);
        return `${chance(2) ? use : ''}{{#*inline "${inline}"}}${text}{{/inline}}${use}`;
      }
      default:
        // A partial that does not exist: its block stands in.
        return absent(fresh());
    }
    return leaf(env);
  }
}
