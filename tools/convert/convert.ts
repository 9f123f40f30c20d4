// Makes a stacks repository of a directory of gomplate templates:
// npm run convert -- DIR [--into FOLDER] [--map NAME=instance.domain]… [--delimiters '{{{ }}}']
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { KitError, runAction } from '@edp/kit';
import { convertDirectory, type ConvertedDirectory } from './convert-directory.ts';
import { skeletonSchema } from './skeleton-schema.ts';
import type { Delimiters } from './split-actions.ts';

const USAGE =
  "Usage: npm run convert -- <directory> [--into <folder>] [--map NAME=instance.domain]… [--delimiters '{{{ }}}']";
/** A name that templates see. */
const PATH = /^(?:tenant|environment|(?:instance|fields|outputs|stacks|stacksInstances)\.[A-Za-z]\w*)$/;

await runAction(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'stacks' },
      map: { type: 'string', multiple: true, default: [] },
      delimiters: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const [from = ''] = positionals;
  if (positionals.length !== 1 || !existsSync(from) || !lstatSync(from).isDirectory())
    throw invalid('the directory', `${from || 'none'} is none`);
  const { into } = values;
  if (existsSync(into) && readdirSync(into).length > 0) throw invalid('--into', `${into} is there and not empty`);
  const mapped = Object.fromEntries(values.map.map(readMapping));
  const { files, left } = readFiles(from);
  const converted = convertDirectory(files, { mapped, delimiters: readDelimiters(values.delimiters) });
  write(into, converted, { from });
  console.log(report(converted, { into, left }));
});

function readMapping(text: string): [string, string] {
  const [, name = '', path = ''] = /^([A-Za-z_]\w*)=(.+)$/.exec(text) ?? [];
  if (!PATH.test(path))
    throw invalid('--map', `${text}: write a variable, = and a name that templates see, docs/templates.md`);
  return [name, path];
}

function readDelimiters(text: string | undefined): Delimiters | undefined {
  if (text === undefined) return undefined;
  const [left, right, ...more] = text.split(' ');
  const isPair = left && right && more.length === 0;
  if (!isPair) throw invalid('--delimiters', "are two, with a blank between: '{{{ }}}'");
  return [left, right];
}

function invalid(option: string, what: string): KitError {
  return new KitError({ code: 'INPUT_INVALID', message: `${option}: ${what}`, fix: USAGE });
}

/** Plain files by their path with slashes; links lead out, and Git's own are nobody's templates. */
function readFiles(root: string): { files: Map<string, Buffer>; left: string[] } {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.map(
    (entry) => [join(entry.parentPath, entry.name).slice(join(root, sep).length), entry] as const,
  );
  const own = paths.filter(([path]) => !/(?:^|[/\\])\.git(?:[/\\]|$)/.test(path));
  const isFile = own.filter(([, entry]) => entry.isFile()).map(([path]) => path);
  return {
    files: new Map(isFile.sort().map((path) => [path.replaceAll(sep, '/'), readFileSync(join(root, path))])),
    left: own.filter(([, entry]) => !entry.isFile() && !entry.isDirectory()).map(([path]) => path),
  };
}

function write(into: string, { files, variables }: ConvertedDirectory, { from }: { from: string }): void {
  const template = join(into, 'template');
  for (const [path, content] of files) {
    const file = join(template, path);
    const source = join(from, path.replace(/\.hbs$/, ''));
    const mode = existsSync(source) && (lstatSync(source).mode & 0o100) !== 0 ? 0o755 : 0o644;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
  }
  writeFileSync(join(into, 'schema.yaml'), skeletonSchema(variables));
}

/** What was made, and every place that somebody has to look at. */
function report(
  { files, variables, findings }: ConvertedDirectory,
  { into, left }: { into: string; left: string[] },
): string {
  const fields = variables.filter(({ field }) => field !== undefined);
  const secrets = fields.filter(({ isSecret }) => isSecret);
  const templates = [...files.keys()].filter((path) => path.endsWith('.hbs'));
  const list = (isForeign: boolean): string[] =>
    findings
      .filter((each) => each.isForeign === isForeign)
      .map(
        ({ file, line, source, problem }) =>
          `  ${line === 0 ? file : `${file}:${line}`}: ${source.replaceAll(/\s+/g, ' ')}: ${problem}`,
      );
  return [
    `${join(into, 'template')}: ${files.size} files, ${templates.length} of them templates`,
    `${join(into, 'schema.yaml')}: ${fields.length} fields, ${secrets.length} of them secrets`,
    ...section('Not converted; rendering stops there until something else stands there', list(false)),
    ...section(
      'Secrets, which no template may print: let the chart read a Kubernetes secret (docs/instances.md)',
      secrets.flatMap(({ name, uses }) => uses.map(({ file, line }) => `  ${file}:${line}: ${name}`)),
    ),
    ...section("Kept as text, since these braces are not gomplate's", list(true)),
    ...section(
      'Left out, since they are no plain files',
      left.map((path) => `  ${path}`),
    ),
    ...section(
      'Variables and what they are now',
      variables.map(({ name, path }) => `  ${name}: ${path}`),
    ),
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}
