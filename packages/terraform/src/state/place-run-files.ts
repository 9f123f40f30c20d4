import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../run/diagnostic.ts';

/** What a run has written for Terraform; either may be '' or a file of one's own. */
interface RunFiles {
  backendFile: string;
  varFile: string;
  runDirectory: string;
}

/**
 * Returns errors with those about a file that a run has written for itself told of where its content comes from: nobody finds that file
 * afterwards. Errors about a file of one's own keep their place.
 */
export function placeRunFiles(
  diagnostics: Diagnostic[],
  { backendFile, varFile, runDirectory }: RunFiles,
): Diagnostic[] {
  const isAbout = ({ file }: Diagnostic, written: string): boolean =>
    written !== '' &&
    resolve(dirname(written)) === resolve(runDirectory) &&
    file !== undefined &&
    basename(file) === basename(written);
  return diagnostics.map((each) => {
    if (isAbout(each, backendFile))
      return moved(each, 'It comes from terraform.backend of the tenant in tenants.yaml: correct it there.');
    if (isAbout(each, varFile)) return ofField(each);
    return each;
  });
}

function moved({ severity, summary, detail, address }: Diagnostic, hint: string): Diagnostic {
  return { severity, summary, detail: `${detail} ${hint}`.trim(), address };
}

/** The variable that does not take a field is named with its place by Terraform. */
function ofField(each: Diagnostic): Diagnostic {
  const [, name, file, line] = /\bvar\.([\w-]+) declared at ([^\s:]+):(\d+)/.exec(each.detail) ?? [];
  if (name === undefined || file === undefined)
    return moved(each, 'It comes from the fields of this run: correct the base entry or the form.');
  const hint = `The value is that of field ${name}: correct it in the base entry or the form, or the type of the variable.`;
  return { ...moved(each, hint), file, line: Number(line) };
}
