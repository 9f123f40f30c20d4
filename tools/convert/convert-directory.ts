import { isUtf8 } from 'node:buffer';
import { KitError } from '@edp/kit';
import { convertTemplate, type Finding } from './convert-template.ts';
import { delimitersOf } from './delimiters-of.ts';
import { type EnvironmentVariable, FieldNames } from './field-names.ts';
import { joinPieces } from './join-pieces.ts';
import type { Delimiters } from './split-actions.ts';

export interface ConvertedDirectory {
  /** By path below `template/`. */
  files: Map<string, Buffer>;
  variables: EnvironmentVariable[];
  findings: (Finding & { file: string })[];
}

export interface ConvertOptions {
  /** What a variable is instead of a field: `DOMAIN` → `instance.domain`. */
  mapped?: Readonly<Record<string, string>>;
  /** Those of every file; otherwise each file says its own. */
  delimiters?: Delimiters | undefined;
  /** Ending of template files that comes off, as an output map of gomplate takes it off: `.tmpl`. */
  suffix?: string | undefined;
}

/**
 * Returns the templates that give what gomplate gives for the same values; what is no template of gomplate stays byte for byte.
 * @throws KitError `INPUT_INVALID` where two files get one name
 */
export function convertDirectory(
  source: ReadonlyMap<string, Buffer>,
  { mapped = {}, delimiters, suffix }: ConvertOptions = {},
): ConvertedDirectory {
  const names = new FieldNames(mapped);
  const files = new Map<string, Buffer>();
  const findings: ConvertedDirectory['findings'] = [];
  for (const [file, content] of source) {
    const text = isUtf8(content) && !content.includes(0) ? content.toString('utf8') : undefined;
    const convert = (each: string, own: Delimiters): string => {
      const done = convertTemplate(each, {
        delimiters: own,
        ofEnvironment: (name, use) => names.use(name, { ...use, file }),
      });
      findings.push(...done.findings.map((finding) => ({ ...finding, file })));
      return done.template;
    };
    const ofName = delimiters ?? delimitersOf(file);
    const kept = suffix !== undefined && file.endsWith(suffix) ? file.slice(0, -suffix.length) : file;
    if (kept !== file && (source.has(kept) || /(?:^|\/)$/.test(kept)))
      throw new KitError({
        code: 'INPUT_INVALID',
        message: `--suffix ${suffix}: ${file} would be called ${kept || 'nothing'}${source.has(kept) ? ', and there is such a file' : ''}`,
        fix: 'Rename or remove one of them, or leave --suffix out.',
      });
    const name = ofName === undefined ? kept : convert(kept, ofName);
    if (ofName === undefined && file.includes('{{'))
      findings.push({
        ...{ file, line: 0, isForeign: false, source: file },
        problem: 'braces in a name are an expression here',
      });
    const own = text === undefined ? undefined : (delimiters ?? delimitersOf(text));
    const template = own === undefined ? undefined : convert(text!, own);
    // What nothing has to be done for needs no braces of ours; a name that ends so would make a template of it.
    if (template !== undefined && template !== text) files.set(`${name}.hbs`, Buffer.from(template));
    else if (!name.endsWith('.hbs')) files.set(name, content);
    else if (text === undefined)
      findings.push({
        ...{ file, line: 0, isForeign: false, source: file },
        problem: 'a name that ends in .hbs is a template here',
      });
    else files.set(`${name}.hbs`, Buffer.from(joinPieces([{ type: 'text', text }])));
  }
  return { files, variables: names.all, findings };
}
