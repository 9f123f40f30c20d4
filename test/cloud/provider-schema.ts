import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One attribute or block of a resource type, as the real provider describes it. */
export interface SchemaField {
  form: 'text' | 'number' | 'flag' | 'list' | 'set' | 'labels' | 'block' | 'objects';
  /** Has to be there; a block at least once. */
  required: boolean;
  /** May be set. */
  settable: boolean;
  /** The cloud fills it in. Typings tell this only of what nobody can set. */
  only: boolean;
  inner: Record<string, SchemaField>;
}

const PACKAGES: Record<string, string> = {
  opentelekomcloud: '@cdktf/provider-opentelekomcloud',
  random: '@cdktf/provider-random',
};

const GETTERS: Record<string, SchemaField['form']> = {
  getStringAttribute: 'text',
  getNumberAttribute: 'number',
  getBooleanAttribute: 'flag',
  getListAttribute: 'list',
  getNumberListAttribute: 'list',
  'cdktf.Fn.tolist': 'set',
  getStringMapAttribute: 'labels',
};

/** Returns the fields of a resource type of the real provider, read from what was generated out of its schema; undefined where it has no such type. */
export function readProviderSchema(type: string): Record<string, SchemaField> | undefined {
  const [provider = '', ...rest] = type.split('_');
  // `rds_instance_v3` lies in `rds-instance-v3`, `random_password` in `password`.
  const file = join('node_modules', PACKAGES[provider] ?? '', 'lib', rest.join('-'), 'index.js');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const classes = new Map(
    text
      .split(/^class /m)
      .slice(1)
      .map((each) => [/^\w+/.exec(each)![0], each] as const),
  );
  const main = [...classes].find(([, each]) => each.includes('super(scope, id, {'))?.[1];
  return main === undefined ? undefined : fieldsOf(main, classes);
}

function fieldsOf(source: string, classes: Map<string, string>): Record<string, SchemaField> {
  const fields = new Map<string, SchemaField>();
  for (const [, getter, how, name] of source.matchAll(
    /get (\w+)\(\) \{\s+return (?:cdktf\.Token\.\w+\()?([\w.]+)\((?:this\.\w+\()?'(\w+)'/g,
  )) {
    const settable = source.includes(` set ${getter}(`);
    const required = settable && !source.includes(` reset${getter!.replace(/^./, (first) => first.toUpperCase())}()`);
    const form = GETTERS[how!.replace('this.', '')];
    if (form === undefined) throw new Error(`${name}: no idea what ${how} reads`);
    fields.set(name!, { form, required, settable, only: !settable, inner: {} });
  }
  const classOf = new Map(
    [...source.matchAll(/new (\w+?)(?:List|OutputReference|Map)\(this, "(\w+)"/g)].map(([, name, field]) => [
      field!,
      classes.get(`${name!}OutputReference`) ?? '',
    ]),
  );
  for (const [, name, computed, optional, required] of source.matchAll(
    /\/\/ (\w+) - computed: (\w+), optional: (\w+), required: (\w+)/g,
  )) {
    const inner = classOf.get(name!);
    if (inner === undefined) continue;
    const only = computed === 'true' && optional === 'false';
    fields.set(name!, {
      form: only ? 'objects' : 'block',
      required: required === 'true',
      settable: !only,
      only,
      inner: fieldsOf(inner, classes),
    });
  }
  return Object.fromEntries(fields);
}
