import { createHash } from 'node:crypto';
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
 * Returns what the environment that reaches Terraform says about where to work (`OS_PROJECT_NAME`, `KUBE_CTX`, `TF_WORKSPACE`), logins left
 * out, and a digest of each variable in `more`, which the step asks for by name and which nobody here knows: it goes into Git. Variables named
 * as secrets are left out. With another project the same plan would be another deed.
 */
export function providerEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  { more = [] }: { more?: readonly string[] } = {},
): Record<string, string> {
  const shown = (name: string, value: string): [string, string][] => {
    if (value === '' || isSecretName(name)) return [];
    if (PLACES.some((each) => each.test(name))) return [[name, withoutLogin(value, name)]];
    return more.includes(name) && !ACCESS.test(name) && !isAbsolute(value) ? [[name, digest(value)]] : [];
  };
  return Object.fromEntries(
    Object.entries(childEnvironment(env, { more }))
      .flatMap(([name, value = '']) => shown(name, value))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const digest = (value: string): string => `sha256:${createHash('sha256').update(value).digest('hex')}`;

/** An address may hold a password, which may be another one in each run. */
function withoutLogin(value: string, name: string): string {
  return secretParts(value, name).reduce((text, part) => text.replaceAll(part, '***'), value);
}
