import type { Position } from '@edp/kit';

export type ArtifactKind = 'image' | 'chart' | 'repository' | 'file' | 'action' | 'module' | 'provider';

/** One thing that has to be fetched from somewhere before an instance can start. */
export interface Artifact {
  kind: ArtifactKind;
  /** How it is fetched: a registry, a chart repository, git, a plain download, a registry of Terraform. */
  via: 'oci' | 'helm' | 'git' | 'http' | 'terraform';
  /** Host, with its port where that is not the default one; '' where only the running system will know it. */
  host: string;
  /** Path on the host: image, `owner/repository`, repository of charts and chart. */
  name: string;
  /** Tag, digest, version or range of versions, branch, tag or commit; '' where it is left to a default. */
  reference: string;
  /** As it was written. */
  text: string;
  /** Files and lines that ask for it, in order. */
  askedBy: Position[];
}

/** An artifact at one place that asks for it. */
export type Request = Omit<Artifact, 'askedBy'> & { at: Position };

/** Returns every artifact once, in the order of kinds and names, with everything that asks for it. */
export function mergeRequests(requests: Request[]): Artifact[] {
  const artifacts = new Map<string, Artifact>();
  for (const { at, ...request } of requests) {
    const key = artifactKey(request);
    const known = artifacts.get(key);
    if (known === undefined) artifacts.set(key, { ...request, askedBy: [at] });
    else if (!known.askedBy.some(({ file, line }) => file === at.file && line === at.line)) known.askedBy.push(at);
  }
  const rank = ({ kind }: Artifact): number => KINDS.indexOf(kind);
  return [...artifacts.values()].sort(
    (a, b) =>
      rank(a) - rank(b) || compare(a.host, b.host) || compare(a.name, b.name) || compare(a.reference, b.reference),
  );
}

/** Returns what makes an artifact the same as another one, whoever asks for it. */
export function artifactKey({ kind, via, host, name, reference }: Omit<Artifact, 'askedBy' | 'text'>): string {
  return [kind, via, host, name, reference].join(' ');
}

const KINDS: ArtifactKind[] = ['image', 'chart', 'repository', 'file', 'action', 'module', 'provider'];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
