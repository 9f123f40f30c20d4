import { type AddressInfo, createServer } from 'node:net';

/** What lies on this machine, on its link and on private networks: nothing an answer of a server may lead to. */
export interface Inside {
  /** `host:port` by all sorts of names. */
  hosts: string[];
  /** Connections to this machine so far, of http and https alike. */
  connections(): number;
  stop(): Promise<void>;
}

/** Listens on this machine as what lies inside would, and answers nobody. */
export async function startInside(): Promise<Inside> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const { port } = server.address() as AddressInfo;
  const own = ['127.0.0.1', '127.1.2.3', 'localhost', 'a.localhost', '2130706433', '0x7f.1', '[::1]'];
  return {
    hosts: [
      ...[...own, '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost.'].map((host) => `${host}:${port}`),
      ...['169.254.169.254', '10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '[fe80::1]', '[fd00::1]'],
    ],
    connections: () => connections,
    stop: async () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
