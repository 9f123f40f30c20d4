import { Readable } from 'node:stream';
import { GitWireError } from './git-wire-error.ts';
import { FLUSH, packet, readPackets } from './pkt-line.ts';
import { readReceivePack } from './receive-pack.ts';
import { callRemote, type Remote } from './remote.ts';
import { readSideBand } from './side-band.ts';

export interface RefUpdate {
  ref: string;
  /** What the ref must be for the update to happen; ZERO_ID for "must not exist". */
  oldId: string;
  /** ZERO_ID deletes the ref. */
  newId: string;
}

export interface RefResult {
  ref: string;
  ok: boolean;
  reason?: string;
}

export const ZERO_ID = '0'.repeat(40);

/**
 * Sends ref updates with a pack as it comes and returns the server's verdict on each ref (gitprotocol-pack, "Pushing Data To a Server").
 * @throws GitWireError `GIT_REJECTED` when the server took nothing at all, `GIT_PROTOCOL` and the codes of `callRemote`
 */
export async function pushPack(
  remote: Remote,
  { updates, pack, atomic = false }: { updates: RefUpdate[]; pack?: Buffer | AsyncIterable<Buffer>; atomic?: boolean },
): Promise<RefResult[]> {
  const capabilities = await readReceivePack(remote);
  if (atomic && !capabilities.has('atomic'))
    remote.log?.(`${remote.url} cannot update refs atomically; each is updated by itself.`);
  const wanted = ['report-status', 'side-band-64k', 'ofs-delta', ...(atomic ? ['atomic'] : [])].filter((name) =>
    capabilities.has(name),
  );
  const commands = updates.map(({ ref, oldId, newId }, index) =>
    packet(`${oldId} ${newId} ${ref}${index === 0 ? `\0 ${wanted.join(' ')} agent=edp-actions` : ''}\n`),
  );
  const head = Buffer.concat([...commands, FLUSH]);
  const body =
    pack === undefined
      ? head
      : Buffer.isBuffer(pack)
        ? Buffer.concat([head, pack])
        : Readable.from(join(head, pack), { objectMode: false });
  const response = await callRemote(remote, {
    service: 'git-receive-pack',
    path: 'git-receive-pack',
    method: 'POST',
    headers: { 'content-type': 'application/x-git-receive-pack-request' },
    body,
    timeoutMs: 600_000,
  });
  const packets = readPackets(response.body);
  const report = wanted.includes('side-band-64k') ? readPackets(readSideBand(packets)) : packets;
  const lines: string[] = [];
  for await (const each of report) if (Buffer.isBuffer(each)) lines.push(each.toString('utf8').trimEnd());
  return readReport(lines, { updates, remote });
}

async function* join(head: Buffer, pack: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* pack;
}

function readReport(lines: string[], { updates, remote }: { updates: RefUpdate[]; remote: Remote }): RefResult[] {
  const unpack = lines.find((line) => line.startsWith('unpack '))?.slice('unpack '.length);
  if (unpack !== 'ok') {
    throw new GitWireError({
      code: unpack === undefined ? 'GIT_PROTOCOL' : 'GIT_REJECTED',
      message: `${remote.url} ${unpack === undefined ? 'ended the push without a verdict' : `could not take the push: ${unpack.slice(0, 300)}`}`,
      fix: 'Nothing moved unless the refs say so; dispatch the run again.',
    });
  }
  return updates.map(({ ref }) => {
    if (lines.includes(`ok ${ref}`)) return { ref, ok: true };
    const refusal = lines.find((line) => line.startsWith(`ng ${ref} `));
    return { ref, ok: false, reason: refusal?.slice(`ng ${ref} `.length) ?? 'no verdict' };
  });
}
