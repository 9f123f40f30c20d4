import { isSecretName } from '@edp/kit';

/**
 * Returns what the environment tells the provider about where to work (`OS_REGION_NAME`, `OS_PROJECT_NAME`, …), secrets left
 * out: with another project the same plan would be another deed.
 */
export function providerEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const entries = Object.entries(env).filter(
    (entry): entry is [string, string] => /^OS_[A-Z_]+$/.test(entry[0]) && !isSecretName(entry[0]) && entry[1] !== '',
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
