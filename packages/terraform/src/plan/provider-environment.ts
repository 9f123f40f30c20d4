import { isAbsolute } from 'node:path';
import { isSecretName, secretParts } from '@edp/kit';
import { childEnvironment } from '../run/child-environment.ts';

/**
 * What tells providers, the backend and Terraform itself where to work. Keys and users are not among it, which may be others in each run,
 * nor files, which lie elsewhere on each runner.
 */
const PLACES = [
  /^(OS|OTC)_[A-Z_]+$/,
  /^AWS_((DEFAULT_)?REGION|PROFILE|ROLE_ARN|ENDPOINT_URL(_[A-Z0-9_]+)?)$/,
  /^(ARM|AZURE)_(SUBSCRIPTION_ID|TENANT_ID|ENVIRONMENT|METADATA_HOST(NAME)?)$/,
  /^GOOGLE_(CLOUD_)?(PROJECT|REGION|ZONE)$|^CLOUDSDK_(CORE_PROJECT|COMPUTE_(REGION|ZONE))$/,
  /^KUBE_(HOST|CTX(_[A-Z_]+)?|NAMESPACE)$|^HELM_(NAMESPACE|KUBE(CONTEXT|APISERVER))$/,
  /^(CONSUL_HTTP|VAULT)_ADDR$|^(CONSUL|VAULT)_NAMESPACE$/,
  /^PG(HOST|PORT|DATABASE|_SCHEMA_NAME)$/,
  /^TF_(WORKSPACE|HTTP_ADDRESS|CLOUD_(ORGANIZATION|HOSTNAME|PROJECT))$/,
];
/** What is asked for by name for Terraform's git, not for a deed. */
const ACCESS = /^(GIT|SSH)_/;

/**
 * Returns what the environment that reaches Terraform says about where to work (`OS_PROJECT_NAME`, `KUBE_CTX`, `TF_WORKSPACE`), and what the
 * variables in `more`, which the step asks for by name, hold; secrets and logins left out. With another project the same plan would be another deed.
 */
export function providerEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  { more = [] }: { more?: readonly string[] } = {},
): Record<string, string> {
  const counts = (name: string, value: string): boolean =>
    PLACES.some((each) => each.test(name)) || (more.includes(name) && !ACCESS.test(name) && !isAbsolute(value));
  return Object.fromEntries(
    Object.entries(childEnvironment(env, { more }))
      .flatMap(([name, value = '']): [string, string][] =>
        value !== '' && !isSecretName(name) && counts(name, value) ? [[name, withoutLogin(value, name)]] : [],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** An address may hold a password, which may be another one in each run. */
function withoutLogin(value: string, name: string): string {
  return secretParts(value, name).reduce((text, part) => text.replaceAll(part, '***'), value);
}
