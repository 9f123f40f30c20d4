// Writes the generated part of every action's README from its action.yml, the configuration reference from the schemas, the table of
// what holds data, and the example workflows of the second manager.
// `--check` changes nothing and fails when a file is stale.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownTable } from '@edp/kit';
import { parseYaml } from '@edp/yaml';
import { format, resolveConfig } from 'prettier';
import { observabilityWorkflows } from './observability-workflows.ts';
import { renderReference } from './reference.ts';
import { renderRisks } from './risks.ts';

interface ActionFile {
  name: string;
  description: string;
  inputs?: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs?: Record<string, { description: string }>;
}

const BEGIN = '<!-- generated: begin -->';
const END = '<!-- generated: end -->';

/** Returns the generated part of an action's README: description, inputs, outputs. */
export function renderActionPart(action: ActionFile): string {
  const inputs = Object.entries(action.inputs ?? {}).map(([name, { description, required, default: value }]) => [
    `\`${name}\``,
    description,
    required ? 'yes' : '',
    value === undefined || value === '' ? '' : `\`${value}\``,
  ]);
  const outputs = Object.entries(action.outputs ?? {}).map(([name, { description }]) => [`\`${name}\``, description]);
  const parts = [
    action.description,
    '### Inputs',
    markdownTable(['Input', 'What it is', 'Required', 'Default'], inputs, { cells: 'markdown' }),
  ];
  if (outputs.length > 0)
    parts.push('### Outputs', markdownTable(['Output', 'What it is'], outputs, { cells: 'markdown' }));
  return parts.join('\n\n');
}

async function replacePart(file: string, part: string): Promise<{ before: string; after: string }> {
  const before = readFileSync(file, 'utf8');
  const [head, rest] = before.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined) throw new Error(`${file} lacks the markers ${BEGIN} and ${END}`);
  const config = (await resolveConfig(file)) ?? {};
  const after = await format(`${head}${BEGIN}\n\n${part}\n\n${END}${tail}`, { ...config, filepath: file });
  return { before, after };
}

async function main(check: boolean): Promise<void> {
  const targets = readdirSync('actions').map((action): [string, string] => {
    const file = join('actions', action, 'action.yml');
    return [
      join('actions', action, 'README.md'),
      renderActionPart(parseYaml(readFileSync(file, 'utf8'), { file }) as ActionFile),
    ];
  });
  targets.push([join('docs', 'configuration.md'), renderReference()], [join('docs', 'terraform.md'), renderRisks()]);
  const stale: string[] = [];
  const written = targets.map(async ([file, part]) => ({ file, ...(await replacePart(file, part)) }));
  const copies = observabilityWorkflows().map(([file, after]) => {
    return { file, before: existsSync(file) ? readFileSync(file, 'utf8') : '', after };
  });
  for (const { file, before, after } of [...(await Promise.all(written)), ...copies]) {
    if (before === after) continue;
    stale.push(file);
    if (!check) writeFileSync(file, after);
  }
  if (stale.length === 0) return;
  console.log(`${check ? 'Stale (run npm run docs)' : 'Written'}: ${stale.join(', ')}`);
  if (check) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.includes('--check'));
