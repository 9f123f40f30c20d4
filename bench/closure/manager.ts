import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHttp } from '@edp/http';
import { createRegistry } from '@edp/oci';
import { startForge } from '../../test/world/forge.ts';
import { imageName, IMAGES, OWNER, renderedFiles, REPOSITORIES, repositoryName, tagName, TAGS } from './layout.ts';

export interface FilledManager {
  /** By address: programs in Go resolve no `*.localhost`. */
  origin: string;
  token: string;
  /** The rendered tree that asks for everything that the forge holds. */
  directory: string;
  stop(): Promise<void>;
}

/** Starts a forge with every image and repository of the layout, and writes the rendered tree. */
export async function fillManager(): Promise<FilledManager> {
  const forge = await startForge('manager');
  const origin = `http://127.0.0.1:${new URL(forge.origin).port}`;
  const http = createHttp();
  const registry = createRegistry({ origin, http, auth: { username: 'x', token: forge.token } });
  for (let index = 0; index < IMAGES; index += 1) {
    const name = imageName(index);
    await forge.pushImage(name, tagName(0));
    const manifest = await registry.getManifest(name, tagName(0));
    for (let tag = 1; tag < TAGS; tag += 1) await registry.putManifest(name, tagName(tag), manifest);
  }
  for (let index = 0; index < REPOSITORIES; index += 1) {
    await forge.createRepo(OWNER, repositoryName(index));
    await forge.seed(OWNER, repositoryName(index), { files: { 'chart/Chart.yaml': `name: ${index}\n` } });
  }
  await http.close();
  const directory = mkdtempSync(join(tmpdir(), 'edp-bench-tree-'));
  for (const [path, text] of renderedFiles(new URL(origin).host, origin)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return {
    origin,
    token: forge.token,
    directory,
    stop: async () => {
      await forge.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
