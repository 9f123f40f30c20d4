import * as z from 'zod/mini';
import { findContradictions } from './find-contradictions.ts';
import { closureSchema, hostSchema as host } from './closure/closure-schema.ts';
import { parseFile } from './schema/parse-file.ts';
import { type WaveSettings, waveSchema } from './waves/wave-settings.ts';

/** What names an instance inside its tenant. */
export const ENVIRONMENT_NAME = /^[a-z][a-z0-9-]{0,30}$/;

/** A branch, or a whole ref. */
const REF = /^(?!\/)[\w./*+-]{1,200}$/;
const backendValue = z.union([z.string(), z.number(), z.boolean()]);

const tenant = z.strictObject({
  domain: z
    .string()
    .check(
      z.regex(/^[a-z0-9.-]+$/, { error: 'must be a domain name', abort: true }),
      z.refine(
        (name) => URL.canParse(`https://x.${name}`),
        'must be a domain that names can stand below, and no address',
      ),
    )
    .check(z.describe('Domain below which every environment of the tenant lives.')),
  manager: host.check(z.describe('Host of the forge whose workflows may deploy the instances of this tenant.')),
  exceptions: z
    ._default(z.record(z.string().check(z.regex(ENVIRONMENT_NAME, 'must match [a-z][a-z0-9-]{0,30}')), host), {})
    .check(z.describe('Environments that another forge manages: environment → host.')),
  review: z
    ._default(z.enum(['required', 'approved', 'optional']), 'required')
    .check(
      z.describe(
        'Whether deploy needs the id of a reviewed plan. `approved`: it also has to be approved by somebody else than who dispatches deploy, in the issue that plan writes.',
      ),
    ),
  closure: z
    .optional(z.enum(['enforce', 'warn', 'off']))
    .check(
      z.describe(
        'What a deployment does where something it needs is not on its manager. Unless told `enforce` for an instance that manages others, else `warn`.',
      ),
    ),
  terraform: z
    .strictObject({
      directory: z
        .string()
        .check(z.minLength(1))
        .check(z.describe('Terraform root module, relative to the root of infra-deploy.')),
      backend: z
        ._default(z.record(z.string().check(z.regex(/^[a-z_]+$/)), backendValue), {})
        .check(z.describe('Backend settings; `{tenant}`, `{environment}` and `{domain}` are replaced in texts.')),
      reads: z
        .optional(z.array(z.string().check(z.minLength(1))))
        .check(
          z.describe(
            'Folders of infra-deploy, named like `directory`, that scripts of the module read or run. Unless told, everything outside of `instances/` is part of a review, and any merge there voids it; with this list, the modules and these folders are.',
          ),
        ),
    })
    .check(z.describe('Where the infrastructure is described and where its state lives.')),
});

const manager = z.strictObject({
  entriesBranch: z
    .optional(z.string())
    .check(z.describe('Branch of infra-deploy that this forge writes entries to; its default branch unless told.')),
  stacks: z
    .optional(z.string())
    .check(
      z.describe(
        'URL of the template repository that this forge renders from; `stacks` of the owner of infra-deploy, on this forge, unless told.',
      ),
    ),
  stacksInstances: z
    .optional(z.string())
    .check(
      z.describe(
        'URL of the rendered repository that this forge writes; `stacks-instances` of the owner of infra-deploy, on this forge, unless told.',
      ),
    ),
  mirror: z
    .optional(
      z.strictObject({
        owner: z
          .string()
          .check(z.regex(/^[\w.-]+$/, 'must be the name of an organisation or user'))
          .check(
            z.describe(
              'Owner on this forge whose `mirror-status` records what is complete: the first one of mirror.yaml.',
            ),
          ),
        maxAgeHours: z
          ._default(z.number().check(z.positive()), 72)
          .check(z.describe('How old the last complete sync may be when something is deployed from it.')),
      }),
    )
    .check(
      z.describe(
        'Said of a forge that is filled by sync: nothing is deployed from a mirror that is not known to be complete.',
      ),
    ),
  actionsUrl: z
    .optional(z.url({ protocol: /^https?$/ }))
    .check(
      z.describe(
        'Where this forge takes an action without a host from (`[actions] DEFAULT_ACTIONS_URL`); `https://data.forgejo.org` unless told.',
      ),
    ),
});

/** What `tenants.yaml` may hold; the source of its reference in the documentation. */
export const tenantsSchema = z.strictObject({
  managers: z.record(host, manager).check(z.describe('Forges that deploy: host → settings.')),
  deployFrom: z
    ._default(z.array(z.string().check(z.regex(REF, 'must be the name of a branch, or refs/tags/<name>'))), [])
    .check(
      z.describe(
        'Branches besides the default one, or `refs/tags/<name>`, from which deploy and destroy may be dispatched; `*` stands for any part of a name without a slash. Only what the default branch says counts.',
      ),
    ),
  closure: closureSchema,
  waves: z
    ._default(z.array(waveSchema), [])
    .check(z.describe('In which order a rollout reaches the instances; all in one, one after the other, unless told.')),
  tenants: z
    .record(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'must match [a-z][a-z0-9-]*')), tenant)
    .check(z.describe('OTC tenants.')),
});

export interface Tenant {
  domain: string;
  manager: string;
  exceptions: Record<string, string>;
  review: 'required' | 'approved' | 'optional';
  closure?: 'enforce' | 'warn' | 'off' | undefined;
  terraform: {
    directory: string;
    backend: Record<string, string | number | boolean>;
    reads?: string[] | undefined;
  };
}

/** Where a forge that is filled by sync says that it is complete. */
export interface MirrorSettings {
  owner: string;
  maxAgeHours: number;
}

export interface Tenants {
  managers: Record<
    string,
    {
      entriesBranch?: string | undefined;
      stacks?: string | undefined;
      stacksInstances?: string | undefined;
      mirror?: MirrorSettings | undefined;
      actionsUrl?: string | undefined;
    }
  >;
  /** Refs besides the default branch from which deploy and destroy may run. */
  deployFrom: string[];
  closure: {
    outsideHosts: string[];
    images: { image: string; reason: string }[];
    helm: { version: string; mirror: string };
    providerMirror: string;
    kustomize: { version: string; mirror: string };
  };
  waves: WaveSettings[];
  tenants: Record<string, Tenant>;
}

/**
 * Returns tenants.yaml, checked; unknown keys and hosts are errors.
 * @throws ViolationsError `TENANTS_INVALID`, each with file, line and column; YamlError
 */
export function parseTenants(text: string, file: string): Tenants {
  return parseFile(text, { file, schema: tenantsSchema, code: 'TENANTS_INVALID', check: findContradictions });
}
