import type { Manifest } from '../../src/index.ts';
import { digest } from './build-image.ts';
import { type Fault, FAULTS, type Meant, WRONG_CONTENT, WRONG_DIGEST, WRONG_STORE } from './request-faults.ts';

/** One request of a copy, what it may meet, and how the copy ends then: `copied`, or a code. */
export interface Kind extends Meant {
  side: 'source' | 'target';
  /** Whether a proxy in front of the target takes small bodies alone. */
  inParts?: boolean;
  faults: Record<string, Fault>;
  outcomes: Record<string, string>;
}

/** What passes is got over; what does not has a code. */
const USUAL = {
  'no login, once': 'copied',
  'no login': 'OCI_AUTH',
  'no right': 'OCI_FORBIDDEN',
  'too many requests, once': 'copied',
  'too many requests': 'OCI_UNREACHABLE',
  'an error, once': 'copied',
  'an error': 'OCI_UNREACHABLE',
  'not available, once': 'copied',
  'not available': 'OCI_UNREACHABLE',
  'a reset, once': 'copied',
  'a reset': 'OCI_UNREACHABLE',
};
const OF_CONTENT = {
  ...USUAL,
  'half of it, then a reset, once': 'copied',
  'half of it': 'OCI_DIGEST',
  'a Content-Length that is too small': 'OCI_DIGEST',
  'a Content-Length that is too large': 'OCI_UNREACHABLE',
  'another content': 'OCI_DIGEST',
  'more than it': 'OCI_DIGEST',
};
const ANY = { faults: FAULTS, outcomes: USUAL };

/** Returns every request that a copy of an index makes, one of each kind, for one of its manifests and the largest layer of that. */
export function kindsOf(parts: { index: Manifest; child: Manifest; layer: Buffer }): Record<string, Kind> {
  const [index, child] = [`/manifests/${parts.index.digest}$`, `/manifests/${parts.child.digest}$`];
  const [tag, blob, upload] = ['/manifests/1$', `/blobs/${digest(parts.layer)}`, '/blobs/uploads/'];
  const ofLayer = `${upload}.*${encodeURIComponent(digest(parts.layer))}`;
  const from = (method: string, url: string): Pick<Kind, 'side' | 'method' | 'url'> => ({
    side: 'source',
    method,
    url: new RegExp(url),
  });
  const to = (method: string, url: string): Pick<Kind, 'side' | 'method' | 'url'> => ({
    ...from(method, url),
    side: 'target',
  });
  const content = (bytes: Buffer, wrongDigest: string): Pick<Kind, 'bytes' | 'faults' | 'outcomes'> => ({
    bytes,
    faults: { ...FAULTS, ...WRONG_CONTENT },
    outcomes: { ...OF_CONTENT, 'the digest of something else': wrongDigest },
  });
  const told = (once: string, always: string): Pick<Kind, 'faults' | 'outcomes'> => ({
    faults: { ...FAULTS, ...WRONG_DIGEST },
    outcomes: { ...USUAL, 'the digest of something else, once': once, 'the digest of something else': always },
  });
  const stores = (wrongDigest: string, nothing: string): Pick<Kind, 'faults' | 'outcomes'> => ({
    faults: { ...FAULTS, ...WRONG_STORE },
    outcomes: {
      ...USUAL,
      'the digest of something else': wrongDigest,
      'that it is stored, which it is not': nothing,
    },
  });
  const copiedAnyway = (...faults: string[]): Record<string, string> => ({
    ...USUAL,
    ...Object.fromEntries(faults.map((fault) => [fault, 'copied'])),
  });
  return {
    // What a tag is said to be is followed; that is not there, and then it is another one.
    'the source says what the tag is': { ...from('HEAD', tag), ...told('copied', 'OCI_NOT_FOUND') },
    'the source sends an index': { ...from('GET', index), ...content(parts.index.bytes, 'OCI_DIGEST') },
    'the source sends a manifest': { ...from('GET', child), ...content(parts.child.bytes, 'OCI_DIGEST') },
    // Its bytes tell, whatever the header says.
    'the source sends a blob': { ...from('GET', blob), ...content(parts.layer, 'copied') },
    'the target says what the tag was': { ...to('HEAD', tag), ...told('copied', 'OCI_DIGEST') },
    'the target says what the tag is now': { ...to('HEAD', tag), after: 1, ...told('OCI_DIGEST', 'OCI_DIGEST') },
    // 500 is how a registry says that it has lost the file of a blob; behind some proxies only the connection ends.
    'the target shows a blob': { ...to('GET', blob), faults: FAULTS, outcomes: copiedAnyway('an error', 'a reset') },
    'the target says whether another image has a blob': {
      ...to('HEAD', `/v2/other${blob}`),
      faults: FAULTS,
      outcomes: copiedAnyway(...Object.keys(USUAL)),
    },
    'the target opens an upload': { ...to('POST', ofLayer), ...ANY },
    // A manifest without this blob is refused.
    'the target takes a blob': { ...to('PUT', ofLayer), ...stores('OCI_PROTOCOL', 'OCI_REJECTED') },
    'the target takes the first part of a blob': { ...to('PATCH', upload), inParts: true, ...ANY },
    'the target takes the second part of a blob': { ...to('PATCH', upload), inParts: true, after: 1, ...ANY },
    'the target puts the parts together': {
      ...to('PUT', ofLayer),
      inParts: true,
      ...stores('OCI_PROTOCOL', 'OCI_REJECTED'),
    },
    // Nor is an index without this manifest taken.
    'the target takes a manifest': { ...to('PUT', child), ...stores('OCI_DIGEST', 'OCI_REJECTED') },
    'the target takes the tag': { ...to('PUT', tag), ...stores('OCI_DIGEST', 'OCI_DIGEST') },
  };
}
