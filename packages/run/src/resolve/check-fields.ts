import {
  checkEntrySize,
  checkNewInstance,
  findMissingSecrets,
  type FieldSchema,
  type Form,
  type FormFields,
  type Instance,
  mergeFields,
  readFormFields,
} from '@edp/instance';
import { type Violation, ViolationsError } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';
import type { StoredEntry } from '../step/base-entry.ts';

const NO_FIELDS: FormFields = { values: {}, violations: [], at: () => undefined };

type Merged = ReturnType<typeof mergeFields>;

/**
 * Returns the merged fields of this run.
 * @throws ViolationsError with every violation of the form, the entry and the name at once
 */
export function checkFields({
  inputs,
  form: dispatched,
  instance,
  stored,
  schema,
  entryFiles,
}: {
  inputs: ResolveInputs;
  form: Form;
  instance: Instance;
  stored: StoredEntry;
  schema: FieldSchema;
  /** Paths below `instances/`. */
  entryFiles: string[];
}): Omit<Merged, 'violations'> {
  // Destroy changes no field: whatever its form holds besides the names does not count.
  const form = inputs.operation === 'destroy' ? NO_FIELDS : readFormFields(dispatched, schema);
  const { violations, ...merged } = mergeFields({
    schema,
    entry: stored.entry,
    form: form.values,
    formAt: form.at,
    operation: inputs.operation,
    entryFile: stored.file,
    entryText: stored.text,
  });
  const secrets = schema.fields.filter(({ secret, required }) => secret && required).map(({ name }) => name);
  const all: Violation[] = [...form.violations, ...violations, ...findMissingSecrets(secrets)];
  if (inputs.operation !== 'destroy' && all.length === 0)
    all.push(...checkEntrySize({ text: stored.text, set: merged.set, fields: merged.fields, file: stored.file }));
  if (stored.entry === undefined) all.push(...checkNewInstance({ instance, entryFiles, confirm: inputs.confirm }));
  if (all.length > 0) throw new ViolationsError(all);
  return merged;
}
