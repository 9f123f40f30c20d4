import { editDistance, type Violation } from '@edp/kit';
import { entryPath } from './entry.ts';
import type { Instance } from './find-instance.ts';
import { findLookalikes } from './find-lookalikes.ts';

/**
 * Returns why an instance without an entry may not be a new one: its entry has another ending, or its name is one edit from an existing one and
 * was not typed twice. `entryFiles` are paths below `instances/`.
 */
export function checkNewInstance({
  instance,
  entryFiles,
  confirm,
}: {
  instance: Instance;
  entryFiles: string[];
  confirm: string;
}): Violation[] {
  const file = entryPath(instance);
  const { misnamed } = findLookalikes(instance, entryFiles);
  if (misnamed !== undefined) {
    return [
      {
        code: 'ENTRY_MISNAMED',
        message: `${instance.path} would be a new instance: its base entry is ${file}, and ${misnamed} is read by nobody`,
        fix: `Rename it: git mv ${misnamed} ${file}`,
        at: { file: misnamed },
      },
    ];
  }
  const existing = entryFiles
    .filter((each) => each.endsWith('.yaml'))
    .map((each) => each.replace(/^.*\/|\.yaml$/g, ''));
  const near = existing.find((name) => name !== instance.environment && editDistance(name, instance.environment) === 1);
  if (near === undefined || confirm === instance.name) return [];
  return [
    {
      code: 'CONFIRM_NEW',
      message: `${instance.environment} would be a new instance, and its name is one letter off the existing "${near}"`,
      fix: `If it is really meant to be new, set confirm to ${instance.name}.`,
    },
  ];
}
