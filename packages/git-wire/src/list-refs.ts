import { callRemote } from './wire/call-remote.ts';
import { readCapabilities } from './wire/capabilities.ts';
import { sha256Refused } from './wire/discover.ts';
import { GitWireError } from './git-wire-error.ts';
import { DELIM, FLUSH, packet, readPackets } from './wire/pkt-line.ts';
import type { Remote } from './wire/remote.ts';
import { retryTransfer } from './wire/retry-transfer.ts';

export interface RefListing {
  /** Ref name → object id, 40 hex digits. */
  refs: Map<string, string>;
  /** Annotated tag → the object it points at, where asked for. */
  peeled: Map<string, string>;
  /** What HEAD points at, e.g. `refs/heads/main`; known for empty repositories too. */
  head?: string;
}

/**
 * Returns the refs below the prefixes; an empty repository gives none.
 * @throws GitWireError `GIT_REJECTED`, `GIT_SHA256`, `GIT_TRUNCATED` and the codes of `readCapabilities`
 */
export async function listRefs(
  remote: Remote,
  { prefixes, peel = false }: { prefixes: string[]; peel?: boolean },
): Promise<RefListing> {
  const { url, lsRefs } = await readCapabilities(remote);
  const body = Buffer.concat([
    packet('command=ls-refs\n'),
    packet('object-format=sha1\n'),
    DELIM,
    packet('symrefs\n'),
    // Without it an empty repository does not say its default branch; older servers refuse the word.
    ...(lsRefs.has('unborn') ? [packet('unborn\n')] : []),
    ...(peel ? [packet('peel\n')] : []),
    ...prefixes.map((prefix) => packet(`ref-prefix ${prefix}\n`)),
    FLUSH,
  ]);
  const read = async (): Promise<string[]> => {
    const answer = await callRemote(remote, {
      service: 'git-upload-pack',
      url: `${url}/git-upload-pack`,
      method: 'POST',
      headers: { 'git-protocol': 'version=2', 'content-type': 'application/x-git-upload-pack-request' },
      body,
    });
    const packets: string[] = [];
    for await (const each of readPackets(answer.body, remote.url))
      if (Buffer.isBuffer(each)) packets.push(each.toString('utf8').trimEnd());
    return packets;
  };
  const lines = await retryTransfer(remote, async () =>
    read().catch(async (failure: unknown) => explain(failure, remote)),
  );
  const refusal = lines.find((line) => line.startsWith('ERR '));
  if (refusal === undefined) return toListing(lines, prefixes);
  if (/object.format/i.test(refusal)) throw sha256Refused(remote);
  throw new GitWireError({
    code: 'GIT_REJECTED',
    message: `${remote.url} does not list its refs: ${refusal.slice(4, 300)}`,
    fix: 'Look into the log of the server.',
  });
}

/** What a server said of another repository need not be true of this one: where ids are of another kind, git ends without a word. */
async function explain(failure: unknown, remote: Remote): Promise<never> {
  if (remote.oneServer === true && failure instanceof GitWireError && failure.code === 'GIT_TRUNCATED') {
    const own = await readCapabilities({ ...remote, oneServer: false }).catch((cause: unknown) => cause);
    if (own instanceof GitWireError && own.code === 'GIT_SHA256') throw own;
  }
  throw failure;
}

function toListing(lines: string[], prefixes: string[]): RefListing {
  const listing: RefListing = { refs: new Map(), peeled: new Map() };
  for (const line of lines) {
    const [id = '', name = '', ...attributes] = line.split(' ');
    const symref = attributes
      .find((attribute) => attribute.startsWith('symref-target:'))
      ?.slice('symref-target:'.length);
    if (name === 'HEAD' && symref !== undefined) listing.head = symref;
    if (id === 'unborn' || !prefixes.some((prefix) => name.startsWith(prefix))) continue;
    if (name !== 'HEAD') listing.refs.set(name, id);
    const target = attributes.find((attribute) => attribute.startsWith('peeled:'))?.slice('peeled:'.length);
    if (target !== undefined) listing.peeled.set(name, target);
  }
  return listing;
}
