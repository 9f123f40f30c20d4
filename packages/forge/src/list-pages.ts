import { type ApiCall, callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';

/** The most that Forgejo gives at once by default ([api] MAX_RESPONSE_ITEMS). */
const PAGE_SIZE = 50;
const MAX_PAGES = 2000;

/**
 * Returns all entries of a paginated list; `onFirst` is told the server's clock at its first answer, in ms. Codes as `callApi`.
 * @throws ForgeError `FORGE_PROTOCOL`
 */
export async function listPages(
  address: ForgeAddress,
  call: ApiCall,
  onFirst: (date: number) => void = () => {},
): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const entries of eachPage(address, call, onFirst)) all.push(...entries);
  return all;
}

/** Gives the pages of a list one after the other, for lists whose entries are too large to keep. Options and codes as `listPages`. */
export async function* eachPage(
  address: ForgeAddress,
  call: ApiCall,
  onFirst: (date: number) => void = () => {},
): AsyncGenerator<unknown[]> {
  let seen = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const response = await callApi(address, {
      ...call,
      query: { ...call.query, page: String(page), limit: String(PAGE_SIZE) },
    });
    const date = Date.parse(response.headers['date'] ?? '');
    if (page === 1 && Number.isFinite(date)) onFirst(date);
    const entries = await response.json<unknown>();
    if (!Array.isArray(entries)) break;
    seen += entries.length;
    yield entries as unknown[];
    const counted = response.headers['x-total-count'];
    const total = counted === undefined ? Number.NaN : Number(counted);
    // A server may be set to shorter pages than asked for: only its own count, or an empty page, says that this was the last.
    if (entries.length === 0 || seen >= total) return;
  }
  throw new ForgeError({
    code: 'FORGE_PROTOCOL',
    message: `${new URL(address.origin).host} gives no end to ${call.subject}`,
    fix: 'Check that the address is one of a Forgejo (or Gitea) server.',
  });
}
