import { readBody } from '@edp/hcl';
import { normaliseHost } from '@edp/http';
import { textOf } from '@edp/kit';
import { parseGitAddress } from '@edp/manifests';
import type { Request } from '../requests/artifact.ts';
import { chartRequest, gitRequest } from '../requests/request-of.ts';
import { webRequest } from '../requests/web-address.ts';
import { type ModuleCall, moduleCalls } from './module-calls.ts';
import { providerNeeds } from './provider-needs.ts';

const REGISTRY = 'registry.terraform.io';
const MODULE = /^(?:([\w.-]+\.[\w.-]+(?::\d+)?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:\/\/.*)?$/;

/** Returns the modules and providers that the files of a root module and its local modules ask for. Source: Terraform, "Module Sources" and "Provider Requirements". */
export function terraformRequests(files: ReadonlyMap<string, string>): Request[] {
  const locked = new Map<string, string>();
  const modules = new Map<string, Map<string, string>>();
  for (const [file, text] of files) {
    if (file.endsWith('.terraform.lock.hcl')) {
      for (const { labels, body } of readBody(text).blocks)
        locked.set(labels[0] ?? '', textOf(body.attributes.get('version')));
      continue;
    }
    const directory = file.slice(0, file.lastIndexOf('/') + 1);
    modules.set(directory, (modules.get(directory) ?? new Map<string, string>()).set(file, text));
  }
  return [...modules.values()].flatMap((module): Request[] => [
    ...moduleCalls(module).flatMap(({ file, line, ...call }): Request[] => {
      const request = moduleRequest(call);
      return request === undefined ? [] : [{ ...request, at: { file, line } }];
    }),
    ...providerNeeds(module).map(({ source, version, at }) => ({ ...providerRequest(source, version, locked), at })),
  ]);
}

function moduleRequest({
  source,
  version: wanted,
}: Pick<ModuleCall, 'source' | 'version'>): Omit<Request, 'at'> | undefined {
  if (/^\.\.?(?:\/|$)/.test(source) || source === '') return undefined;
  if (source.startsWith('oci://')) {
    const [, repository = source, version = ''] =
      /^(oci:\/\/[^?]+?)(?:\/\/[^?]*)?(?:\?(?:tag|digest)=(.*))?$/.exec(source) ?? [];
    return { ...chartRequest({ repository, chart: '', version }), kind: 'module' };
  }
  const [, host = REGISTRY, name] = MODULE.exec(source) ?? [];
  if (name !== undefined && !/^(?:github\.com|bitbucket\.org|gitlab\.com)\//.test(source)) {
    return {
      kind: 'module',
      via: 'terraform',
      host: normaliseHost(host),
      name,
      reference: wanted,
      text: wanted === '' ? source : `${source} ${wanted}`,
    };
  }
  const isDownload = /^https?:\/\//.test(source) && !/\.git(?:$|[/?])/.test(source);
  // A directory in it is none of the address's own.
  const web = isDownload ? webRequest(source.replace(/^(https?:\/\/[^?]*?[^:])\/\/[^?]*/, '$1')) : undefined;
  return web !== undefined
    ? { ...web, text: source }
    : parseGitAddress(source) === undefined
      ? { ...gitRequest(source), kind: 'module' }
      : gitRequest(source);
}

function providerRequest(source: string, constraint: string, locked: Map<string, string>): Omit<Request, 'at'> {
  const parts = source.toLowerCase().split('/');
  const [host, name] =
    parts.length > 2
      ? [parts[0]!, parts.slice(1).join('/')]
      : [REGISTRY, parts.length === 1 ? `hashicorp/${parts[0]}` : parts.join('/')];
  const version = locked.get(`${host}/${name}`) ?? constraint;
  return {
    kind: 'provider',
    via: 'terraform',
    host: normaliseHost(host),
    name,
    reference: version,
    text: version === '' ? `${host}/${name}` : `${host}/${name} ${version}`,
  };
}
