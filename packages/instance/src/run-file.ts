import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { CLOSURE_MODES } from './closure/closure-mode.ts';
import { LATER_INPUTS } from './later-inputs.ts';
import { readStepFile } from './step-file.ts';

const values = z.record(z.string(), z.unknown());

const schema = z.strictObject({
  version: z.literal(1),
  operation: z.enum(['plan', 'deploy', 'destroy']),
  instance: z.strictObject({
    tenant: z.string(),
    environment: z.string(),
    name: z.string(),
    domain: z.string(),
    path: z.string(),
    manager: z.string(),
  }),
  newInstance: z.boolean(),
  /** Everything the templates and Terraform get. */
  fields: values,
  /** Names of the schema's other fields, secrets apart: templates see them as not set, instead of unknown. */
  unset: z.array(z.string()),
  /** What names the schema knows at any depth: left out there, they are not set either. Numbers are indexes of this list. */
  known: z.optional(
    z.array(
      z.strictObject({
        names: z.optional(z.record(z.string(), z.number())),
        rest: z.optional(z.number()),
        items: z.optional(z.number()),
      }),
    ),
  ),
  /** Names of the x-secret fields: their values must not turn up in what is rendered. */
  secretFields: z.array(z.string()),
  /** Those of them without which nothing may be planned. */
  requiredSecrets: z.array(z.string()),
  /** What the entry said when the run read it; undefined where there was none. By now it may say more. */
  found: z.optional(z.strictObject({ fields: values, ref: z.optional(z.string()) })),
  /** Its fields with those of the form. */
  set: values,
  changed: z.array(z.string()),
  /** Which fields are (INITIAL), and which of their values came from a default. */
  initial: z.optional(z.strictObject({ marked: z.array(z.string()), byDefault: z.array(z.string()) })),
  confirm: z.string(),
  breakGlass: z.optional(z.string()),
  configDigest: z.string(),
  planId: z.optional(z.string()),
  reviewRequired: z.boolean(),
  /** A plan of it is deployed only once somebody else has approved it. */
  approvalRequired: z.optional(z.boolean()),
  /** `branch` holds the entries; `ref` and `commit` are what the run was dispatched on. */
  infraDeploy: z.strictObject({ url: z.string(), branch: z.string(), ref: z.string(), commit: z.string() }),
  stacks: z.strictObject({
    url: z.string(),
    ref: z.string(),
    commit: z.string(),
    /** Fields that say which directories of the templates the instance has. */
    selections: z.array(z.strictObject({ field: z.string(), directory: z.string() })),
  }),
  stacksInstances: z.strictObject({ url: z.string(), branch: z.string() }),
  terraform: z.strictObject({
    directory: z.string(),
    varFile: z.string(),
    backendFile: z.string(),
    /** Root of the checkout: everything in it is part of what is reviewed. */
    checkout: z.string(),
    /** Folders of it, absolute, that alone are, besides the modules. */
    reads: z.optional(z.array(z.string())),
  }),
  /** The plan that this run may apply: who made it, proved by its digest. */
  reviewed: z.optional(
    z.strictObject({
      ...{ actor: z.string(), run: z.string(), at: z.string() },
      /** Who approved it, when, in which comment. */
      approved: z.optional(z.strictObject({ by: z.string(), at: z.string(), comment: z.string() })),
    }),
  ),
  /** `tookOver` names the dead run whose lock was replaced. */
  lock: z.optional(z.strictObject({ ref: z.string(), id: z.string(), tookOver: z.optional(z.string()) })),
  /** How what the deployment needs is looked at. */
  closure: z.strictObject({
    mode: z.enum(CLOSURE_MODES),
    lowered: z.optional(z.enum(CLOSURE_MODES)),
    outsideHosts: z.array(z.string()),
    images: z.array(z.strictObject({ image: z.string(), reason: z.string() })),
    helm: z.strictObject({ version: z.string(), mirror: z.string() }),
    kustomize: z.strictObject({ version: z.string(), mirror: z.string() }),
    providerMirror: z.string(),
    actionsUrl: z.string(),
    mirror: z.optional(z.strictObject({ owner: z.string(), maxAgeHours: z.number() })),
  }),
  /** Images that the instance was seen to run, and when. */
  ran: z.optional(z.strictObject({ images: z.array(z.string()), at: z.string() })),
  /** Those of them that its configuration does not name and this forge does not have, each with the reason. */
  unmirrored: z.optional(z.array(z.strictObject({ image: z.string(), reason: z.string() }))),
  /** What the steps after resolve do unless they are told otherwise. */
  later: z.strictObject({
    onDrift: z.enum(LATER_INPUTS.onDrift),
    pullRequest: z.boolean(),
    /** age public keys: what they are given is never printed in clear. */
    recipients: z.array(z.string()),
    source: z.enum(LATER_INPUTS.source),
    waitMinutes: z.number(),
    leftovers: z.enum(LATER_INPUTS.leftovers),
  }),
  /** Lineage of the state at the last deployment. */
  lineage: z.optional(z.string()),
  credentialsDue: z.boolean(),
  run: z.strictObject({ url: z.string(), actor: z.string(), startedAt: z.string() }),
  /** Directory of this run below RUNNER_TEMP. */
  directory: z.string(),
});

/** The thread through a job: written by resolve, taken by every later step; holds no secret. */
export type RunFile = z.output<typeof schema>;

/** What the steps after resolve do unless they are told otherwise. */
export type Later = RunFile['later'];

/** Writes the run file. */
export async function writeRunFile(path: string, run: RunFile): Promise<void> {
  await writeFile(path, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
}

/**
 * Returns the run file, checked.
 * @throws InstanceError `RUN_FILE_INVALID`
 */
export async function readRunFile(path: string): Promise<RunFile> {
  return readStepFile(path, {
    schema,
    message: `run-file ${path} is no run file of this version`,
    fix: 'Pass the run-file output of render-config (mode resolve) of the same job, with all actions at the same version.',
  });
}
