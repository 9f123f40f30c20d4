import { mkdirSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { freePort } from '../world/free-port.ts';
import type { Kubernetes } from './kubernetes.ts';
import { type ServerProcess, startServer, untilReady } from './server-process.ts';

/** The controllers of a real Argo CD beside a cluster, in place of the pods that nothing runs there. */
export interface ArgoCd {
  /** Address of the repo-server. */
  repoServer: string;
  stop(): Promise<void>;
}

/** The file with everything that Argo CD installs. */
export async function argoCdManifests(): Promise<string> {
  return join(dirname(await ensurePart('argo-cd', console.log)), 'install.yaml');
}

/** Starts repo-server, application- and applicationset-controller for a cluster that has Argo CD's objects in `argocd`. */
export async function startArgoCd(kubernetes: Kubernetes): Promise<ArgoCd> {
  const [argoCd, redis] = [await ensurePart('argo-cd'), await ensurePart('redis')];
  const renderers = [await ensurePart('helm'), await ensurePart('kustomize')];
  const bin = dirname(argoCd);
  const root = join(kubernetes.root, 'argo-cd');
  const directories = ['home', 'tls', 'ssh', 'gpg', 'tmp', 'plugins'].map((name) => join(root, name));
  for (const directory of directories) mkdirSync(directory, { recursive: true });
  const ports = await Promise.all(Array.from({ length: 8 }, freePort));
  const [redisPort, repoPort] = ports as [number, number];
  const proxy = await startProxy();
  const env = {
    HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    PATH: [bin, ...renderers.map((each) => dirname(each)), process.env['PATH'] ?? ''].join(':'),
    HOME: join(root, 'home'),
    TMPDIR: join(root, 'tmp'),
    KUBECONFIG: kubernetes.kubeconfigFile,
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_TLS_DATA_PATH: join(root, 'tls'),
    ARGOCD_SSH_DATA_PATH: join(root, 'ssh'),
    ARGOCD_PLUGINSOCKFILEPATH: join(root, 'plugins'),
    // Else one of /tmp: the last repo-server to start has it, and the others cannot log in to git any more.
    ARGOCD_ASK_PASS_SOCK: join(root, 'ask-pass.sock'),
    GNUPGHOME: join(root, 'gpg'),
  };
  const servers: ServerProcess[] = [];
  const start = (name: string, executable: string, argv: string[]): void => {
    servers.push(startServer(executable, argv, { env, logFile: join(kubernetes.root, `${name}.log`) }));
  };
  const store = `127.0.0.1:${redisPort}`;
  start('redis', redis, ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']);
  const repo = ['--port', String(repoPort), '--metrics-port', String(ports[2]), '--address', '127.0.0.1'];
  start('repo-server', join(bin, 'argocd-repo-server'), [
    ...repo,
    '--redis',
    store,
    '--disable-tls',
    '--client-ca-path',
    '',
    '--loglevel',
    'warn',
  ]);
  const common = ['--kubeconfig', kubernetes.kubeconfigFile, '--namespace', 'argocd'];
  const repoServer = `127.0.0.1:${repoPort}`;
  start('application-controller', join(bin, 'argocd-application-controller'), [
    ...common,
    ...['--repo-server', repoServer, '--repo-server-plaintext', '--redis', store, '--loglevel', 'warn'],
    ...['--metrics-port', String(ports[3]), '--app-resync', '30'],
  ]);
  start('applicationset-controller', join(bin, 'argocd-applicationset-controller'), [
    ...common,
    ...['--argocd-repo-server', repoServer, '--repo-server-plaintext', '--loglevel', 'warn'],
    ...['--metrics-addr', `127.0.0.1:${ports[4]}`, '--probe-addr', `127.0.0.1:${ports[5]}`],
    ...['--webhook-addr', `127.0.0.1:${ports[6]}`, '--enable-leader-election=false'],
  ]);
  for (const port of [ports[2], ports[3]]) {
    const health = `http://127.0.0.1:${port}/healthz`;
    await untilReady(async () => (await fetch(health)).ok, { what: 'Argo CD', servers });
  }
  return {
    repoServer,
    stop: async () => {
      for (const each of servers.toReversed()) await each.stop();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** Starts the controller alone that tells others of Applications; without a repo-server it knows nothing of commits. */
export async function startNotifications(kubernetes: Kubernetes): Promise<ServerProcess> {
  const bin = dirname(await ensurePart('argo-cd'));
  const argv = [
    ...['--kubeconfig', kubernetes.kubeconfigFile, '--namespace', 'argocd', '--loglevel', 'warn'],
    ...['--argocd-repo-server', `127.0.0.1:${await freePort()}`, '--argocd-repo-server-plaintext'],
    ...['--metrics-port', String(await freePort())],
  ];
  const logFile = join(kubernetes.root, 'notifications.log');
  return startServer(join(bin, 'argocd-notifications'), argv, { logFile, env: { HOME: kubernetes.root } });
}

/** Argo CD's resolver knows no `edp.localhost`: every host of a test is this machine. */
async function startProxy(): Promise<Server> {
  const server = createServer((incoming, answer) => {
    const { port, pathname, search } = new URL(incoming.url ?? '');
    const { method, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port, path: `${pathname}${search}`, method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
