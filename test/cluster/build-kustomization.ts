import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KubernetesObject } from '@edp/cluster';
import type { Tree } from '@edp/stacks';
import { parseYamlDocuments } from '@edp/yaml';
import { ensurePart } from '../../tools/parts.mjs';

/** Returns what the real Kustomize makes of a directory of a rendered tree, as Argo CD has it. */
export async function buildKustomization(tree: Tree, directory: string): Promise<KubernetesObject[]> {
  const root = mkdtempSync(join(tmpdir(), 'edp-kustomize-'));
  try {
    for (const [path, { content }] of tree) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const kustomize = await ensurePart('kustomize');
    const { status, stdout, stderr } = spawnSync(kustomize, ['build', join(root, directory)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`kustomize build ${directory} ended with ${status}: ${stderr}`);
    return parseYamlDocuments(stdout, { file: directory }) as KubernetesObject[];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
