import { parseGitAddress } from '@edp/manifests';
import { isRecord, textOf } from '@edp/kit';
import type { Request } from '../requests/artifact.ts';
import { hclBlocks, hclString } from './hcl-blocks.ts';
import { normaliseHost } from '@edp/http';
import { chartRequest, gitRequest } from '../requests/request-of.ts';
import { webRequest } from '../requests/web-address.ts';

/** One `source` of a module call, as written. */
export interface ModuleCall {
  source: string;
  version: string;
  line: number;
}

interface ProviderNeed {
  source: string;
  version: string;
  line: number;
}

const REGISTRY = 'registry.terraform.io';
const MODULE = /^(?:([\w.-]+\.[\w.-]+(?::\d+)?)\/)?([\w-]+\/[\w-]+\/[\w-]+)(?:\/\/.*)?$/;

/** Returns the module calls of a `.tf` or `.tf.json` file. */
export function moduleCalls(text: string, { file }: { file: string }): ModuleCall[] {
  if (file.endsWith('.json')) {
    return Object.values(blocksOf(text, 'module')).map((each) => ({
      source: textOf(each['source']),
      version: textOf(each['version']),
      line: 1,
    }));
  }
  return hclBlocks(text).flatMap((block) => {
    const source = block.type === 'module' ? hclString(block, 'source') : undefined;
    return source === undefined
      ? []
      : [{ source: source.value, version: hclString(block, 'version')?.value ?? '', line: source.line }];
  });
}

/** Returns the modules and providers that the files of a root module and its local modules ask for. Source: Terraform, "Module Sources" and "Provider Requirements". */
export function terraformRequests(files: ReadonlyMap<string, string>): Request[] {
  const locked = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.endsWith('.terraform.lock.hcl')) continue;
    for (const block of hclBlocks(text)) locked.set(block.labels[0] ?? '', hclString(block, 'version')?.value ?? '');
  }
  return [...files].flatMap(([file, text]): Request[] => {
    if (file.endsWith('.terraform.lock.hcl')) return [];
    const modules = moduleCalls(text, { file }).flatMap((call): Request[] => {
      const request = moduleRequest(call);
      return request === undefined ? [] : [{ ...request, at: { file, line: call.line } }];
    });
    const directory = file.slice(0, file.lastIndexOf('/') + 1);
    const neighbours = [...files].filter(
      ([each]) => each.startsWith(directory) && !each.slice(directory.length).includes('/'),
    );
    const providers = providerNeeds(text, {
      file,
      isDeclared: (name) => neighbours.some(([path, each]) => declares(each, { file: path, name })),
    });
    return [
      ...modules,
      ...providers.map(({ source, version, line }) => ({
        ...providerRequest(source, version, locked),
        at: { file, line },
      })),
    ].filter(({ host }) => host !== 'terraform.io');
  });
}

function moduleRequest({ source, version: wanted }: ModuleCall): Omit<Request, 'at'> | undefined {
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
  const web = isDownload ? webRequest(source) : undefined;
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

function providerNeeds(
  text: string,
  { file, isDeclared }: { file: string; isDeclared: (name: string) => boolean },
): ProviderNeed[] {
  if (file.endsWith('.json')) {
    return Object.values(blocksOf(text, 'terraform', 'required_providers')).map((each) => ({
      source: textOf(each['source']),
      version: textOf(each['version']),
      line: 1,
    }));
  }
  const needs: ProviderNeed[] = [];
  for (const block of hclBlocks(text)) {
    if (block.type === 'terraform') {
      for (const required of hclBlocks(block.body, { firstLine: block.line })) {
        if (required.type !== 'required_providers') continue;
        for (const each of required.body.matchAll(/([\w-]+)[ \t]*=[ \t]*\{([^}]*)\}/g)) {
          const line = required.line + required.body.slice(0, each.index).split('\n').length - 1;
          const inner = { body: `\n${each[2]!}`, line: line - 1 };
          const source = hclString(inner, 'source') ?? { value: each[1]!, line };
          needs.push({ source: source.value, version: hclString(inner, 'version')?.value ?? '', line: source.line });
        }
      }
    }
    // What no block requires by name comes from the provider that the type's first word names.
    if (block.type !== 'resource' && block.type !== 'data' && block.type !== 'provider') continue;
    const name = (block.labels[0] ?? '').split('_')[0]!;
    if (name !== '' && name !== 'terraform' && !isDeclared(name))
      needs.push({ source: name, version: '', line: block.line });
  }
  return needs;
}

function declares(text: string, { file, name }: { file: string; name: string }): boolean {
  if (file.endsWith('.json')) return name in blocksOf(text, 'terraform', 'required_providers');
  return new RegExp(`required_providers[\\s\\S]*?\\b${name}[ \\t]*=[ \\t]*\\{`).test(text);
}

function blocksOf(text: string, ...path: string[]): Record<string, Record<string, unknown>> {
  let at: unknown;
  try {
    at = JSON.parse(text);
  } catch {
    return {};
  }
  // JSON syntax allows a list wherever several blocks may stand.
  for (const key of path)
    at = (Array.isArray(at) ? at : [at])
      .map((each: unknown) => (isRecord(each) ? each[key] : undefined))
      .find((each) => each !== undefined);
  const one: unknown = Array.isArray(at) ? at[0] : at;
  return isRecord(one)
    ? Object.fromEntries(Object.entries(one).map(([key, value]) => [key, isRecord(value) ? value : {}]))
    : {};
}
