import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringifyYaml } from '@edp/yaml';
import { CONTEXT } from './context.ts';
import { HANDLEBARS, HELM, JINJA, type Syntax, templateText } from './template-text.ts';

const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edp-actions', 'bench');
/** Every fifth file is a template. */
const TEMPLATE_EVERY = 5;
const FILES_IN_DIRECTORY = 100;

export type Engine = 'ours' | 'copier' | 'helm';

const ENGINES: Record<Engine, { syntax: Syntax; suffix: string; below: string; files: () => Record<string, string> }> =
  {
    ours: { syntax: HANDLEBARS, suffix: '.hbs', below: 'template', files: () => ({}) },
    copier: {
      syntax: JINJA,
      suffix: '.jinja',
      below: '',
      files: () => ({ 'copier.yml': stringifyYaml({ _templates_suffix: '.jinja', ...questions() }) }),
    },
    helm: {
      syntax: HELM,
      suffix: '',
      below: 'templates',
      files: () => ({
        'Chart.yaml': stringifyYaml({ apiVersion: 'v2', name: 'bench', version: '1.0.0' }),
        'values.yaml': stringifyYaml(CONTEXT),
      }),
    },
  };

/** Returns a directory with this many files for one engine, every fifth of them a template with 31 expressions; made once, kept outside the checkout. */
export function templateTree(engine: Engine, { files }: { files: number }): string {
  const { syntax, suffix, below, files: extra } = ENGINES[engine];
  // Another content is another version: what is there is never looked into.
  const directory = join(cache, `render-${engine}-${files}-v2`);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `.render-${engine}-`));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(unfinished, path)), { recursive: true });
    writeFileSync(join(unfinished, path), text);
  };
  try {
    for (const [path, text] of Object.entries(extra())) write(path, text);
    for (let index = 0; index < files; index += 1) {
      const isTemplate = index % TEMPLATE_EVERY === 0;
      const name = `stack-${String(Math.floor(index / FILES_IN_DIRECTORY)).padStart(3, '0')}/file-${String(index).padStart(5, '0')}.yaml`;
      write(
        join(below, `${name}${isTemplate ? suffix : ''}`),
        isTemplate ? templateText(index, syntax) : plainText(index),
      );
    }
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else may have been first.
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

function questions(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(CONTEXT).map(([name, value]) => [name, { type: 'yaml', default: stringifyYaml(value) }]),
  );
}

/** Thirty lines that every engine leaves as they are. */
export function plainText(index: number): string {
  const keys = Array.from({ length: 24 }, (_, line) => `  key-${line}: value ${line} of file ${index}\n`);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: plain-${index}\n  namespace: bench\ndata:\n${keys.join('')}`;
}
