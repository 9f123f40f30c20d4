// The measured program: applies a file of objects as bootstrap does, then prints what it took. Arguments: kubeconfig, file.
import { readFileSync } from 'node:fs';
import { applyObjects, type KubernetesObject, openCluster, parseKubeconfig } from '@edp/cluster';
import { silentLog } from '@edp/kit';
import { parseYamlDocuments } from '@edp/yaml';

const [kubeconfig = '', file = ''] = process.argv.slice(2);
const cluster = openCluster(parseKubeconfig(readFileSync(kubeconfig, 'utf8')), { userAgent: 'bench' });
const objects = parseYamlDocuments(readFileSync(file, 'utf8'), { file }) as KubernetesObject[];
const done = await applyObjects(cluster, objects, { log: silentLog, namespace: 'default' });
const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ ...done, requests: cluster.count(), peakMb }));
await cluster.close();
