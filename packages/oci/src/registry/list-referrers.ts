import { checkDigest, checkName } from './check-address.ts';
import type { Descriptor } from '../descriptor.ts';
import { digestOf } from '../digest.ts';
import { OciError } from '../oci-error.ts';
import { readAnswer } from './read-answer.ts';
import { readManifestContent } from '../manifest-content.ts';
import { OCI_INDEX } from '../media-types.ts';
import type { Call, Session } from './session.ts';

const MAX_PAGES = 50;
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** What says something about another manifest. */
export interface Referrer {
  descriptor: Descriptor;
  /** As the registry lists it, with its annotations. */
  entry: { digest: string };
}

/**
 * Returns what says something about a manifest, such as its signatures; undefined where the registry cannot tell, which it is asked once
 * (OCI distribution specification, "Listing Referrers").
 * @throws OciError `OCI_PROTOCOL` and the codes of `Session.call`
 */
export async function listReferrers(session: Session, name: string, digest: string): Promise<Referrer[] | undefined> {
  checkName(name);
  checkDigest(digest);
  if (!session.limits.referrersApi) return undefined;
  const address = session.address(name, digest);
  const found: Referrer[] = [];
  let url: string | undefined = `/v2/${name}/referrers/${digest}`;
  for (let page = 0; url !== undefined; page += 1) {
    if (page === MAX_PAGES) throw malformed(address);
    const call: Call = { url, expect: [200, 404, 405], action: 'pull', name, reference: digest };
    const { response, bytes } = await readAnswer(async () => session.call(call), { maxBytes: MAX_PAGE_BYTES, address });
    const type = response.headers['content-type']?.split(';')[0]?.trim();
    if (response.status !== 200 || type !== OCI_INDEX) {
      session.limits.referrersApi = false;
      return undefined;
    }
    const { manifests } = readManifestContent({ digest: digestOf(bytes), mediaType: OCI_INDEX, bytes }, { address });
    const { manifests: entries } = JSON.parse(bytes.toString('utf8')) as { manifests: { digest: string }[] };
    for (const descriptor of manifests)
      found.push({ descriptor, entry: entries.find(({ digest: each }) => each === descriptor.digest)! });
    const next: string | undefined = /<([^<>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers['link'] ?? '')?.[1];
    url = next === undefined ? undefined : new URL(next, new URL(url, session.origin)).toString();
    if (url !== undefined && new URL(url).origin !== session.origin) throw malformed(address);
  }
  return found;
}

function malformed(address: string): OciError {
  return new OciError({
    code: 'OCI_PROTOCOL',
    message: `${address}: the registry's list of referrers does not end or goes on at another host`,
    fix: 'Check that the address is that of a container registry.',
  });
}
