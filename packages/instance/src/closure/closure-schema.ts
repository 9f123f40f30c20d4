import * as z from 'zod/mini';

/** A host as tenants.yaml names it. */
export const hostSchema = z.string().check(
  z.regex(/^[a-z0-9.-]+(:\d+)?$/, {
    error: 'must be a host name, with a port where it is not the default one',
    abort: true,
  }),
  z.refine((host) => URL.canParse(`https://${host}`), 'must be a host that an address can have'),
);

const runtimeImage = z.strictObject({
  image: z
    .string()
    .check(z.minLength(1))
    .check(z.describe('Whole reference, such as `edp.buildth.ing/devfw/runner:3`.')),
  reason: z
    .string()
    .check(z.minLength(1))
    .check(z.describe('Who starts it, shown in the table of what an instance needs.')),
});

const helm = z.strictObject({
  version: z
    ._default(z.string(), '')
    .check(
      z.describe('Version or range of versions; one on PATH that satisfies it is taken. Helm 3.14 to 4 unless told.'),
    ),
  mirror: z
    ._default(z.string(), '')
    .check(
      z.describe(
        'Base URL of a copy of Helm’s releases: the archive and its `.sha256sum` as on get.helm.sh, the `.sha256sum.asc` below `v<version>/`.',
      ),
    ),
});

const kustomize = z.strictObject({
  version: z
    ._default(z.string(), '')
    .check(
      z.describe(
        'Version or range of versions; one on PATH that satisfies it is taken. Kustomize 5 unless told; 5.8.1 and 5.7.1 are downloaded.',
      ),
    ),
  mirror: z
    ._default(z.string(), '')
    .check(
      z.describe(
        'Base URL of a copy of Kustomize’s releases: `kustomize/v<version>/kustomize_v<version>_<os>_<cpu>.tar.gz`, as on GitHub. Nobody signs them; the checksums are part of this action.',
      ),
    ),
});

/** `closure` of tenants.yaml. */
export const closureSchema = z
  ._default(
    z.strictObject({
      outsideHosts: z
        ._default(z.array(hostSchema), [])
        .check(z.describe('Hosts that a deployment may need besides its manager, such as `data.forgejo.org`.')),
      images: z
        ._default(z.array(runtimeImage), [])
        .check(
          z.describe(
            'Images that no rendering names, since only the running system asks for them: what an operator, Garm or Coder starts.',
          ),
        ),
      helm: z
        ._default(helm, { version: '', mirror: '' })
        .check(z.describe('The Helm that renders charts to see which images they bring.')),
      providerMirror: z
        ._default(
          z
            .string()
            .check(
              z.refine(
                (text) =>
                  text === '' || text.startsWith('/') || (/^https:\/\/[^@?#]+$/.test(text) && URL.canParse(text)),
                'must be an https address without user and query, or an absolute path on the runner',
              ),
            ),
          '',
        )
        .check(
          z.describe(
            'Where Terraform finds providers: the https address of a network mirror, or the directory of a filesystem mirror on the runner. Terraform itself is told by `TF_CLI_CONFIG_FILE`.',
          ),
        ),
      kustomize: z
        ._default(kustomize, { version: '', mirror: '' })
        .check(z.describe('The Kustomize that builds kustomizations to see which images they come to.')),
    }),
    {
      outsideHosts: [],
      images: [],
      providerMirror: '',
      helm: { version: '', mirror: '' },
      kustomize: { version: '', mirror: '' },
    },
  )
  .check(z.describe('What deployments may need from elsewhere.'));
