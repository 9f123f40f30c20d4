import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { readBody, readValue, readValues, readVariables } from '@edp/hcl';
import { isSecretName, secretTexts } from '@edp/kit';
import type { Product } from '../tool/tool.ts';
import { secretLines } from './secret-lines.ts';
import { namedSecrets, secretStrings } from './sensitive-values.ts';

const VARIABLE = 'TF_VAR_';
/** Files that Terraform reads unasked. */
const AUTOMATIC = /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/;

export interface GivenSecretsOptions {
  /** '' for none. */
  varFile?: string;
  /** '' for none. */
  backendFile?: string;
  product?: Product;
  /** Variables that are secret whatever the module says. */
  secretVariables?: readonly string[];
  env?: NodeJS.ProcessEnv;
}

/**
 * Returns the secrets that Terraform is given, known before it prints a first line: the values of variables that the module declares
 * sensitive or whose name says secret, from every place that it takes them from (defaults, `TF_VAR_…`, `terraform.tfvars`, `*.auto.tfvars`,
 * the var-file), settings of the backend, and whatever else in the environment has a name that says secret (`OS_PASSWORD`). What cannot
 * be read is left to Terraform, which reads it too, and quotes its line: that line is one of them.
 */
export async function givenSecrets(
  directory: string,
  { varFile = '', backendFile = '', product, secretVariables = [], env = process.env }: GivenSecretsOptions = {},
): Promise<string[]> {
  const variables = await readVariables(directory, product === undefined ? {} : { product });
  const automatic = (await readdir(directory))
    .filter((name) => AUTOMATIC.test(name))
    .map((name) => join(directory, name));
  const files = await Promise.all([...automatic, ...(varFile === '' ? [] : [varFile])].map(readGiven));
  const given: [string, unknown][] = [
    ...[...variables.values()].map(({ name, default: value }): [string, unknown] => [name, value]),
    ...files.flatMap(({ values }) => values),
    ...variablesOf(env),
  ];
  const isSensitive = (name: string): boolean =>
    variables.get(name)?.sensitive === true || secretVariables.includes(name);
  const ofModule = given.flatMap(([name, value]) =>
    isSensitive(name) ? secretStrings(value) : namedSecrets({ [name]: value }),
  );
  const backend = backendFile === '' ? [] : [await readGiven(backendFile)];
  const ofBackend = backend.flatMap(({ values }) => namedSecrets(Object.fromEntries(values)));
  const known = [...ofModule, ...ofBackend];
  const isSecret = (name: string): boolean => isSensitive(name) || isSecretName(name);
  const ofLines = [...files, ...backend].flatMap(({ text }) => secretLines(text, { isSecret, known }));
  return [...new Set([...known, ...ofLines, ...environmentSecrets(env)])].sort((a, b) => a.length - b.length);
}

/** Both as it is written and as it is read: which of them it is, its declared type says. */
function variablesOf(env: NodeJS.ProcessEnv): [string, unknown][] {
  return Object.entries(env).flatMap(([key, text = '']): [string, unknown][] => {
    if (!key.startsWith(VARIABLE)) return [];
    const name = key.slice(VARIABLE.length);
    const value = readValue(text);
    return [[name, text], ...(value === text ? [] : [[name, value] as [string, unknown]])];
  });
}

async function readGiven(file: string): Promise<{ text: string; values: [string, unknown][] }> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return { text, values: [...readValues(text, { file })] };
}

function environmentSecrets(env: NodeJS.ProcessEnv): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (name.startsWith(VARIABLE)) return [];
    // A header, or an address with a login.
    if (/^GIT_CONFIG_(KEY|VALUE)_\d+$/.test(name))
      return secretTexts(value).filter((text) => text !== value.trim() && text !== value);
    if (name === 'TF_ENCRYPTION') return encryptionSecrets(value);
    return isSecretName(name) && !isPlace(name, value) && !/^(true|false)$/i.test(value) ? [value] : [];
  });
}

/** The working directory, and files of credentials: where they are is no secret. */
function isPlace(name: string, value: string): boolean {
  return /^(OLD)?PWD$/.test(name) || (isAbsolute(value) && existsSync(value));
}

/** OpenTofu's settings of encryption, as HCL or JSON. */
function encryptionSecrets(text: string): string[] {
  if (text.trimStart().startsWith('{')) return secretTexts(text).slice(1);
  const texts = (body: ReturnType<typeof readBody>): string[] => [
    ...namedSecrets(Object.fromEntries(body.attributes)),
    ...body.blocks.flatMap((block) => texts(block.body)),
  ];
  const known = texts(readBody(text));
  return [...known, ...secretLines(text, { isSecret: isSecretName, known })];
}
