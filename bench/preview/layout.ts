import { HANDLEBARS, HELM, type Syntax, templateText } from '../render/template-text.ts';
import { plainText } from '../render/template-tree.ts';

export const OWNER = 'bench';
export const TENANT = 'lab';
export const DOMAIN = 'lab.example';
/** Of 120 files every instance has, so many are templates. */
const TEMPLATES = 20;
const FILES = 120;
/** What the proposed commit changes. */
const CHANGED = 2;

export const environmentOf = (index: number): string => `i${String(index).padStart(4, '0')}`;

/** Returns path → text of the templates for one engine; in those that are `proposed` two differ. */
export function templates(engine: 'ours' | 'helm', { proposed = false } = {}): Record<string, string> {
  const syntax: Syntax = engine === 'ours' ? HANDLEBARS : HELM;
  return Object.fromEntries(
    Array.from({ length: FILES }, (_, index) => {
      const isTemplate = index < TEMPLATES;
      const name = `stack-${index % 6}/file-${String(index).padStart(3, '0')}.yaml`;
      if (!isTemplate) return [name, plainText(index)];
      // The version of the templates would make every file of every instance differ.
      const text = templateText(index, syntax).replace(/^ {4}commit: .*\n/m, '');
      const changed = proposed && index < CHANGED ? text.replace('spec:\n', 'spec:\n  replicas: 3\n') : text;
      return [`${name}${engine === 'ours' ? '.hbs' : ''}`, changed];
    }),
  );
}

/** Fields of one instance. */
export function fieldsOf(index: number): Record<string, unknown> {
  const common = { flavor: 'cce.s2.small', nodes: (index % 7) + 1, observability: index % 2 === 0 };
  return { adminEmail: `${environmentOf(index)}@example.org`, ...common, zone: '', hosts: ['a', 'b', 'c'] };
}

export const OUTPUTS = { ip: '10.0.0.1', database: 'db.internal' };

export const SCHEMA = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...{ type: 'object', additionalProperties: false, required: ['adminEmail'] },
  properties: {
    ...{ adminEmail: { type: 'string' }, flavor: { type: 'string', enum: ['cce.s2.small', 'cce.s2.large'] } },
    ...{ nodes: { type: 'integer', minimum: 1, maximum: 10 }, observability: { type: 'boolean' } },
    ...{ zone: { type: 'string' }, hosts: { type: 'array', items: { type: 'string' } } },
  },
});
