// The measured program: waits once for Applications, then prints what it took. Arguments: kubeconfig, how many, address and tree of stacks-instances.
import { readFileSync } from 'node:fs';
import { openCluster, parseKubeconfig, waitApplications, watchApplications } from '@edp/cluster';
import { silentLog } from '@edp/kit';

const [kubeconfig = '', count = '0', repoURL = '', tree = ''] = process.argv.slice(2);
const cluster = openCluster(parseKubeconfig(readFileSync(kubeconfig, 'utf8')), { userAgent: 'bench' });
const expected = Array.from({ length: Number(count) }, (_, index) => {
  const name = `app-${index}`;
  return { name, namespace: 'argocd', sources: [{ repoURL, path: `prod/lab/stacks/${name}`, targetRevision: 'main' }] };
});
const watch = watchApplications(cluster, {
  ...{ expected, gone: [], namespace: 'argocd', tree, appearMs: 60_000 },
  isOurUrl: (url) => url === repoURL,
  treeAt: async () => tree,
});
const seen = await waitApplications(watch, { superseded: async () => undefined, timeoutMs: 60_000, log: silentLog });
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ end: seen.end, healthy: seen.healthy, requests: cluster.count(), peakMb }));
await cluster.close();
