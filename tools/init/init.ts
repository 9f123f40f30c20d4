// Writes an infra-deploy and a stacks repository of one's own into a folder: the examples with one's own names.
// npm run init -- --owner acme --forge https://git.acme.example --tenants live,lab [--second https://…] [--domain acme.example] [--into DIR]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTenants } from '@edp/instance';
import { KitError, runAction } from '@edp/kit';
import { type Files, type Names, renameInfraDeploy, renameText } from './rename-example.ts';

const USAGE =
  'Usage: npm run init -- --owner <organisation> --forge <https://host> --tenants <name,name> [--second <https://host>] [--domain <domain>] [--into <folder>]';

await runAction(async () => {
  const { values } = parseArgs({
    options: {
      owner: { type: 'string', default: '' },
      forge: { type: 'string', default: '' },
      second: { type: 'string' },
      tenants: { type: 'string', default: '' },
      domain: { type: 'string' },
      into: { type: 'string', default: 'platform' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const names = readNames(values);
  const { into } = values;
  if (existsSync(into) && readdirSync(into).length > 0) throw invalid('into', `${into} is there and not empty`);
  const from = { 'infra-deploy': readFiles('infra-deploy'), stacks: readFiles('stacks') };
  const to: Record<string, Files> = {
    'infra-deploy': renameInfraDeploy(from['infra-deploy'], names),
    stacks: mapTexts(from.stacks, (text) => renameText(text, names)),
  };
  // What a run would refuse is refused here.
  parseTenants(to['infra-deploy']!['tenants.yaml']!, 'tenants.yaml');
  for (const [repository, files] of Object.entries(to)) write(join(into, repository), files);
  console.log(report(from, to, { names, into }));
});

function readNames({
  owner,
  forge,
  second,
  tenants: list,
  domain,
}: {
  owner: string;
  forge: string;
  second?: string | undefined;
  tenants: string;
  domain?: string | undefined;
}): Names {
  if (!/^[\w][\w.-]*$/.test(owner)) throw invalid('owner', 'is the name of an organisation or user on the forge');
  const tenants = list.split(',').filter((name) => name !== '');
  if (
    tenants.length === 0 ||
    tenants.some((name) => !/^[a-z][a-z0-9-]*$/.test(name)) ||
    new Set(tenants).size < tenants.length
  )
    throw invalid('tenants', 'are names like live,lab: lower-case letters, digits and hyphens, each once');
  const first = originOf('forge', forge);
  const own = domain ?? first.hostname.split('.').slice(1).join('.');
  if (!/^[a-z0-9.-]+$/.test(own) || !URL.canParse(`https://x.${own}`))
    throw invalid(
      'domain',
      `is a name like acme.example that others can stand below; ${first.host} has none of its own`,
    );
  return {
    owner,
    forge: first,
    second: second === undefined ? undefined : originOf('second', second),
    tenants,
    domain: own,
  };
}

function originOf(option: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url !== undefined && /^(?:127\.|localhost$|.*\.localhost$)/.test(url.hostname);
  if (
    url === undefined ||
    url.pathname !== '/' ||
    !(url.protocol === 'https:' || (isLocal && url.protocol === 'http:'))
  )
    throw invalid(option, 'is an address like https://git.acme.example, without a path');
  return url;
}

function invalid(option: string, what: string): KitError {
  return new KitError({ code: 'INPUT_INVALID', message: `--${option} ${what}`, fix: USAGE });
}

function readFiles(repository: string): Files {
  const root = join('examples', repository);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return Object.fromEntries(
    paths
      .filter((path) => !path.includes('.terraform/') && !/\.tfstate/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
}

function mapTexts(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}

function write(directory: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** What was changed where, and what is left to do. */
function report(
  from: Record<string, Files>,
  to: Record<string, Files>,
  { names, into }: { names: Names; into: string },
): string {
  const { owner, forge, second, tenants } = names;
  const lines = Object.entries(to).flatMap(([repository, files]) => {
    const before = from[repository]!;
    const changed = Object.keys(files).filter((path) => files[path] !== before[path]);
    const left = Object.keys(before).filter((path) => !(path in files));
    return [
      `${join(into, repository)}: ${Object.keys(files).length} files, ${changed.length} with your names`,
      ...(left.length === 0 ? [] : [`  left out: ${left.join(', ')}`]),
    ];
  });
  const secrets = ['STACKS_TOKEN', 'STACKS_INSTANCES_TOKEN', 'CLOSURE_TOKEN', 'INFRA_DEPLOY_TOKEN'];
  return [
    ...lines,
    '',
    'Then:',
    `1. Make ${owner}/infra-deploy, ${owner}/stacks and an empty ${owner}/stacks-instances on ${forge.host}, and push the two folders.`,
    `2. Push edp-actions to ${owner}/edp-actions there, with its tag v1.${second === undefined ? '' : ` ${second.host} gets it by sync.`}`,
    `3. Set ${secrets.join(', ')} as secrets of infra-deploy: docs/operators.md says their rights.`,
    `4. Look through tenants.yaml: domains, backend of the state, review. Dispatch plan with tenant ${tenants[0]}.`,
  ].join('\n');
}
