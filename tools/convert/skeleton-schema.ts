import { parseFieldSchema } from '@edp/instance';
import { stringifyYaml } from '@edp/yaml';
import type { EnvironmentVariable } from './field-names.ts';

const HEADER = `# What gomplate took from its environment, as fields of an instance. Values were texts there: give numbers, choices and patterns their type,
# and take what no operator sets out of here, into the templates.
`;

/** Returns a schema of fields for variables, proved as a run would. */
export function skeletonSchema(variables: EnvironmentVariable[]): string {
  const fields = variables.filter(({ field }) => field !== undefined);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Fields of an instance',
    type: 'object',
    additionalProperties: false,
    required: fields.filter(isRequired).map(({ field }) => field!),
    properties: Object.fromEntries(fields.map((each) => [each.field!, property(each)])),
  };
  const text = HEADER + stringifyYaml(schema);
  parseFieldSchema(text, 'schema.yaml');
  return text;
}

/** Where something else is there for an empty value, an entry need not have any. */
function isRequired({ isSecret, uses }: EnvironmentVariable): boolean {
  const needs = uses.map(({ need }) => need);
  return !isSecret && needs.includes('required') && !needs.includes('tested');
}

function property({ name, field, isSecret, uses }: EnvironmentVariable): object {
  const words = field!.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  const files = [...new Set(uses.map(({ file }) => file))];
  const more = files.length === 1 ? '' : ` and ${files.length - 1} more`;
  return {
    title: words[0]!.toUpperCase() + words.slice(1),
    description: `${name} of gomplate, in ${files[0]}${more}.`,
    type: 'string',
    ...(isSecret ? { 'x-secret': true } : {}),
  };
}
