import { callRemote } from './call-remote.ts';
import type { RefListing } from '../list-refs.ts';
import { readPackets } from './pkt-line.ts';
import type { Remote } from './remote.ts';
import { retryTransfer } from './retry-transfer.ts';

/**
 * Returns every ref of a repository, annotated tags peeled, in one request: what a server advertises to clients of protocol v0
 * (gitprotocol-http, "Smart Server Response"). Where a few refs of many are wanted, `listRefs` asks for them alone, in two requests.
 * @throws GitWireError with the codes of `callRemote`
 */
export async function advertisedRefs(remote: Remote): Promise<RefListing> {
  return retryTransfer(remote, async () => {
    const answer = await callRemote(remote, {
      service: 'git-upload-pack',
      url: `${remote.url.replace(/\/+$/, '')}/info/refs?service=git-upload-pack`,
      headers: {},
    });
    const listing: RefListing = { refs: new Map(), peeled: new Map() };
    for await (const packet of readPackets(answer.body, remote.url)) {
      const [line = '', capabilities] = Buffer.isBuffer(packet) ? packet.toString('utf8').trimEnd().split('\0') : [];
      const head = /(?:^| )symref=HEAD:(\S+)/.exec(capabilities ?? '')?.[1];
      if (head !== undefined) listing.head = head;
      const [, id, name = '', peeled] = /^([0-9a-f]{40}) (refs\/.+?)(\^\{\})?$/.exec(line) ?? [];
      if (id !== undefined) (peeled === undefined ? listing.refs : listing.peeled).set(name, id);
    }
    return listing;
  });
}
