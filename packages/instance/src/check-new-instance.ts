import { editDistance, type Violation } from '@edp/kit';
import type { Instance } from './find-instance.ts';

/** Returns a violation where a new instance's name is one edit from an existing one and was not typed twice. */
export function checkNewInstance({
  instance,
  existing,
  confirm,
}: {
  instance: Instance;
  existing: string[];
  confirm: string;
}): Violation | undefined {
  const near = existing.find((name) => name !== instance.environment && editDistance(name, instance.environment) === 1);
  if (near === undefined || confirm === instance.name) return undefined;
  return {
    code: 'CONFIRM_NEW',
    message: `${instance.environment} would be a new instance, and its name is one letter off the existing "${near}"`,
    fix: `If it is really meant to be new, set confirm to ${instance.name}.`,
  };
}
