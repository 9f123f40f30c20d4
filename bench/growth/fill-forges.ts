import { createHttp } from '@edp/http';
import { createRegistry } from '@edp/oci';
import { OWNER, type Platform } from '../../test/platform/platform.ts';
import type { Forge } from '../../test/world/forge.ts';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The address of a forge without its name: programs may resolve no `*.localhost`. */
export const addressOf = (forge: Forge): string => `http://127.0.0.1:${new URL(forge.origin).port}`;

/** Writes as many entries of deployed instances, and nothing else, into infra-deploy. */
export async function fillInstances({ edp }: Platform, size: number): Promise<void> {
  const fields = { adminEmail: 'a@b.example', clusterFlavor: 'cce.s2.small' };
  const entry = JSON.stringify({ fields, status: 'deployed', deployed: { at: 'a', run: 'r', commit: 'c', fields } });
  const entries = range(size).map((each) => [`instances/non-prod/i${each}.yaml`, entry]);
  await edp.seed(OWNER, 'infra-deploy', { files: Object.fromEntries(entries) });
}

/** Opens an issue of drift for each of as many instances, with a body of 2 kB. */
export function fillIssues({ edp }: Platform, size: number): void {
  const user = { id: -2, login: 'forgejo-actions' };
  edp.repository(OWNER, 'infra-deploy').issues = range(size).map((each) => ({
    ...{ title: `Drift: i${each}`, state: 'open', comments: [], user },
    body: `${'x'.repeat(2000)}\n\n<!-- edp drift of non-prod/i${each} -->\n`,
  }));
}

/** Gives one image as many tags, on each of the forges. */
export async function fillTags(forges: Forge[], { owner, size }: { owner: string; size: number }): Promise<void> {
  const http = createHttp();
  for (const forge of forges) {
    await forge.pushImage(`${owner}/app`, '0');
    const auth = { username: 'x', token: forge.token };
    const registry = createRegistry({ origin: addressOf(forge), http, auth });
    const manifest = await registry.getManifest(`${owner}/app`, '0');
    for (let from = 1; from < size; from += 50) {
      const some = range(Math.min(50, size - from)).map((each) => String(from + each));
      await Promise.all(some.map(async (tag) => registry.putManifest(`${owner}/app`, tag, manifest)));
    }
  }
  await http.close();
}

/** Gives one package as many versions, on each of the forges, published long ago. */
export function fillPackages(forges: Forge[], { owner, size }: { owner: string; size: number }): void {
  for (const { packages } of forges)
    for (const each of range(size)) {
      const files = [{ name: 'tool.bin', size: 4, sha256: String(each).padStart(64, '0') }];
      packages.push({ owner, type: 'generic', name: 'tool', version: `1.0.${each}`, id: each + 1, files });
    }
}

/** Makes a repository that selects nothing, for an owner with images or packages alone. */
export async function ensureOwner(forges: Forge[], owner: string): Promise<void> {
  for (const forge of forges) {
    await forge.createRepo(owner, 'none');
    forge.repository(owner, 'none').updatedAt = LONG_AGO;
  }
}
