import { readFileSync } from 'node:fs';
import { entrySchema, inputName, parseFieldSchema, tenantsSchema } from '@edp/instance';
import { markdownTable } from '@edp/kit';
import { mirrorSchema } from '@edp/mirror';
import { HELPERS } from '@edp/stacks';
import * as z from 'zod/mini';

interface JsonSchema {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

const EXAMPLE = 'examples/stacks/schema.yaml';

/** Returns the configuration reference: the files of infra-deploy, the example's fields and the template helpers. */
export function renderReference(): string {
  return [
    '## tenants.yaml',
    tableOf(tenantsSchema),
    '## instances/&lt;tenant&gt;/&lt;environment&gt;.yaml',
    tableOf(entrySchema),
    '## mirror.yaml',
    tableOf(mirrorSchema),
    '## Fields of the example schema',
    exampleFields(),
    '## Helpers of templates',
    'Besides the blocks `if`, `unless`, `each`, `with` and `raw`; how templates work: [Templates](templates.md).',
    markdownTable(
      ['Helper', 'Gives', 'For example', 'prints'],
      HELPERS.map(({ usage, gives, example: [expression, prints] }) => [
        `\`${usage}\``,
        gives,
        `\`{{${expression}}}\``,
        // A line break cannot stand in a table.
        `\`${prints.replaceAll('\n', '↵')}\``,
      ]),
      { cells: 'markdown' },
    ),
  ].join('\n\n');
}

function tableOf(schema: z.core.$ZodType): string {
  // What an operator writes, before defaults are filled in.
  const json = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return markdownTable(['Key', 'Type', 'Default', 'What it is'], rowsOf(json, { path: '' }), { cells: 'markdown' });
}

function rowsOf(schema: JsonSchema, { path }: { path: string }): string[][] {
  const named = Object.entries(schema.properties ?? {}).map(([name, child]) => ({
    key: path === '' ? name : `${path}.${name}`,
    child,
    required: schema.required?.includes(name) === true,
  }));
  const any = schema.additionalProperties;
  const free =
    typeof any === 'object' && any.properties !== undefined
      ? [{ key: `${path}.<name>`, child: any, required: false }]
      : [];
  if (schema.items?.properties !== undefined) return rowsOf(schema.items, { path: `${path}[]` });
  return [...named, ...free].flatMap(({ key, child, required }) => {
    const fallback =
      child.default === undefined ? (required ? 'required' : '') : `\`${JSON.stringify(child.default)}\``;
    const own = [`\`${key}\``, typeOf(child), fallback, child.description ?? ''];
    return [...(key.endsWith('<name>') ? [] : [own]), ...rowsOf(child, { path: key })];
  });
}

function typeOf({ type, enum: choices, anyOf, additionalProperties }: JsonSchema): string {
  if (choices !== undefined) return choices.map((choice) => `\`${String(choice)}\``).join(', ');
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' or ');
  if (type === 'array') return 'list';
  if (type === 'object' && typeof additionalProperties === 'object') return 'map';
  return [type ?? 'any'].flat().join(' or ');
}

function exampleFields(): string {
  const schema = parseFieldSchema(readFileSync(EXAMPLE, 'utf8'), EXAMPLE);
  const rows = schema.fields.map((field) => [
    `\`${field.name}\``,
    field.secret ? '' : `\`${inputName(field.name)}\``,
    [field.initial ? '(INITIAL)' : '', field.secret ? 'secret' : '', field.required ? 'required' : '']
      .filter((each) => each !== '')
      .join(', '),
    field.description ?? field.title ?? '',
  ]);
  return markdownTable(['Field', 'Input', '', 'What it is'], rows, { cells: 'markdown' });
}
