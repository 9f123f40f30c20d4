import { dirname, join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { freePort } from '../world/free-port.ts';
import type { Kubernetes } from './kubernetes.ts';
import { type ServerProcess, startServer, untilReady } from './server-process.ts';

/** Where people and the program `argocd` log in, beside a cluster that has Argo CD's objects in `argocd`. */
export interface ArgoCdServer {
  origin: string;
  stop(): Promise<void>;
}

/** Starts the server; without a repo-server it shows nothing of Git. `open` shows all to everybody, without a login. */
export async function startArgoCdServer(
  kubernetes: Kubernetes,
  { repoServer, open = false }: { repoServer?: string; open?: boolean } = {},
): Promise<ArgoCdServer> {
  const [argoCd, redis] = [await ensurePart('argo-cd'), await ensurePart('redis')];
  const [port, metrics, store, repo] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const servers: ServerProcess[] = [
    startServer(redis, ['--port', String(store), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      logFile: join(kubernetes.root, 'server-redis.log'),
    }),
    startServer(
      argoCd,
      [
        ...['--kubeconfig', kubernetes.kubeconfigFile, '--namespace', 'argocd', '--insecure', '--loglevel', 'warn'],
        ...['--address', '127.0.0.1', '--port', String(port), '--redis', `127.0.0.1:${store}`],
        ...['--metrics-address', '127.0.0.1', '--metrics-port', String(metrics)],
        ...['--repo-server', repoServer ?? `127.0.0.1:${repo}`, '--repo-server-plaintext', `--disable-auth=${open}`],
      ],
      {
        logFile: join(kubernetes.root, 'server.log'),
        // One executable that is every component, by this name.
        env: { ARGOCD_BINARY_NAME: 'argocd-server', HOME: dirname(kubernetes.kubeconfigFile) },
      },
    ),
  ];
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(async () => (await fetch(`${origin}/healthz`)).ok, { what: 'the server of Argo CD', servers });
  return {
    origin,
    stop: async () => {
      for (const each of servers.toReversed()) await each.stop();
    },
  };
}
