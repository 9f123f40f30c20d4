import type { Request } from './artifact.ts';
import { UNKNOWN } from '@edp/kit';
import { parseGitAddress } from '@edp/manifests';
import { parseImageReference, registryHost } from '@edp/oci';
import { isFilledIn } from './is-filled-in.ts';
import { readUrl } from './read-url.ts';

type Unplaced = Omit<Request, 'at'>;

/** What an `image` of something else than a container ends in. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|ico|webp|qcow2|img|iso|vmdk|raw)$/;

/** Returns an image; undefined for what is no reference, or only a word where `explicit` wants more. */
export function imageRequest(text: string, { explicit }: { explicit: boolean }): Unplaced | undefined {
  // Seen now, so that it is known that there is more to come.
  if (text.includes(String(UNKNOWN))) return unknownImage(text);
  if (PICTURE.test(text) || (explicit && !/[/:@]/.test(text))) return undefined;
  const image = parseImageReference(text);
  if (image === undefined) return undefined;
  const { registry: host, name, tag = 'latest', digest } = image;
  // A runtime goes by the digest where there is one.
  return { kind: 'image', via: 'oci', host, name, reference: digest ?? tag, text };
}

/** Returns what a container names as its image, readable or not; undefined where there is none, or something else fills it in. */
export function containerImage(text: string): Unplaced | undefined {
  const image = imageRequest(text, { explicit: false });
  if (image !== undefined || text === '' || isFilledIn(text) || PICTURE.test(text)) return image;
  return unknownImage(text);
}

/** Returns an image that is named, and nobody knows where it is. */
export function unknownImage(text: string): Unplaced {
  return { kind: 'image', via: 'oci', host: '', name: text, reference: '', text };
}

/** Returns a repository; `reference` is what goes with the address, '' for its default branch. */
export function gitRequest(
  text: string,
  {
    reference = '',
    kind = 'repository',
    path = '',
    isWhole = false,
  }: {
    reference?: string;
    kind?: 'repository' | 'action';
    /** Directory in it that is read. */
    path?: string;
    /** The address is the repository's alone. */
    isWhole?: boolean;
  } = {},
): Unplaced {
  const address = parseGitAddress(text, { isWhole });
  const asked = address?.reference || reference;
  const shown = asked === '' || text.includes(asked) ? text : `${text}@${asked}`;
  // What cannot be read as an address, such as one with an expression, is shown, and never taken for something that is there.
  if (address === undefined || /\{\{|\$\{/.test(text))
    return { kind, via: 'git', host: '', name: text, reference: asked, text: shown };
  const read = address.path || cleanPath(path);
  const place = { kind, via: 'git' as const, host: address.host, name: address.name, reference: asked, text: shown };
  return read === '' ? place : { ...place, path: read };
}

/** Returns a Helm chart of a registry (`oci://`, or no scheme at all) or of a chart repository. */
export function chartRequest({
  repository,
  chart,
  version,
}: {
  repository: string;
  chart: string;
  version: string;
}): Unplaced {
  const text = [[repository.replace(/\/+$/, ''), chart].filter((part) => part !== '').join('/'), version]
    .filter((part) => part !== '')
    .join(':');
  const isOci = !/^https?:\/\//.test(repository);
  const address = isOci ? `https://${repository.replace(/^oci:\/\//, '')}` : repository;
  const common = {
    kind: 'chart' as const,
    via: isOci ? ('oci' as const) : ('helm' as const),
    reference: version,
    text,
  };
  const url = /\{\{|\$\{/.test(text) ? undefined : readUrl(address);
  if (url === undefined) return { ...common, host: '', name: `${repository}/${chart}` };
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  const name = [path, chart].filter((part) => part !== '').join('/');
  // A registry keeps "+" of a version as "_".
  const reference = isOci ? version.replaceAll('+', '_') : version;
  return { ...common, reference, host: registryHost(url.host), name };
}

/** '' where it is the root, or nothing that can be looked for now. */
function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') || /\{\{|\$\{|[*?[\]]|\(known after/.test(path) ? '' : parts.join('/');
}
