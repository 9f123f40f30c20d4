// Makes a stacks repository of a directory of gomplate templates:
// npm run convert -- DIR [--into FOLDER] [--map NAME=instance.domain]… [--delimiters '{{{ }}}'] [--suffix .tmpl]
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { KitError, runAction } from '@edp/kit';
import { convertDirectory, type ConvertedDirectory } from './convert-directory.ts';
import { ignoredFiles } from './ignored-files.ts';
import { skeletonSchema } from './skeleton-schema.ts';
import type { Delimiters } from './split-actions.ts';

const USAGE =
  "Usage: npm run convert -- <directory> [--into <folder>] [--map NAME=instance.domain]… [--delimiters '{{{ }}}'] [--suffix .tmpl]";
const IGNORE_FILE = /(?:^|\/)\.gomplateignore$/;
/** Endings that only templates have. */
const ENDING = /\.(?:tmpl|gotmpl|gomplate)(?:\.hbs)?$/;
/** Where gomplate takes data sources, delimiters and more from. */
const SETTINGS = /(?:^|\/)\.gomplate\.ya?ml(?:\.hbs)?$/;
/** A name that templates see. */
const PATH = /^(?:tenant|environment|(?:instance|fields|outputs|stacks|stacksInstances)\.[A-Za-z]\w*)$/;

await runAction(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string', default: 'stacks' },
      map: { type: 'string', multiple: true, default: [] },
      delimiters: { type: 'string' },
      suffix: { type: 'string' },
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
  const { suffix } = values;
  if (suffix !== undefined && !/^\.[\w.-]+$/.test(suffix)) throw invalid('--suffix', 'is an ending like .tmpl');
  const source = readFiles(from);
  const delimiters = readDelimiters(values.delimiters);
  const converted = convertDirectory(source.files, { mapped, delimiters, suffix });
  write(into, converted, { from, suffix });
  console.log(report(converted, { into, ...source }));
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

interface Source {
  /** Plain files by their path with slashes. */
  files: Map<string, Buffer>;
  /** Links, which lead out, and whatever else is no file. */
  left: string[];
  /** What gomplate was told to leave out. */
  ignored: string[];
}

/** Reads everything below a directory but what is Git's own, which is nobody's template. */
function readFiles(root: string): Source {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.map(
    (entry) => [join(entry.parentPath, entry.name).slice(join(root, sep).length), entry] as const,
  );
  const own = paths.filter(([path]) => !/(?:^|[/\\])\.git(?:[/\\]|$)/.test(path));
  const plain = own.filter(([, entry]) => entry.isFile()).map(([path]) => path.replaceAll(sep, '/'));
  const ignored = plain.some((path) => IGNORE_FILE.test(path)) ? ignoredFiles(root) : new Set<string>();
  const kept = plain.filter((path) => !ignored.has(path));
  return {
    files: new Map(kept.sort().map((path) => [path, readFileSync(join(root, path))])),
    ignored: plain.filter((path) => ignored.has(path)),
    left: own.filter(([, entry]) => !entry.isFile() && !entry.isDirectory()).map(([path]) => path),
  };
}

function write(
  into: string,
  { files, variables }: ConvertedDirectory,
  { from, suffix = '' }: { from: string; suffix?: string | undefined },
): void {
  const template = join(into, 'template');
  for (const [path, content] of files) {
    const file = join(template, path);
    const name = path.replace(/\.hbs$/, '');
    const source = [`${name}${suffix}`, name].map((each) => join(from, each)).find((each) => existsSync(each));
    const mode = source !== undefined && (lstatSync(source).mode & 0o100) !== 0 ? 0o755 : 0o644;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
  }
  writeFileSync(join(into, 'schema.yaml'), skeletonSchema(variables));
}

/** What was made, and every place that somebody has to look at. */
function report(
  { files, variables, findings }: ConvertedDirectory,
  { into, left, ignored }: { into: string } & Omit<Source, 'files'>,
): string {
  const fields = variables.filter(({ field }) => field !== undefined);
  const secrets = fields.filter(({ isSecret }) => isSecret);
  const templates = [...files.keys()].filter((path) => path.endsWith('.hbs'));
  const named = (pattern: RegExp): string[] =>
    [...files.keys()].filter((path) => pattern.test(path)).map((path) => `  ${path.replace(/\.hbs$/, '')}`);
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
      'Settings of gomplate, which nothing reads here: give its delimiters by --delimiters, its data as fields',
      named(SETTINGS),
    ),
    ...section(
      'Names that keep the ending of a template, as gomplate does; --suffix .tmpl takes it off',
      named(ENDING),
    ),
    ...section(
      'Left out, since a .gomplateignore names them',
      ignored.map((path) => `  ${path}`),
    ),
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
