import { isGitAddress, type Path, type Reference } from '@edp/manifests';
import type { Request } from './artifact.ts';
import { chartRequest, gitRequest, imageRequest } from './request-of.ts';
import { webRequest } from './web-address.ts';

type Unplaced = Omit<Request, 'at'>;

/**
 * Returns what has to be fetched for a reference of a manifest, and where it is asked for; undefined for what comes with the manifest's own
 * repository. `text` is what the manifest says at a place.
 */
export function referenceRequest(
  reference: Reference,
  textAt: (path: Path) => string,
): { request: Unplaced; at: Path } | undefined {
  const { kind, url, revision, path, at, addressAt, isOptional } = reference;
  if (url === '') return undefined;
  const placed = (request: Unplaced | undefined, where = addressAt): { request: Unplaced; at: Path } | undefined =>
    request === undefined ? undefined : { request, at: where };
  switch (kind) {
    case 'chart':
      return placed(chartRequest({ repository: url, chart: path, version: revision }));
    case 'image':
      return placed(imageRequest(url, { explicit: false }));
    case 'download': {
      const web = webRequest(url);
      return placed(web === undefined ? gitRequest(url) : { ...web, text: url });
    }
    case 'elsewhere': {
      const text = path === '' ? url : `${path} of ${url}`;
      return placed({ kind: 'chart', via: 'helm', host: '', name: text, reference: revision, text });
    }
    case 'sourceless':
      return placed({ kind: 'repository', via: 'git', host: '', name: url, reference: '', text: url });
    // Who deploys from a hydrated branch has it written first.
    case 'hydrated':
      return placed(gitRequest(url, { isWhole: true }));
    default: {
      // A revision that a generator fills in is left to it, and what may be missing is not looked for.
      const known = /\{\{/.test(revision) ? '' : revision;
      const request = gitRequest(url, { isWhole: true, reference: known, path: isOptional === true ? '' : path });
      const written = textAt(at);
      return placed(
        (kind === 'part' || kind === 'file') && isGitAddress(written) ? { ...request, text: written } : request,
      );
    }
  }
}
