import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Where a connection breaks: after so many bytes of a request, or of its answer. */
export interface Cut {
  direction: 'request' | 'response';
  afterBytes: number;
  /** Only requests whose first line contains this count, e.g. `POST /r.git/git-receive-pack`. */
  request: string;
  /** Break once and be a clean line afterwards, or break every time. */
  times: 'once' | 'always';
  /** How long nobody answers after the cut, as while a server restarts. */
  downMs?: number;
  /** What happens at that byte instead, such as the end of the server behind. */
  instead?: () => void;
}

export interface CutProxy {
  origin: string;
  /** Sets the next cut; undefined makes the line clean. */
  arm(cut: Cut | undefined): void;
  /** Cuts made so far. */
  cuts(): number;
  /** Bytes of the last exchange that the cut would have met, headers included: where a cut can be. */
  lastExchange(): { request: number; response: number };
  stop(): Promise<void>;
}

/** Starts a TCP proxy in front of a server that breaks connections at an exact byte, as networks and proxies do. */
export async function startCutProxy(target: string): Promise<CutProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let armed: Cut | undefined;
  let made = 0;
  let downUntil = 0;
  let last = { request: 0, response: 0 };

  const server = createServer((client) => {
    if (performance.now() < downUntil) return void client.resetAndDestroy();
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    // Bytes since the request that is meant began; undefined while another one is on the line.
    let counted: { request: number; response: number } | undefined;
    const forward = (from: Socket, to: Socket, direction: Cut['direction']): void => {
      from.on('data', (data: Buffer) => {
        if (direction === 'request' && /^(GET|HEAD|POST|PUT|PATCH) /.test(data.toString('latin1', 0, 6))) {
          const line = data.toString('latin1', 0, Math.min(data.length, 2000)).split('\r\n')[0]!;
          counted = armed !== undefined && line.includes(armed.request) ? { request: 0, response: 0 } : undefined;
          if (counted !== undefined) last = counted;
        }
        const left =
          armed === undefined || counted === undefined || armed.direction !== direction
            ? Number.POSITIVE_INFINITY
            : armed.afterBytes - counted[direction];
        if (counted !== undefined) counted[direction] += data.length;
        if (data.length <= left) {
          to.write(data);
          return;
        }
        made += 1;
        const { times, downMs = 0, instead } = armed!;
        downUntil = performance.now() + downMs;
        if (times === 'once') armed = undefined;
        if (instead !== undefined) {
          instead();
          to.write(data);
          return;
        }
        // What was before the cut arrives, then both sides see the line go dead.
        to.write(data.subarray(0, Math.max(left, 0)), () => {
          client.resetAndDestroy();
          upstream.destroy();
        });
      });
      from.on('end', () => to.end());
      from.on('close', () => to.destroy());
    };
    forward(client, upstream, 'request');
    forward(upstream, client, 'response');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arm: (cut) => {
      armed = cut;
    },
    cuts: () => made,
    lastExchange: () => last,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
