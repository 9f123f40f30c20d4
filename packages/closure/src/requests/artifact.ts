import type { Position } from '@edp/kit';
import { withoutLogin } from './without-login.ts';

export type ArtifactKind = 'image' | 'chart' | 'repository' | 'file' | 'action' | 'module' | 'provider';

/** A place that asks for something; `from` is the Application and the template of its chart, where one was rendered. */
export type Asker = Position & { from?: string };

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
  askedBy: Asker[];
  /** Directories and files of a repository that are read at its revision, each with the first that asks for it; absent for none. */
  paths?: { path: string; at: Position }[];
  /** Why nobody knows what comes with it: the chart was not rendered. */
  unrendered?: string;
}

/** What an image of a resource of the Prometheus operator is made of where the resource names none: the operator's argument, and a version. */
export interface OperatorImage {
  of: 'prometheus' | 'alertmanager' | 'thanos';
  /** Tag or digest with its mark, as the resource says; undefined for the argument itself. */
  version: string | undefined;
}

/** An artifact at one place that asks for it, with the path in a repository that is read. */
export type Request = Omit<Artifact, 'askedBy' | 'paths'> & {
  at: Position;
  path?: string;
  from?: string;
  /** What an operator and its resource say of one image, each in its own place. */
  operator?: OperatorImage;
};

/** Returns every artifact once, in the order of kinds and names, with everything that asks for it. */
export function mergeRequests(requests: Request[]): Artifact[] {
  const artifacts = new Map<string, Artifact>();
  for (const { at, path = '', from, ...asked } of requests) {
    const request = shown(asked);
    const key = artifactKey(request);
    const known = artifacts.get(key);
    const artifact: Artifact = known ?? { ...request, askedBy: [] };
    if (known === undefined) artifacts.set(key, artifact);
    if (!artifact.askedBy.some(({ file, line }) => file === at.file && line === at.line))
      artifact.askedBy.push(from === undefined ? at : { ...at, from });
    if (request.unrendered !== undefined) artifact.unrendered ??= request.unrendered;
    if (path !== '' && artifact.paths?.some((each) => each.path === path) !== true)
      artifact.paths = [...(artifact.paths ?? []), { path, at }];
  }
  const rank = ({ kind }: Artifact): number => KINDS.indexOf(kind);
  return [...artifacts.values()].sort(
    (a, b) =>
      rank(a) - rank(b) || compare(a.host, b.host) || compare(a.name, b.name) || compare(a.reference, b.reference),
  );
}

/** Everything that is printed of it. */
function shown<T extends Pick<Artifact, 'host' | 'name' | 'text' | 'unrendered'>>(request: T): T {
  const { host, name, text, unrendered } = request;
  return {
    ...request,
    text: withoutLogin(text),
    // What cannot be read stands as it was written.
    ...(host === '' ? { name: withoutLogin(name) } : {}),
    ...(unrendered === undefined ? {} : { unrendered: withoutLogin(unrendered) }),
  };
}

/** Returns what makes an artifact the same as another one, whoever asks for it. */
export function artifactKey({
  kind,
  via,
  host,
  name,
  reference,
}: Omit<Artifact, 'askedBy' | 'text' | 'paths'>): string {
  return [kind, via, host, name, reference].join(' ');
}

const KINDS: ArtifactKind[] = ['image', 'chart', 'repository', 'file', 'action', 'module', 'provider'];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
