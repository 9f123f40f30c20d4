// A line to a registry that adds 20 ms to every round trip. A process of its own, so that it takes no time from what is measured.
// Arguments: port of the registry; prints its own.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const HALF_MS = 10;
const MAX_WAITING_BYTES = 8 * 1024 * 1024;
const upstreamPort = Number(process.argv[2]);

/** Passes everything on so much later, without a limit of bytes a second. */
function delayed(from: Socket, to: Socket): void {
  let waiting: { at: number; data: Buffer | undefined }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    const now = performance.now();
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.slice(due.length);
    to.cork();
    for (const { data } of due) {
      if (data === undefined) to.end();
      else to.write(data);
    }
    to.uncork();
    if (to.writableLength > MAX_WAITING_BYTES && !from.isPaused()) {
      from.pause();
      to.once('drain', () => from.resume());
    }
    if (waiting.length > 0) timer = setTimeout(flush, Math.max(waiting[0]!.at - now, 0));
  };
  const push = (data: Buffer | undefined): void => {
    waiting.push({ at: performance.now() + HALF_MS, data });
    timer ??= setTimeout(flush, HALF_MS);
  };
  from.on('data', push);
  from.on('end', () => push(undefined));
  from.on('error', () => to.destroy());
  from.on('close', () => from.readableEnded || to.destroy());
}

const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
  const upstream = connect({ port: upstreamPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  delayed(client, upstream);
  delayed(upstream, client);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
process.stdin.resume().once('end', () => process.exit());
