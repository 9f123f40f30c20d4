import type { Log } from '@edp/kit';
import { TerraformError } from '../terraform-error.ts';

/**
 * What reaches Terraform, its providers and its provisioners: an end of `*` stands for any rest of a name. The job's tokens and command files
 * (`FORGEJO_TOKEN`, `GITHUB_OUTPUT`), what makes Node or the loader run code (`NODE_OPTIONS`, `LD_PRELOAD`) and what changes a command
 * behind the reviewer's back (`TF_CLI_ARGS`, `TF_REATTACH_PROVIDERS`, `TF_LOG`) are not on it.
 */
export const PASSED_NAMES: readonly { what: string; names: readonly string[] }[] = [
  {
    what: 'the machine',
    names: [
      ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'HOSTNAME', 'LANG', 'LANGUAGE', 'LC_*', 'TZ', 'CI'],
      ...['TMPDIR', 'TMP', 'TEMP', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'],
    ],
  },
  {
    what: 'the network',
    names: [
      ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
      ...['SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ],
  },
  {
    what: "Terraform's settings",
    names: [
      ...[
        'TF_VAR_*',
        'TF_TOKEN_*',
        'TF_CLI_CONFIG_FILE',
        'TERRAFORM_CONFIG',
        'TF_WORKSPACE',
        'TF_ENCRYPTION',
        'TF_HTTP_*',
      ],
      ...['TF_PLUGIN_CACHE_DIR', 'TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE', 'TF_PROVIDER_DOWNLOAD_RETRY'],
      ...['TF_REGISTRY_DISCOVERY_RETRY', 'TF_REGISTRY_CLIENT_TIMEOUT', 'TF_CLOUD_*', 'TF_APPEND_USER_AGENT'],
    ],
  },
  {
    what: 'clouds and storages of the state',
    names: [
      ...['OS_*', 'OTC_*', 'AWS_*', 'ARM_*', 'AZURE_*', 'GOOGLE_*', 'CLOUDSDK_*', 'KUBE_*', 'KUBECONFIG', 'HELM_*'],
      ...[
        'CONSUL_*',
        'VAULT_*',
        'PGHOST',
        'PGPORT',
        'PGUSER',
        'PGPASSWORD',
        'PGDATABASE',
        'PGSSLMODE',
        'PGSSLROOTCERT',
      ],
      ...['PG_CONN_STR', 'PG_SCHEMA_NAME'],
    ],
  },
  { what: "the platform's own", names: ['EDP_*'] },
];

/** What no name may ask for: the runner's, what runs code in whatever is started, and what changes a reviewed command. */
const NEVER =
  /^((FORGEJO|GITHUB|GITEA|ACTIONS|RUNNER|INPUT|STATE|LD|DYLD|TF_CLI_ARGS|TF_LOG|TF_REATTACH|TF_STATE_PERSIST)(_.*)?|NODE_OPTIONS|TF_DATA_DIR|TF_INPUT)$/i;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Said when they are set and do not pass: whoever set them meant Terraform. */
const MEANT = /^(TF_|GIT_|SSH_AUTH_SOCK$)/;
/** Set by us for each command, or known to mean nothing here. */
const OURS = /^(TF_IN_AUTOMATION|TF_INPUT|TF_DATA_DIR|GIT_TERMINAL_PROMPT)$/;
const MAX_NAMED = 10;

const listed = PASSED_NAMES.flatMap(({ names }) => names);
const exact = new Set(listed.filter((name) => !name.endsWith('*')));
const prefixes = listed.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** Returns the part of an environment that a child gets; `more` are further names, the same for each child of a run. */
export function childEnvironment(
  base: NodeJS.ProcessEnv,
  { more = [] }: { more?: readonly string[] } = {},
): NodeJS.ProcessEnv {
  const asked = new Set(more.filter((name) => !NEVER.test(name)));
  return Object.fromEntries(
    Object.entries(base).filter(
      ([name]) => exact.has(name) || asked.has(name) || prefixes.some((each) => name.startsWith(each)),
    ),
  );
}

/**
 * Returns the names to pass besides the usual ones, and says which of those that are set and meant for Terraform do not pass.
 * @throws TerraformError `ENVIRONMENT_INVALID` for a name that may never pass
 */
export function passedEnvironment(
  names: readonly string[],
  { log, env = process.env }: { log: Pick<Log, 'notice'>; env?: NodeJS.ProcessEnv },
): string[] {
  const refused = names.find((name) => !NAME.test(name) || NEVER.test(name));
  if (refused !== undefined) {
    throw new TerraformError({
      code: 'ENVIRONMENT_INVALID',
      message: `input environment names "${refused.slice(0, 60)}", which never reaches Terraform`,
      fix: 'Name variables of your own, one a line. A token for a provider goes into a variable of the module: env: TF_VAR_<name>: ${{ secrets.<NAME> }}.',
    });
  }
  const more = [...new Set(names)];
  const passed = childEnvironment(env, { more });
  const withheld = Object.keys(env).filter(
    (name) => MEANT.test(name) && !OURS.test(name) && !Object.hasOwn(passed, name),
  );
  if (withheld.length > 0) {
    const list = withheld.sort().slice(0, MAX_NAMED).join(', ');
    log.notice(
      `Set here, and kept from Terraform: ${list}. What is needed can be named in the input environment; docs/terraform.md says what passes.`,
    );
  }
  return more;
}
