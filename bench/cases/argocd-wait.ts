// 30 Applications that are Synced and Healthy already, on a real API server: ours, which checks content and operations too, against `kubectl wait`.
import { readFileSync, rmSync } from 'node:fs';
import { applyObjects, ensureNamespace, type KubernetesObject } from '@edp/cluster';
import { silentLog } from '@edp/kit';
import { parseYamlDocuments } from '@edp/yaml';
import { argoCdManifests } from '../../test/cluster/argo-cd.ts';
import { startKubernetes } from '../../test/cluster/kubernetes.ts';
import { ensurePart } from '../../tools/parts.mjs';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { runProcess } from '../commit/run-process.ts';
import { type Measured, paired } from '../paired.ts';

const APPLICATIONS = 30;
const REPOSITORY = 'https://forge.test/o/stacks-instances';
const [COMMIT, TREE] = ['a'.repeat(40), 'b'.repeat(40)];

export async function run(): Promise<Row[]> {
  const kubectl = await ensurePart('kubectl', console.error);
  const kubernetes = await startKubernetes();
  const { cluster, root: home, kubeconfigFile } = kubernetes;
  const bundle = await bundleOurs(new URL('../cluster/wait.ts', import.meta.url));
  try {
    const install = parseYamlDocuments(readFileSync(await argoCdManifests(), 'utf8'), { file: 'install.yaml' });
    const definitions = (install as KubernetesObject[]).filter(({ kind }) => kind === 'CustomResourceDefinition');
    await ensureNamespace(cluster, 'argocd', { log: silentLog });
    await applyObjects(cluster, definitions, { log: silentLog, namespace: 'argocd' });
    for (let index = 0; index < APPLICATIONS; index += 1)
      await cluster.create('/apis/argoproj.io/v1alpha1/namespaces/argocd/applications', healthy(`app-${index}`));

    const ours = async (): Promise<Measured> => {
      const from = performance.now();
      const argv = [bundle.program, kubeconfigFile, String(APPLICATIONS), REPOSITORY, TREE];
      const printed = await runProcess(process.execPath, argv, { home });
      const seconds = (performance.now() - from) / 1000;
      const { end, healthy: isHealthy, requests, peakMb } = JSON.parse(printed) as Record<string, unknown>;
      if (end !== 'done' || isHealthy !== true) throw new Error(`ours ended as ${String(end)}`);
      return { seconds, peakMb: Number(peakMb), requests: Number(requests) };
    };
    const theirs = async (): Promise<Measured> => {
      const from = performance.now();
      const what = ['wait', 'applications.argoproj.io', '--all', '--for=jsonpath={.status.health.status}=Healthy'];
      await runProcess(kubectl, ['--kubeconfig', kubeconfigFile, '-n', 'argocd', ...what], { home });
      return { seconds: (performance.now() - from) / 1000 };
    };
    return [await paired(ours, { peer: 'kubectl wait', theirs, runs: 9 })];
  } finally {
    rmSync(bundle.directory, { recursive: true, force: true });
    await kubernetes.stop();
  }
}

function healthy(name: string): KubernetesObject {
  const destination = { server: 'https://kubernetes.default.svc', namespace: name };
  const source = { repoURL: REPOSITORY, path: `prod/lab/stacks/${name}`, targetRevision: 'main' };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: { project: 'default', destination, source, syncPolicy: { automated: {} } },
    status: {
      sync: { status: 'Synced', revision: COMMIT, comparedTo: { source, destination } },
      health: { status: 'Healthy' },
      reconciledAt: '2026-01-01T00:00:00Z',
    },
  };
}
