import { isRecord, LATER_FIX, laterFormat } from '@edp/kit';
import { editYaml, parseYaml } from '@edp/yaml';
import * as z from 'zod/mini';
import { checkEntryShape } from './check-entry-shape.ts';
import type { Instance } from './find-instance.ts';
import { InstanceError } from './instance-error.ts';
import { MAX_FILE_BYTES, parseFile } from './schema/parse-file.ts';

/** What is there can be read, and so destroyed, well beyond what may be written. */
const MAX_READ_BYTES = 8 * MAX_FILE_BYTES;

const approved = z
  .optional(z.strictObject({ by: z.string(), at: z.string(), comment: z.string() }))
  .check(z.describe('Who approved the plan, when, and the comment that says so, as the forge says it.'));

const reviewed = z
  .optional(z.strictObject({ plan: z.string(), actor: z.string(), run: z.string(), at: z.string(), approved }))
  .check(z.describe('The reviewed plan: its id, who made it, where and when.'));

const fields = z.record(z.string(), z.unknown());

/** What of infra-deploy a run worked with. */
const infraDeploy = z.optional(z.strictObject({ ref: z.string(), commit: z.string() }));

/** What `instances/<tenant>/<environment>.yaml` may hold; the source of its reference in the documentation. */
export const entrySchema = z.strictObject({
  format: z
    .optional(z.literal(1))
    .check(z.describe('Format of this file; 1 unless told. An entry of a later format is refused.')),
  fields: z._default(fields, {}).check(z.describe('What operators set: the fields of the stacks schema.')),
  renamed: z
    .optional(z.record(z.string(), z.nullable(z.string())))
    .check(
      z.describe(
        'What has become of deployed (INITIAL) values that the schema names no more: old name → name of the successor, or null where nothing carries it.',
      ),
    ),
  stacks: z
    .optional(z.strictObject({ ref: z.string().check(z.minLength(1)), commit: z.optional(z.string()) }))
    .check(z.describe('Template version: the branch or tag to follow, and the commit rendered last.')),
  wave: z
    .optional(z.string().check(z.minLength(1)))
    .check(z.describe('Wave of `tenants.yaml` in which a rollout reaches the instance.')),
  status: z
    .optional(z.enum(['deploying', 'deployed', 'failed', 'destroying', 'destroyed']))
    .check(z.describe('Written by the workflows: where the life of the instance stands.')),
  attempt: z
    .optional(
      z.strictObject({
        run: z.string(),
        actor: z.string(),
        at: z.string(),
        infraDeploy,
        stoppedAt: z.optional(z.string()),
        found: z.optional(z.string()),
        stateLineage: z.optional(z.string()),
        reviewed,
      }),
    )
    .check(
      z.describe(
        'Written by the workflows: the run that works on the instance, or where it stopped and what its end found.',
      ),
    ),
  deployed: z
    .optional(
      z.strictObject({
        at: z.string(),
        run: z.string(),
        commit: z.string(),
        infraDeploy,
        stacks: z
          .optional(z.strictObject({ ref: z.string(), commit: z.string() }))
          .check(z.describe('The templates that this deployment rendered.')),
        fields,
        outputs: z
          .optional(fields)
          .check(
            z.describe(
              'The outputs of Terraform that are not sensitive, as this deployment rendered with them: with them the instance is rendered again without Terraform.',
            ),
          ),
        initial: z.optional(z.strictObject({ marked: z.array(z.string()), byDefault: z.array(z.string()) })),
        stateLineage: z.optional(z.string()),
        credentialsShown: z.optional(z.union([z.string(), z.boolean()])),
        reviewed,
      }),
    )
    .check(z.describe('Written by the workflows: the last success. While it is there, (INITIAL) fields are fixed.')),
  observed: z
    .optional(z.strictObject({ tree: z.string(), synced: z.boolean(), healthy: z.boolean(), at: z.string() }))
    .check(
      z.describe('Written by the workflows: what Argo CD had deployed at the end of the last run that waited for it.'),
    ),
  images: z
    .optional(z.array(z.string()))
    .check(z.describe('Written by the workflows: the images that the instance was seen to run then.')),
});

export type Entry = z.output<typeof entrySchema>;

/** Returns the path of an instance's base entry in infra-deploy. */
export function entryPath({ tenant, environment }: Pick<Instance, 'tenant' | 'environment'>): string {
  return `instances/${tenant}/${environment}.yaml`;
}

/**
 * Returns a base entry, checked; its fields are checked against the stacks schema elsewhere.
 * @throws ViolationsError `ENTRY_INVALID`; InstanceError `ENTRY_INVALID` where a later version wrote it; YamlError
 */
export function parseEntry(text: string, file: string): Entry {
  const value = parseYaml(text, { file, maxBytes: MAX_READ_BYTES });
  const later = laterFormat(value, { key: 'format', known: 1 });
  if (later !== undefined)
    throw new InstanceError({
      code: 'ENTRY_INVALID',
      message: `${file} was written by a later version of these actions (format ${later}, and this one reads 1)`,
      fix: LATER_FIX,
    });
  checkEntryShape(value, { text, file, keys: Object.keys(entrySchema.shape) });
  return parseFile(text, {
    file,
    schema: entrySchema,
    code: 'ENTRY_INVALID',
    maxBytes: MAX_READ_BYTES,
    mayBeLater: true,
  });
}

/** Blocks to replace; undefined removes one. */
export type EntryChanges = { [Key in keyof Entry]?: Entry[Key] | undefined };

/** Returns the entry with blocks replaced (undefined removes one); whatever keeps its meaning keeps its bytes, comments and order. */
export function editEntry(text: string | undefined, changes: EntryChanges): string {
  const before = parseYaml(text ?? '', { file: 'the base entry' });
  return editYaml(text ?? '', { ...(isRecord(before) ? before : {}), ...changes });
}
