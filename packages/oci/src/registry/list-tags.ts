import { HttpError, sameHost } from '@edp/http';
import { checkName, isTag } from './check-address.ts';
import { saidCode } from './explain-error.ts';
import { OciError } from '../oci-error.ts';
import { readAnswer } from './read-answer.ts';
import type { Session } from './session.ts';

const PAGE_SIZE = 1000;
const MAX_PAGES = 1000;
const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/**
 * Returns all tags of an image, page by page (OCI distribution specification, "Listing Tags"); none where the registry does not know the image.
 * @throws OciError `OCI_PROTOCOL` for answers that are no such list, and the codes of `Session.call`
 */
export async function listTags(session: Session, name: string): Promise<string[]> {
  checkName(name);
  const tags = new Set<string>();
  const seen = new Set<string>();
  let url: string | undefined = new URL(`/v2/${name}/tags/list?n=${PAGE_SIZE}`, session.origin).toString();
  while (url !== undefined) {
    // Forgejo announces a further page even on the last one; that page is empty.
    if (seen.has(url) || seen.size >= MAX_PAGES) throw malformed(session, name, 'does not end');
    seen.add(url);
    const page = await readPage(session, { name, url });
    if (page === undefined) return [];
    for (const tag of page.tags) tags.add(tag);
    url = page.tags.length === 0 ? undefined : page.next;
    if (url !== undefined && !sameHost(url, session.origin)) throw malformed(session, name, 'goes on at another host');
  }
  return [...tags];
}

async function readPage(
  session: Session,
  { name, url }: { name: string; url: string },
): Promise<{ tags: string[]; next: string | undefined } | undefined> {
  try {
    const { response, bytes } = await readAnswer(async () => session.call({ url, action: 'pull', name }), {
      maxBytes: MAX_PAGE_BYTES,
      address: session.address(name),
    });
    const tags = readTags(bytes);
    if (tags === undefined) throw malformed(session, name, 'is no such list');
    const link = /<([^<>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers['link'] ?? '')?.[1];
    return { tags, next: link === undefined ? undefined : new URL(link, url).toString() };
  } catch (error) {
    const { cause } = error as Error;
    if (cause instanceof HttpError && cause.status === 404 && saidCode(cause, 'NAME_UNKNOWN')) return undefined;
    throw error;
  }
}

function readTags(body: Buffer): string[] | undefined {
  try {
    // Registries answer null for an image whose tags are all deleted.
    const tags = (JSON.parse(body.toString('utf8')) as { tags?: unknown }).tags ?? [];
    return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string' && isTag(tag)) ? tags : undefined;
  } catch {
    return undefined;
  }
}

function malformed(session: Session, name: string, what: string): OciError {
  return new OciError({
    code: 'OCI_PROTOCOL',
    message: `${session.address(name)}: the registry's list of tags ${what}`,
    fix: 'Check that the address is that of a container registry.',
  });
}
