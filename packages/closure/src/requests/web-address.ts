import { normaliseHost } from '@edp/http';
import { parseGitAddress, parseWebAddress } from '@edp/manifests';
import type { Request } from './artifact.ts';
import { readUrl } from './read-url.ts';

/** Returns what a plain download needs: the repository at a ref where the address names one, else the file itself; undefined where it cannot be read. */
export function webRequest(text: string): Omit<Request, 'at' | 'text'> | undefined {
  const url = /^https?:\/\//i.test(text) ? readUrl(text) : undefined;
  if (url === undefined) return undefined;
  const { url: repository = '', revision: reference = '' } = parseWebAddress(text) ?? {};
  const address = parseGitAddress(repository, { isWhole: true });
  if (address !== undefined)
    return { kind: 'repository', via: 'git', host: address.host, name: address.name, reference };
  return {
    kind: 'file',
    via: 'http',
    host: normaliseHost(url.host),
    name: url.pathname.replace(/^\/+/, ''),
    reference: '',
  };
}
