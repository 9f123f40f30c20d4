import { readCapabilities } from './capabilities.ts';
import { DELIM, FLUSH, packet, readPackets } from './pkt-line.ts';
import { callRemote, type Remote } from './remote.ts';

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
 * @throws GitWireError with the codes of `readCapabilities`
 */
export async function listRefs(
  remote: Remote,
  { prefixes, peel = false }: { prefixes: string[]; peel?: boolean },
): Promise<RefListing> {
  await readCapabilities(remote);
  const body = Buffer.concat([
    packet('command=ls-refs\n'),
    packet('object-format=sha1\n'),
    DELIM,
    packet('symrefs\n'),
    packet('unborn\n'),
    ...(peel ? [packet('peel\n')] : []),
    ...prefixes.map((prefix) => packet(`ref-prefix ${prefix}\n`)),
    FLUSH,
  ]);
  const response = await callRemote(remote, {
    service: 'git-upload-pack',
    path: 'git-upload-pack',
    method: 'POST',
    headers: { 'git-protocol': 'version=2', 'content-type': 'application/x-git-upload-pack-request' },
    body,
  });
  const listing: RefListing = { refs: new Map(), peeled: new Map() };
  for await (const each of readPackets(response.body)) {
    if (!Buffer.isBuffer(each)) continue;
    const [id = '', name = '', ...attributes] = each.toString('utf8').trimEnd().split(' ');
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
