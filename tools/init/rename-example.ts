import { isRecord } from '@edp/kit';
import { editYaml, parseYaml } from '@edp/yaml';

/** What the copy of the examples is called. */
export interface Names {
  owner: string;
  /** Origin of the forge that deploys. */
  forge: URL;
  /** Origin of a second one, which deploys the first and holds its mirror; undefined for one forge alone. */
  second: URL | undefined;
  tenants: string[];
  /** Domain of the first tenant; the others lie below it. */
  domain: string;
}

/** Path → text. */
export type Files = Record<string, string>;

/** Of two forges: who mirrors to whom, and what one deploys while the other is down. */
const OF_TWO = /^(?:mirror(?:-back)?\.yaml|\.forgejo\/workflows\/(?:observability-\w+|sync|refill)\.yml)$/;
/** The example's own instances. */
const INSTANCES = /^instances\//;

const EXAMPLE = { owner: 'DevFW-CICD', forge: 'edp.buildth.ing', second: 'observability.buildth.ing' };

/** Returns the example infra-deploy repository with names of one's own, without what only the example or a second forge needs. */
export function renameInfraDeploy(files: Files, names: Names): Files {
  const kept = Object.entries(files).filter(
    ([path]) => !INSTANCES.test(path) && (names.second !== undefined || !OF_TWO.test(path)),
  );
  return Object.fromEntries(
    kept.map(([path, text]) => [path, path === 'tenants.yaml' ? renameTenants(text, names) : renameText(text, names)]),
  );
}

/** Returns a text of the examples with names of one's own. */
export function renameText(text: string, { owner, forge, second, tenants }: Names): string {
  const renamed = second === undefined ? text : rename(text, { from: EXAMPLE.second, to: second });
  return rename(renamed, { from: EXAMPLE.forge, to: forge })
    .replaceAll(EXAMPLE.owner, owner)
    .replaceAll('options: [prod, non-prod]', `options: [${tenants.join(', ')}]`)
    .replaceAll(/for example prod\/(?:edp|observability)/g, `for example ${tenants[0]}/shop`);
}

const rename = (text: string, { from, to }: { from: string; to: URL }): string =>
  text.replaceAll(`https://${from}`, to.origin).replaceAll(from, to.host);

/** The managers and tenants are others altogether; what stands between them stays, with its comments. */
function renameTenants(text: string, names: Names): string {
  const renamed = renameText(text, names);
  const example = parseYaml(renamed, { file: 'tenants.yaml' });
  if (!isRecord(example) || !isRecord(example['managers']) || !isRecord(example['tenants']))
    throw new Error('the example has no tenants');
  const { forge, second, tenants, domain } = names;
  const { [EXAMPLE.second]: _, ...managers } = example['managers'];
  const terraform = Object.values(example['tenants']).filter(isRecord)[0]?.['terraform'];
  const settings = (name: string, index: number): object => ({
    domain: index === 0 ? domain : `${name}.${domain}`,
    manager: forge.host,
    // Nobody deploys itself: the instance that is the forge's own is deployed from the second one.
    ...(index === 0 && second !== undefined ? { exceptions: { [forge.host.split('.')[0]!]: second.host } } : {}),
    review: 'required',
    terraform,
  });
  const waves = Array.isArray(example['waves']) ? example['waves'].filter(isRecord) : [];
  const others = tenants.slice(1).map((name) => `${name}/*`);
  return editYaml(renamed, {
    ...example,
    managers,
    // The first wave is that of all tenants but the first.
    waves: waves.flatMap((wave) =>
      wave['select'] === undefined ? wave : others.length > 0 ? { ...wave, select: others } : [],
    ),
    tenants: Object.fromEntries(tenants.map((name, index) => [name, settings(name, index)])),
  });
}
