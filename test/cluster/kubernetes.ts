import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster, parseKubeconfig } from '@edp/cluster';
import { ensurePart } from '../../tools/parts.mjs';
import { freePort } from '../world/free-port.ts';
import { type ServerProcess, startServer, untilReady } from './server-process.ts';

/** A Kubernetes without nodes: everything about objects is real, and no container ever runs. */
export interface Kubernetes {
  /** Of a cluster-admin who logs in with a token. */
  kubeconfig: string;
  kubeconfigFile: string;
  token: string;
  cluster: Cluster;
  /** Stops and starts the API alone. */
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  root: string;
  stop(): Promise<void>;
}

/** Starts etcd, the API server and its controllers (the garbage collector among them) on loopback. */
export async function startKubernetes(): Promise<Kubernetes> {
  const root = mkdtempSync(join(tmpdir(), 'edp-kubernetes-'));
  const [etcd, api, controllers] = await Promise.all([
    ensurePart('etcd', console.log),
    ensurePart('kube-apiserver', console.log),
    ensurePart('kube-controller-manager', console.log),
  ]);
  const [clients, peers, port] = [await freePort(), await freePort(), await freePort()];
  const token = randomBytes(24).toString('hex');
  const certificates = join(root, 'certificates');
  mkdirSync(certificates);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [key, pub] = [join(root, 'service-accounts.key'), join(root, 'service-accounts.pub')];
  writeFileSync(key, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(pub, publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(join(root, 'tokens.csv'), `${token},operator,1,"system:masters"\n`, { mode: 0o600 });

  const servers: ServerProcess[] = [];
  const start = (executable: string, name: string, argv: string[]): ServerProcess => {
    const server = startServer(executable, argv, { logFile: join(root, `${name}.log`) });
    servers.push(server);
    return server;
  };
  const store = `http://127.0.0.1:${clients}`;
  const peer = `http://127.0.0.1:${peers}`;
  start(etcd, 'etcd', [
    ...['--data-dir', join(root, 'etcd'), '--name', 'one', '--initial-cluster', `one=${peer}`, '--unsafe-no-fsync'],
    ...['--listen-client-urls', store, '--advertise-client-urls', store, '--log-level', 'error'],
    ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
  ]);
  const apiArgv = [
    ...['--etcd-servers', store, '--bind-address', '127.0.0.1', '--secure-port', String(port)],
    ...['--advertise-address', '127.0.0.1', '--cert-dir', certificates, '--token-auth-file', join(root, 'tokens.csv')],
    ...['--service-account-issuer', 'https://kubernetes.default.svc', '--service-account-key-file', pub],
    ...['--service-account-signing-key-file', key, '--service-cluster-ip-range', '10.96.0.0/16'],
    ...['--authorization-mode', 'RBAC', '--profiling=false', '--allow-privileged'],
  ];
  let apiServer = start(api, 'api', apiArgv);
  const server = `https://127.0.0.1:${port}`;
  const certificate = join(certificates, 'apiserver.crt');
  const toConfig = (): string =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'test',
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'operator' } }],
      clusters: [
        {
          name: 'test',
          cluster: { server, 'certificate-authority-data': readFileSync(certificate).toString('base64') },
        },
      ],
      users: [{ name: 'operator', user: { token } }],
    });
  const isUp = async (): Promise<boolean> => {
    const probe = openCluster(parseKubeconfig(toConfig()), { userAgent: 'test' });
    try {
      return (await probe.get('/api/v1/namespaces/default')) !== undefined;
    } finally {
      await probe.close();
    }
  };
  await untilReady(isUp, { what: 'the API of Kubernetes', servers });
  const kubeconfig = toConfig();
  const kubeconfigFile = join(root, 'kubeconfig');
  writeFileSync(kubeconfigFile, kubeconfig, { mode: 0o600 });
  start(controllers, 'controllers', [
    ...['--kubeconfig', kubeconfigFile, '--leader-elect=false', '--secure-port', '0', '--profiling=false'],
    ...['--service-account-private-key-file', key, '--use-service-account-credentials=false'],
  ]);
  const cluster = openCluster(parseKubeconfig(kubeconfig), { userAgent: 'test' });
  const accounts = '/api/v1/namespaces/default/serviceaccounts/default';
  await untilReady(async () => (await cluster.get(accounts)) !== undefined, { what: 'the controllers', servers });
  return {
    ...{ kubeconfig, kubeconfigFile, token, cluster, root },
    stopApi: async () => apiServer.stop(),
    startApi: async () => {
      apiServer = start(api, 'api', apiArgv);
      await untilReady(isUp, { what: 'the API of Kubernetes', servers: [apiServer] });
    },
    stop: async () => {
      await cluster.close();
      for (const each of servers.toReversed()) await each.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
