import { callRemote } from '../wire/call-remote.ts';
import { FLUSH, packet, PacketReader, readPackets } from '../wire/pkt-line.ts';
import { type RefResult, readPushReport } from './push-report.ts';
import { readReceivePack } from './receive-pack.ts';
import type { RefUpdate } from './ref-update.ts';
import type { Remote } from '../wire/remote.ts';
import { readSideBand } from '../wire/side-band.ts';

export interface PushOptions {
  updates: RefUpdate[];
  /** Left out where refs are only deleted. */
  pack?: Buffer | AsyncIterable<Buffer>;
  /** Size of a streamed pack, where it is known: for servers and proxies that take no chunked requests. */
  packSizeBytes?: number;
  /** All refs or none; said in the log where the server cannot. */
  atomic?: boolean;
  /** Handed to the server's hooks; dropped, and said so, where it takes none. */
  pushOptions?: string[];
}

/** The server checks that everything is connected, which takes its time in a large repository. */
const PUSH_TIMEOUT_MS = 600_000;

/**
 * Sends ref updates with a pack as it comes and returns the server's verdict on each ref (gitprotocol-pack, "Pushing Data To a Server").
 * @throws GitWireError `GIT_REJECTED` when the server took nothing at all, `GIT_PROTOCOL`, `GIT_TRUNCATED` and the codes of `readReceivePack`
 */
export async function pushPack(
  remote: Remote,
  { updates, pack, packSizeBytes, atomic = false, pushOptions = [] }: PushOptions,
): Promise<RefResult[]> {
  const { url, capabilities } = await readReceivePack(remote);
  const offers = (name: string): boolean => capabilities.has(name);
  if (atomic && updates.length > 1 && !offers('atomic'))
    remote.log?.(`${remote.url} cannot update refs atomically; each is updated by itself.`);
  if (pushOptions.length > 0 && !offers('push-options')) remote.log?.(`${remote.url} takes no push options.`);
  const wanted = [
    offers('report-status-v2') ? 'report-status-v2' : 'report-status',
    'side-band-64k',
    'ofs-delta',
    ...(atomic ? ['atomic'] : []),
    ...(pushOptions.length > 0 ? ['push-options'] : []),
  ].filter(offers);
  const commands = updates.map(({ ref, oldId, newId }, index) =>
    packet(`${oldId} ${newId} ${ref}${index === 0 ? `\0 ${wanted.join(' ')} agent=edp-actions` : ''}\n`),
  );
  const options = wanted.includes('push-options') ? [...pushOptions.map((option) => packet(`${option}\n`)), FLUSH] : [];
  const head = Buffer.concat([...commands, FLUSH, ...options]);
  const answer = await callRemote(remote, {
    service: 'git-receive-pack',
    url: `${url}/git-receive-pack`,
    method: 'POST',
    headers: {
      'content-type': 'application/x-git-receive-pack-request',
      ...(packSizeBytes === undefined ? {} : { 'content-length': String(head.length + packSizeBytes) }),
    },
    body: withHead(head, pack),
    timeoutMs: PUSH_TIMEOUT_MS,
  });
  const messages: string[] = [];
  const onProgress = (text: string): void => void messages.push(text);
  const report = wanted.includes('side-band-64k')
    ? readSideBand(new PacketReader(answer.body, remote.url), { source: remote.url, onProgress })
    : answer.body;
  const lines: string[] = [];
  for await (const each of readPackets(report, remote.url))
    if (Buffer.isBuffer(each)) lines.push(each.toString('utf8').trimEnd());
  return readPushReport(lines, { updates, source: remote.url, messages: messages.join('') });
}

function withHead(head: Buffer, pack: PushOptions['pack']): Buffer | AsyncIterable<Buffer> {
  if (pack === undefined) return head;
  if (Buffer.isBuffer(pack)) return Buffer.concat([head, pack]);
  return join(head, pack);
}

async function* join(head: Buffer, pack: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* pack;
}
