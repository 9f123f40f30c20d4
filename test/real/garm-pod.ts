import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { KubernetesObject } from '@edp/cluster';
import { ensurePart } from '../../tools/parts.mjs';
import type { Kubernetes } from '../cluster/kubernetes.ts';
import { type ServerProcess, startServer, untilReady } from '../cluster/server-process.ts';
import { freePort } from '../world/free-port.ts';

interface Container {
  command?: string[];
  env?: { name: string; value?: string; valueFrom?: { secretKeyRef: { name: string; key: string } } }[];
  volumeMounts: { name: string; mountPath: string }[];
  ports?: { containerPort: number }[];
  lifecycle?: { postStart: { exec: { command: string[] } } };
}
interface Volume {
  name: string;
  configMap?: { name: string };
  secret?: { secretName: string };
}
interface PodSpec {
  initContainers: Container[];
  containers: [Container];
  volumes: Volume[];
}

export interface GarmPod {
  origin: string;
  /** Runs the hook that Kubernetes runs before it sends anybody to the container; returns how it ended and what it printed. */
  postStart: () => { code: number | null; printed: string };
  stop: () => Promise<void>;
}

/**
 * Starts the real Garm as the kubelet would start its pod, without containers: volumes from the objects of the cluster, then the init
 * container, then Garm by the entry point of its image; absolute paths and the port are those of this machine. Nobody starts a provider.
 */
export async function startGarmPod(kubernetes: Kubernetes, deployment: KubernetesObject): Promise<GarmPod> {
  const { namespace = '' } = deployment.metadata;
  const { spec } = (deployment['spec'] as { template: { spec: PodSpec } }).template;
  const [garm, busybox] = [await ensurePart('garm', console.log), await ensurePart('busybox', console.log)];
  const root = mkdtempSync(join(tmpdir(), 'edp-garm-'));
  const [container] = spec.containers;
  const port = await freePort();
  const places = [...spec.initContainers, container].flatMap(({ volumeMounts }) => volumeMounts);
  const absolute = [...new Set([...places.map(({ mountPath }) => mountPath), '/opt/garm/providers.d'])];
  const here = (text: string): string =>
    text
      .replaceAll(new RegExp(`(?:${absolute.join('|')})(?=/)`, 'g'), `${root}$&`)
      .replaceAll(String(container.ports![0]!.containerPort), String(port));

  const read = async (kind: string, name: string): Promise<Record<string, string>> =>
    (await kubernetes.cluster.get<{ data: Record<string, string> }>(`/api/v1/namespaces/${namespace}/${kind}/${name}`))!
      .data;
  const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
  for (const { mountPath, name } of places) {
    mkdirSync(join(root, mountPath), { recursive: true });
    const { configMap, secret } = spec.volumes.find((each) => each.name === name)!;
    const files = configMap === undefined ? {} : await read('configmaps', configMap.name);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, mountPath, file), here(text));
    const hidden = secret === undefined ? {} : await read('secrets', secret.secretName);
    for (const [file, text] of Object.entries(hidden)) writeFileSync(join(root, mountPath, file), decode(text));
  }
  const provider = join(root, '/opt/garm/providers.d/garm-provider-k8s');
  mkdirSync(dirname(provider), { recursive: true });
  writeFileSync(provider, '#!/bin/false\n', { mode: 0o755 });
  const bin = join(root, 'bin');
  mkdirSync(bin);
  for (const name of ['sh', 'cat', 'sleep', 'wget']) symlinkSync(busybox, join(bin, name));

  const env: Record<string, string> = { PATH: bin };
  for (const { name, value, valueFrom } of container.env ?? []) {
    const from = valueFrom?.secretKeyRef;
    env[name] = from === undefined ? value! : decode((await read('secrets', from.name))[from.key]!);
  }
  const run = ([program = '', ...argv]: string[]): ReturnType<GarmPod['postStart']> => {
    const done = spawnSync(join(bin, program), argv.map(here), { env, encoding: 'utf8', timeout: 300_000 });
    return { code: done.status, printed: done.stdout + done.stderr };
  };
  const prepared = run(spec.initContainers[0]!.command!);
  if (prepared.code !== 0) throw new Error(`the init container ended with ${prepared.code}: ${prepared.printed}`);
  const server: ServerProcess = startServer(garm, ['-config', join(root, '/etc/garm/config.toml')], {
    env,
    logFile: join(root, 'log'),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  // Any answer will do: until somebody is its administrator, it refuses nearly everything.
  const isUp = async (): Promise<boolean> => (await fetch(`${origin}/api/v1/controller-info`)).status > 0;
  try {
    await untilReady(isUp, { what: 'Garm', servers: [server] });
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, postStart: () => run(container.lifecycle!.postStart.exec.command), stop };
}
