/** Inputs of the workflows and of the action that are no configuration fields. */
export const OWN_INPUTS: ReadonlySet<string> = new Set([
  'tenant',
  'environment',
  'plan-id',
  'confirm',
  'fields',
  'form',
  'mode',
  'operation',
  'only',
  'break-glass',
  'on-drift',
  'lock-wait',
  'unlock',
  'pull-request',
  'data-bearing',
  'config-directory',
  'stacks-ref',
]);

/** Returns a field's name as an input of a form: `adminEmail` → `admin-email`. */
export function inputName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
