// 200 objects that are there as they should be, applied again to a real API server: ours against `kubectl apply --server-side` of the same file.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKubernetes } from '../../test/cluster/kubernetes.ts';
import { ensurePart } from '../../tools/parts.mjs';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { type Measured, paired } from '../paired.ts';

const OBJECTS = 200;

export async function run(): Promise<Row[]> {
  const kubectl = await ensurePart('kubectl', console.error);
  const kubernetes = await startKubernetes();
  const { root: home, kubeconfigFile } = kubernetes;
  const bundle = await bundleOurs(new URL('../cluster/apply.ts', import.meta.url));
  try {
    const file = join(home, 'objects.yaml');
    writeFileSync(file, Array.from({ length: OBJECTS }, (_, index) => objectOf(index)).join('---\n'));
    const ours = async (): Promise<Measured> => {
      const from = performance.now();
      const printed = await runProcess(process.execPath, [bundle.program, kubeconfigFile, file], { home });
      const seconds = (performance.now() - from) / 1000;
      const { created, changed, unchanged, requests, peakMb } = JSON.parse(printed) as Record<string, number>;
      // The first one makes them, and is not counted.
      if (unchanged !== OBJECTS && created !== OBJECTS) throw new Error(`${created} created, ${changed} changed`);
      return { seconds, peakMb: peakMb!, requests: requests! };
    };
    const theirs = async (): Promise<Measured> => {
      const from = performance.now();
      const argv = ['apply', '--server-side', '--force-conflicts', '--field-manager', 'kubectl-bench', '-f', file];
      await runProcess(kubectl, ['--kubeconfig', kubeconfigFile, ...argv], { home });
      return { seconds: (performance.now() - from) / 1000 };
    };
    return [await paired(ours, { peer: 'kubectl apply --server-side', theirs, runs: 9 })];
  } finally {
    rmSync(bundle.directory, { recursive: true, force: true });
    await kubernetes.stop();
  }
}

/** What an installation is made of, in turn. */
function objectOf(index: number): string {
  const name = `object-${index}`;
  const metadata = `metadata: { name: ${name}, namespace: default, labels: { app: bench } }\n`;
  const containers = `[{ name: main, image: registry.test/${name}:1, env: [{ name: INDEX, value: '${index}' }] }]`;
  const kinds = [
    `apiVersion: v1\nkind: ConfigMap\n${metadata}data: { index: '${index}' }\n`,
    `apiVersion: v1\nkind: ServiceAccount\n${metadata}`,
    `apiVersion: v1\nkind: Service\n${metadata}spec: { selector: { app: ${name} }, ports: [{ name: http, port: 80 }] }\n`,
    `apiVersion: apps/v1\nkind: Deployment\n${metadata}spec: { replicas: 0, selector: { matchLabels: { app: ${name} } }, template: { metadata: { labels: { app: ${name} } }, spec: { containers: ${containers} } } }\n`,
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n${metadata}rules: [{ apiGroups: [''], resources: [pods], verbs: [get, list] }]\n`,
  ];
  return kinds[index % kinds.length]!;
}
