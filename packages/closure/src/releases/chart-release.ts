import type { Position } from '@edp/kit';
import type { KustomizeSettings } from '../kustomize/kustomize-settings.ts';

/** A file as a release names it: of a repository (`url` '' for the tree that is deployed), or of the chart itself. */
export type ReleaseFile =
  | { from: 'repository'; url: string; revision: string; path: string; isOptional: boolean }
  | { from: 'chart'; path: string; isOptional: boolean }
  | { from: 'address'; url: string };

/** What is taken of a directory of manifests: those below it as well, and by their names. */
export interface PlainSource {
  isForced: boolean;
  recurse: boolean;
  include: string;
  exclude: string;
  /** Files in Jsonnet are manifests too: to Argo CD, not to Flux. */
  takesJsonnet: boolean;
}

/** A directory that is read as what it is. */
export const OWN_DIRECTORY: PlainSource = {
  ...{ isForced: false, recurse: false, include: '', exclude: '', takesJsonnet: false },
};

/** One release of a Helm chart, as whoever deploys it hands it to `helm template`. */
export interface ChartRelease {
  /** Who deploys it, in words: `Application forgejo`. */
  title: string;
  /** Where its chart is named. */
  at: Position;
  /**
   * Where the chart is: a chart of a repository or registry, or a directory of a git repository (`url` '' for the tree that is deployed), or of what is
   * unpacked nowhere but in the cluster.
   */
  chart: { kind: 'packed' | 'directory' | 'elsewhere'; url: string; revision: string; path: string };
  /** How its directory is read where it holds manifests alone; `isForced` where a chart or a kustomization in it is not looked for. */
  plain: PlainSource;
  name: string;
  namespace: string;
  /** In the order in which they are laid over one another. */
  values: (ReleaseFile | { from: 'text'; text: string })[];
  parameters: { name: string; value: string; isText: boolean }[];
  fileParameters: { name: string; file: ReleaseFile }[];
  kubeVersion: string;
  apiVersions: string[];
  skipCrds: boolean;
  skipTests: boolean;
  /** Nothing that is run before or after is part of it. */
  skipHooks?: boolean;
  skipSchemaValidation: boolean;
  /** Why what is rendered is not all that is deployed, where only the running system knows the rest. */
  unknown?: string | undefined;
  /** What is added to the kustomization, where it is one. */
  kustomize?: KustomizeSettings | undefined;
}

/** What a release says to Helm that is no chart. */
export const NO_CHART_SETTINGS = {
  ...{ name: '', namespace: '', values: [], parameters: [], fileParameters: [] },
  ...{ kubeVersion: '', apiVersions: [], skipCrds: false, skipTests: false, skipSchemaValidation: false },
} satisfies Partial<ChartRelease>;
