import { suggest, isRecord } from '@edp/kit';
import { findAddressProblem } from './repository-address.ts';
import { type FieldPath } from './schema/field-path.ts';
import { showName } from './schema/show-name.ts';

/** What is replaced in texts of `terraform.backend`. */
const BACKEND_PLACEHOLDERS = ['tenant', 'environment', 'domain'];

/** Returns what each part of tenants.yaml allows, and the parts together do not. */
export function findContradictions(value: unknown): { path: FieldPath; problem: string }[] {
  if (!isRecord(value)) return [];
  const found = [...findBadAddresses(value['managers']), ...findEqualWaves(value['waves'])];
  if (!isRecord(value['tenants'])) return found;
  const hosts = isRecord(value['managers']) ? Object.keys(value['managers']) : undefined;
  const domains = new Map<unknown, string>();
  for (const [name, settings] of Object.entries(value['tenants'])) {
    if (!isRecord(settings)) continue;
    const { domain, manager, exceptions } = settings;
    const managers: [FieldPath, unknown][] = [
      [['manager'], manager],
      ...Object.entries(isRecord(exceptions) ? exceptions : {}).map(([key, each]): [FieldPath, unknown] => [
        ['exceptions', key],
        each,
      ]),
    ];
    for (const [path, each] of managers) {
      if (typeof each !== 'string' || hosts === undefined || hosts.includes(each)) continue;
      found.push({
        path: ['tenants', name, ...path],
        problem: `"${showName(each)}" is none of the managers${suggest(each, hosts)}`,
      });
    }
    found.push(...unknownPlaceholders(name, settings));
    const other = domains.get(domain);
    if (other !== undefined)
      found.push({ path: ['tenants', name, 'domain'], problem: `is the domain of tenant ${other} too` });
    if (domain !== undefined) domains.set(domain, name);
  }
  return found;
}

/** An entry names a wave by its name alone. */
function findEqualWaves(waves: unknown): { path: FieldPath; problem: string }[] {
  const names = Array.isArray(waves) ? waves.map((each: unknown) => (isRecord(each) ? each['name'] : undefined)) : [];
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    const isAgain = typeof name === 'string' && first < index;
    return isAgain ? [{ path: ['waves', index, 'name'], problem: `is the name of wave ${first + 1} too` }] : [];
  });
}

/** Tokens go to the repositories that the managers name. */
function findBadAddresses(managers: unknown): { path: FieldPath; problem: string }[] {
  if (!isRecord(managers)) return [];
  const hosts = Object.keys(managers);
  return Object.entries(managers).flatMap(([name, settings]) =>
    ['stacks', 'stacksInstances'].flatMap((key) => {
      const address = isRecord(settings) ? settings[key] : undefined;
      const problem = typeof address === 'string' ? findAddressProblem(address, { hosts }) : undefined;
      return problem === undefined ? [] : [{ path: ['managers', name, key], problem }];
    }),
  );
}

/** `{env}` would end up in the name of the state as it stands. */
function unknownPlaceholders(
  tenant: string,
  { terraform }: Record<string, unknown>,
): { path: FieldPath; problem: string }[] {
  const backend = isRecord(terraform) ? terraform['backend'] : undefined;
  return Object.entries(isRecord(backend) ? backend : {}).flatMap(([key, value]) =>
    [...String(value).matchAll(/\{([^{}]*)\}/g)]
      .filter(([, name = '']) => !BACKEND_PLACEHOLDERS.includes(name))
      .map(([text, name = '']) => ({
        path: ['tenants', tenant, 'terraform', 'backend', key],
        problem: `${showName(text)} is replaced by nothing${suggest(name, BACKEND_PLACEHOLDERS)}; there are ${BACKEND_PLACEHOLDERS.map((each) => `{${each}}`).join(', ')}`,
      })),
  );
}
