import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../run/diagnostic.ts';

/**
 * Returns the errors of init, those about a backend file that a run has written for itself told of where its settings come from: nobody finds that
 * file afterwards. Errors about a file of one's own keep their place.
 */
export function placeBackendFaults(
  diagnostics: Diagnostic[],
  { backendFile, runDirectory }: { backendFile: string; runDirectory: string },
): Diagnostic[] {
  if (backendFile === '' || resolve(dirname(backendFile)) !== resolve(runDirectory)) return diagnostics;
  return diagnostics.map((each) => {
    if (each.file === undefined || basename(each.file) !== basename(backendFile)) return each;
    const { file: _, line: __, column: ___, code: ____, codeLine: _____, ...rest } = each;
    const detail = `${each.detail} It comes from terraform.backend of the tenant in tenants.yaml: correct it there.`;
    return { ...rest, detail: detail.trim() };
  });
}
