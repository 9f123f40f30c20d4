import { textTable, isRecord } from '@edp/kit';
import { TerraformError } from '../terraform-error.ts';

/** The first login of one service, and the Kubernetes secret that keeps it. */
export interface Credential {
  name: string;
  username: string;
  password: string;
  secret?: { namespace: string; name: string; usernameKey?: string; passwordKey: string };
}

/** Kubernetes names and secret keys: nothing a shell could take for its own when the line is copied. */
const NAME = /^[a-zA-Z0-9]([a-zA-Z0-9._-]{0,251}[a-zA-Z0-9])?$/;

/**
 * Returns the credentials in a sensitive output: a map of name to username, password and the secret that keeps them; none when absent.
 * @throws TerraformError `CREDENTIALS_INVALID`; the message names keys, never values
 */
export function readCredentials(
  outputs: Record<string, { value?: unknown; sensitive: boolean }>,
  name: string,
): Credential[] {
  const output = Object.hasOwn(outputs, name) ? outputs[name] : undefined;
  if (output === undefined || output.value === null || output.value === undefined) return [];
  if (!output.sensitive) throw invalid(name, 'is not marked sensitive');
  if (!isRecord(output.value)) throw invalid(name, 'is not a map');
  return Object.entries(output.value).map(([key, value]) => readCredential(value, { output: name, key }));
}

function readCredential(value: unknown, { output, key }: { output: string; key: string }): Credential {
  const { username, password, secret } = isRecord(value) ? value : {};
  if (typeof username !== 'string' || typeof password !== 'string') {
    throw invalid(output, `has no username and password under "${key}"`);
  }
  if (secret === undefined || secret === null) return { name: key, username, password };
  const { namespace, name, usernameKey, passwordKey } = isRecord(secret) ? secret : {};
  const keys = [
    namespace,
    name,
    passwordKey,
    ...(usernameKey === undefined || usernameKey === null ? [] : [usernameKey]),
  ];
  if (!keys.every((each) => typeof each === 'string' && NAME.test(each))) {
    throw invalid(output, `has no valid secret.namespace, secret.name and secret.passwordKey under "${key}"`);
  }
  return {
    name: key,
    username,
    password,
    secret: {
      namespace: namespace as string,
      name: name as string,
      passwordKey: passwordKey as string,
      ...(typeof usernameKey === 'string' ? { usernameKey } : {}),
    },
  };
}

/** Returns the credentials as an aligned table, passwords in clear. */
export function renderCredentials(credentials: Credential[]): string {
  return textTable(
    ['Service', 'Username', 'Password'],
    credentials.map((each) => [each.name, asSeen(each.username), asSeen(each.password)]),
    { whole: true },
  );
}

/** As JSON where a table would lose a part of it: line breaks, and blanks at the ends, which nobody would see and copy. */
const asSeen = (text: string): string => (/^\s|^"|[\r\n]|\s$/.test(text) ? JSON.stringify(text) : text);

/** Returns the kubectl lines that read the same credentials again; no secret in them. */
export function renderKubectl(credentials: Credential[]): string {
  return credentials
    .flatMap(({ name, secret }) => {
      if (secret === undefined) return [];
      const keys = [secret.usernameKey, secret.passwordKey].filter((key) => key !== undefined);
      return keys.map(
        (key) =>
          `kubectl -n ${secret.namespace} get secret ${secret.name} -o go-template='{{index .data "${key}" | base64decode}}{{"\\n"}}'   # ${name.replaceAll(/[\s\p{Cc}]+/gu, ' ')}: ${key}`,
      );
    })
    .join('\n');
}

function invalid(name: string, what: string): TerraformError {
  return new TerraformError({
    code: 'CREDENTIALS_INVALID',
    message: `Terraform output ${name} ${what}`,
    fix: 'Make it a sensitive map: name = { username, password, secret = { namespace, name, usernameKey, passwordKey } }.',
  });
}
