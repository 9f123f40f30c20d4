import { createHash } from 'node:crypto';
import { type Http, publicUrl } from '@edp/http';
import { openVerified } from '@edp/oci';
import { parseYaml } from '@edp/yaml';
import { MirrorError } from '../mirror-error.ts';
import type { PackageFile } from './package-file.ts';

const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_CHART_BYTES = 64 * 1024 * 1024;

interface Entry {
  version?: unknown;
  urls?: unknown;
  digest?: unknown;
}

export interface ChartFile extends PackageFile {
  /** Address of the chart; its provenance lies beside it. */
  url: string;
}

/**
 * Returns every chart of a chart repository. Source: helm.sh/docs/topics/chart_repository.
 * @throws MirrorError `PACKAGE_UNSUPPORTED` when its index is none; HttpError; YamlError
 */
export async function readChartRepository(http: Http, repository: string): Promise<ChartFile[]> {
  const base = repository.endsWith('/') ? repository : `${repository}/`;
  const address = new URL('index.yaml', base).toString();
  const response = await http.request({ url: address, redirect: 'storage' });
  const index = parseYaml(await response.text(MAX_INDEX_BYTES), {
    file: publicUrl(address),
    maxBytes: MAX_INDEX_BYTES,
  });
  const { entries } = (index ?? {}) as { entries?: Record<string, Entry[]> };
  if (typeof entries !== 'object' || entries === null) {
    throw new MirrorError({
      code: 'PACKAGE_UNSUPPORTED',
      message: `${publicUrl(address)} is no index of a chart repository`,
      fix: 'Correct from in mirror.yaml: it is the address that helm repo add takes.',
    });
  }
  return Object.entries(entries).flatMap(([name, versions]) =>
    (Array.isArray(versions) ? versions : []).flatMap((entry) => toChart(http, { name, entry, base })),
  );
}

function toChart(http: Http, { name, entry, base }: { name: string; entry: Entry; base: string }): ChartFile[] {
  const { version, urls, digest } = entry;
  const [first] = Array.isArray(urls) ? (urls as unknown[]) : [];
  if (typeof version !== 'string' || typeof first !== 'string' || !URL.canParse(first, base)) return [];
  const url = new URL(first, base).toString();
  const sha256 = typeof digest === 'string' ? digest.replace(/^sha256:/, '') : '';
  const expected = /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined;
  const chart = { type: 'helm' as const, name, version, fileName: `${name}-${version}.tgz`.toLowerCase(), url };
  const open = async (): ReturnType<PackageFile['open']> =>
    openVerified({
      address: publicUrl(url),
      digest: `sha256:${expected ?? (await digestOf(http, url))}`,
      open: async (offset) =>
        http.request({
          url,
          redirect: 'storage',
          answered: true,
          expect: offset > 0 ? [200, 206] : [200],
          headers: offset > 0 ? { range: `bytes=${offset}-` } : {},
        }),
    });
  return [{ ...chart, sha256: expected ?? '', open }];
}

/** Old indexes have no digests: the first reading gives the one that the second is held to. */
async function digestOf(http: Http, url: string): Promise<string> {
  const response = await http.request({ url, redirect: 'storage', answered: true });
  return createHash('sha256')
    .update(await response.bytes(MAX_CHART_BYTES))
    .digest('hex');
}

/** Returns whether a chart has a signature beside it, which the chart registry of Forgejo has no place for. */
export async function hasProvenance(http: Http, url: string): Promise<boolean> {
  // A query behind the path may be what opens the address.
  const signature = new URL(url);
  signature.pathname += '.prov';
  const response = await http
    .request({
      url: signature.toString(),
      method: 'HEAD',
      redirect: 'storage',
      answered: true,
      expect: [200, 403, 404, 405],
      retries: 0,
    })
    .catch(() => undefined);
  await response?.discard();
  return response?.status === 200;
}
