import { createHash } from 'node:crypto';
import { isRecord, recordsOf, textOf } from '@edp/kit';
import { isDigest, readManifestContent, type RegistryClient } from '@edp/oci';
import { parseYaml } from '@edp/yaml';
import maxSatisfying from 'semver/ranges/max-satisfying.js';
import valid from 'semver/functions/valid.js';
import { chartRequest } from '../requests/request-of.ts';
import { ChartError } from './chart-error.ts';
import type { ChartOrigins } from './chart-origins.ts';

const MAX_CHART_BYTES = 50 * 1024 * 1024;
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const LAYER = /tar\+gzip$/;

/**
 * Returns the archive of a chart of a registry or a chart repository at a version, or at the newest of a range of versions, and its digest.
 * @throws ChartError; HttpError, OciError
 */
export async function fetchChart(
  { repository, chart, version }: { repository: string; chart: string; version: string },
  origins: ChartOrigins,
): Promise<{ archive: Buffer; digest: string }> {
  const { via, host, name, reference } = chartRequest({ repository, chart, version });
  if (host === '') throw new ChartError('its address cannot be read, or is only known to the running system');
  const archive =
    via === 'oci'
      ? await ofRegistry(origins.registry(host), { name, reference })
      : await ofRepository(repository, { chart, version, origins });
  return { archive, digest: digestOf(archive) };
}

async function ofRegistry(
  registry: RegistryClient,
  { name, reference }: { name: string; reference: string },
): Promise<Buffer> {
  const wanted = isDigest(reference) ? reference : await tagOf(registry, { name, reference });
  const manifest = await registry.getManifest(name, wanted);
  const { blobs } = readManifestContent(manifest, { address: registry.address(name, wanted) });
  const layer = blobs.find(({ mediaType }) => LAYER.test(mediaType));
  if (layer === undefined) throw new ChartError('the registry holds something else than a chart under its name');
  if (layer.sizeBytes > MAX_CHART_BYTES) throw tooLarge();
  const parts: Buffer[] = [];
  for await (const part of await registry.getBlob(name, layer.digest, { sizeBytes: layer.sizeBytes }))
    parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function tagOf(
  registry: RegistryClient,
  { name, reference }: { name: string; reference: string },
): Promise<string> {
  const version = reference.replaceAll('_', '+');
  if (valid(version) !== null) return reference;
  const tags = await registry.tags(name);
  if (tags.includes(reference)) return reference;
  const found = newest(
    tags.map((tag) => tag.replaceAll('_', '+')),
    version,
  );
  return found.replaceAll('+', '_');
}

async function ofRepository(
  repository: string,
  { chart, version, origins }: { chart: string; version: string; origins: ChartOrigins },
): Promise<Buffer> {
  const base = `${repository.replace(/\/+$/, '')}/`;
  const index = parseYaml((await origins.download(`${base}index.yaml`, MAX_INDEX_BYTES)).toString('utf8'), {
    file: `index.yaml of ${repository}`,
    maxBytes: MAX_INDEX_BYTES,
  });
  const entries = isRecord(index) && isRecord(index['entries']) ? recordsOf(index['entries'][chart]) : [];
  const versions = entries.map((entry) => textOf(entry['version']));
  const found = versions.includes(version) ? version : newest(versions, version);
  const entry = entries[versions.indexOf(found)]!;
  const url = textOf((entry['urls'] as unknown[] | undefined)?.[0]);
  if (url === '') throw new ChartError(`${repository} names no file for version ${found}`);
  const archive = await origins.download(new URL(url, base).href, MAX_CHART_BYTES);
  const told = textOf(entry['digest']).replace(/^sha256:/, '');
  if (told !== '' && `sha256:${told}` !== digestOf(archive))
    throw new ChartError(`what ${repository} sends for version ${found} is not what its index says`);
  return archive;
}

/** The newest version that a range allows, as Helm takes it. */
function newest(versions: string[], range: string): string {
  const found = maxSatisfying(versions, range === '' ? '*' : range);
  if (found === null) throw new ChartError(`there is no version ${range || 'at all'} of it`);
  return found;
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const tooLarge = (): ChartError => new ChartError(`it is larger than ${MAX_CHART_BYTES / 1024 / 1024} MiB`);
