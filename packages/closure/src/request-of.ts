import type { Request } from './artifact.ts';
import { parseGitAddress } from './git-address.ts';
import { normaliseHost } from '@edp/http';
import { parseImageReference } from './image-reference.ts';

type Unplaced = Omit<Request, 'at'>;

/** Returns an image; undefined for what is no reference, or only a word where `explicit` wants more. */
export function imageRequest(text: string, { explicit }: { explicit: boolean }): Unplaced | undefined {
  const image = parseImageReference(text);
  if (image === undefined || (explicit && !image.explicit)) return undefined;
  return { kind: 'image', via: 'oci', host: image.host, name: image.name, reference: image.reference, text };
}

/** Returns a repository; `reference` is what goes with the address, '' for its default branch. */
export function gitRequest(
  text: string,
  { reference = '', kind = 'repository' }: { reference?: string; kind?: 'repository' | 'action' } = {},
): Unplaced {
  const address = parseGitAddress(text);
  const asked = address?.reference || reference;
  const shown = asked === '' || text.includes(asked) ? text : `${text}@${asked}`;
  // What cannot be read as an address, such as one with an expression, is shown, and never taken for something that is there.
  if (address === undefined || /\{\{|\$\{/.test(text))
    return { kind, via: 'git', host: '', name: text, reference: asked, text: shown };
  return { kind, via: 'git', host: address.host, name: address.name, reference: asked, text: shown };
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
  if (/\{\{|\$\{/.test(text) || !URL.canParse(address)) return { ...common, host: '', name: `${repository}/${chart}` };
  const url = new URL(address);
  const path = url.pathname.replace(/^\/+|\/+$/g, '');
  const name = [path, chart].filter((part) => part !== '').join('/');
  // A registry keeps "+" of a version as "_".
  const reference = isOci ? version.replaceAll('+', '_') : version;
  return { ...common, reference, host: normaliseHost(url.host).replace(/^registry-1\.docker\.io$/, 'docker.io'), name };
}
