import { gzipSync } from 'node:zlib';
import { beginningOf } from '@edp/kit';
import { callRemote } from './wire/call-remote.ts';
import { readCapabilities } from './wire/capabilities.ts';
import { GitWireError } from './git-wire-error.ts';
import { DELIM, FLUSH, packet, PacketReader } from './wire/pkt-line.ts';
import type { Remote } from './wire/remote.ts';
import { endless, readSideBand } from './wire/side-band.ts';

/** Below this gzip saves nothing. */
const GZIP_FROM_BYTES = 1024;
/** A line for each commit where history was cut is the most that stands before a pack. */
const MAX_LINES_BEFORE = 200_000;

export interface FetchOptions {
  wants: string[];
  /** Objects that the receiver has: everything reachable from them is left out. */
  haves?: string[];
  /** Commits from which on the receiver has no parents; needed with `haves` of a shallow repository. */
  shallow?: string[];
  depth?: number;
  /** Partial clone filter, e.g. `tree:0`. */
  filter?: string;
  /** The pack may hold deltas against objects behind `haves`. */
  thin?: boolean;
  /** Fail where the server's own repository is shallow, since what it sends is not everything then. */
  whole?: boolean;
}

/**
 * Returns the bytes of a pack with everything behind `wants` that is not behind `haves`, as they arrive.
 * One request: `done` skips the negotiation (gitprotocol-v2, `fetch`).
 * @throws GitWireError `GIT_PROTOCOL`, `GIT_REF_MISSING`, `GIT_REJECTED`, `GIT_SHALLOW` and the codes of `readCapabilities`
 */
export async function fetchPack(remote: Remote, options: FetchOptions): Promise<AsyncIterable<Buffer>> {
  const { url, fetch } = await readCapabilities(remote);
  const lacking =
    options.filter !== undefined && !fetch.has('filter')
      ? 'partial clone filters (uploadpack.allowFilter)'
      : options.depth !== undefined && !fetch.has('shallow')
        ? 'shallow fetches'
        : undefined;
  if (lacking !== undefined) {
    throw new GitWireError({
      code: 'GIT_PROTOCOL',
      message: `${remote.url} offers no ${lacking}`,
      fix: 'Update the server, or switch this on there.',
    });
  }
  const body = toRequest(options);
  const isLarge = body.length > GZIP_FROM_BYTES;
  const answer = await callRemote(remote, {
    service: 'git-upload-pack',
    url: `${url}/git-upload-pack`,
    method: 'POST',
    headers: {
      'git-protocol': 'version=2',
      'content-type': 'application/x-git-upload-pack-request',
      ...(isLarge ? { 'content-encoding': 'gzip' } : {}),
    },
    body: isLarge ? gzipSync(body) : body,
    timeoutMs: 300_000,
  });
  return readPackfile(new PacketReader(answer.body, remote.url), { remote, whole: options.whole ?? false });
}

function toRequest({ wants, haves = [], shallow = [], depth, filter, thin = false }: FetchOptions): Buffer {
  const lines = [
    ...(thin ? ['thin-pack'] : []),
    'no-progress',
    'ofs-delta',
    ...shallow.map((id) => `shallow ${id}`),
    ...(depth === undefined ? [] : [`deepen ${depth}`]),
    ...(filter === undefined ? [] : [`filter ${filter}`]),
    ...wants.map((id) => `want ${id}`),
    ...haves.map((id) => `have ${id}`),
    'done',
  ];
  return Buffer.concat([
    packet('command=fetch\n'),
    packet('object-format=sha1\n'),
    DELIM,
    ...lines.map((line) => packet(`${line}\n`)),
    FLUSH,
  ]);
}

async function* readPackfile(
  packets: PacketReader,
  { remote, whole }: { remote: Remote; whole: boolean },
): AsyncGenerator<Buffer> {
  // Sections before the pack say nothing else that is needed here.
  for (let lines = 0; ; lines += 1) {
    const value = await packets.next();
    if (lines > MAX_LINES_BEFORE) throw endless(remote.url);
    if (value === undefined) {
      throw new GitWireError({
        code: 'GIT_PROTOCOL',
        message: `${remote.url} answered the fetch without a pack`,
        fix: 'Dispatch the run again.',
      });
    }
    if (!Buffer.isBuffer(value)) continue;
    const line = value.toString('utf8').trimEnd();
    if (line === 'packfile') break;
    if (line.startsWith('ERR ')) throw refused(line.slice(4), remote);
    if (whole && line.startsWith('shallow ')) throw shallowRefused(remote);
  }
  yield* readSideBand(packets, { source: remote.url });
}

function shallowRefused(remote: Remote): GitWireError {
  return new GitWireError({
    code: 'GIT_SHALLOW',
    message: `${remote.url} is a shallow repository: its history is cut off on the server`,
    fix: 'Complete it there with git fetch --unshallow.',
  });
}

function refused(reason: string, remote: Remote): GitWireError {
  const missing = /not our ref|not a valid|unadvertised/i.test(reason);
  return new GitWireError({
    code: missing ? 'GIT_REF_MISSING' : 'GIT_REJECTED',
    message: `${remote.url} refuses the fetch: ${beginningOf(reason, { maxCharacters: 300 })}`,
    fix: missing
      ? 'The commit is gone from the server, or it serves only tips: set uploadpack.allowAnySHA1InWant, or dispatch again with current refs.'
      : 'Look into the log of the server.',
  });
}
