import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectNeeds, findHelm, findKustomize, openManager } from '@edp/closure';
import { readSubtree } from '@edp/gitops';
import type { Log } from '@edp/kit';
import { type Endpoint, type ImageItem, MirrorError } from '@edp/mirror';

/**
 * Returns every image that the rendered configuration of instances names, read from their directories only: the same that the closure check of a
 * deployment finds in them. What has no version of its own follows a chart, which only a warning can tell.
 * @throws MirrorError `CONFIG_INVALID` for an instance that is not there; GitopsError; GitWireError
 */
export async function findStacksImages(
  { repository, instances, ref }: NonNullable<ImageItem['fromStacks']>,
  { source, log }: { source: Endpoint; log: Log },
): Promise<string[]> {
  const [owner = '', name = ''] = repository.split('/');
  const remote = source.repository(owner, name);
  const { http, auth } = remote;
  const cacheDirectory = await mkdtemp(join(process.env['RUNNER_TEMP'] || tmpdir(), 'charts-'));
  const login = { token: auth?.token ?? '', tokenInput: 'source-token' };
  const charts = {
    manager: openManager(source.origin, { http, ...login, log: (line) => log.info(line) }),
    ...{ http, cacheDirectory, outsideHosts: [] },
    helm: async () => findHelm({ http, log }),
    kustomize: async () => findKustomize({ http, log }),
    log: (line: string) => log.info(line),
  };
  const found = await Promise.all(
    instances.map(async (path) => {
      const { files } = await readSubtree(remote, { ref, path });
      if (files.size === 0) {
        throw new MirrorError({
          code: 'CONFIG_INVALID',
          message: `fromStacks: ${repository} has no directory ${path} on ${ref}`,
          fix: 'Correct instances in mirror.yaml, or deploy the instance first.',
        });
      }
      return collectNeeds(
        { rendered: files, directory: path },
        { ...charts, written: `${source.origin}/${repository}` },
      );
    }),
  );
  await rm(cacheDirectory, { recursive: true, force: true });
  for (const { text, unrendered, askedBy } of found.flat())
    if (unrendered !== undefined)
      log.warning(
        `${text} (${repository} ${askedBy[0]!.file}) was not rendered, and its images are not known: ${unrendered}`,
      );
  const images = found.flat().filter(({ kind }) => kind === 'image');
  for (const { text, reference, askedBy } of images) {
    if (reference !== '') continue;
    const { file, line } = askedBy[0]!;
    log.warning(
      `${text} (${repository} ${file}:${line}) has no version but that of its chart: mirror it by a line of its own`,
    );
  }
  return [...new Set(images.flatMap(({ text, reference }) => (reference === '' ? [] : [text])))].sort();
}
