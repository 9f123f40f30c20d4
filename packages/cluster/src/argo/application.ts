import type { KubernetesObject } from '../api/kubernetes-object.ts';

export const ARGO_API = '/apis/argoproj.io/v1alpha1';

export interface ArgoSource {
  repoURL?: string;
  path?: string;
  targetRevision?: string;
  chart?: string;
  ref?: string;
}

/** What of an Application (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml) is looked at. */
export interface Application extends KubernetesObject {
  spec: {
    project?: string;
    source?: ArgoSource;
    sources?: ArgoSource[];
    destination?: { name?: string; server?: string; namespace?: string };
    syncPolicy?: { automated?: { enabled?: boolean } | null; retry?: { limit?: number } };
  };
  status?: {
    sync?: {
      status?: string;
      revision?: string;
      revisions?: string[];
      comparedTo?: { source?: ArgoSource; sources?: ArgoSource[]; destination?: object };
    };
    health?: { status?: string; message?: string };
    conditions?: { type: string; message: string }[];
    reconciledAt?: string;
    resources?: { group?: string; version?: string; kind: string; namespace?: string; name: string }[];
    summary?: { images?: string[] };
    operationState?: {
      phase?: string;
      message?: string;
      finishedAt?: string;
      retryCount?: number;
      operation?: { retry?: { limit?: number } };
      syncResult?: {
        revision?: string;
        revisions?: string[];
        resources?: { kind: string; namespace?: string; name: string; status?: string; message?: string }[];
      };
    };
  };
}

/** Returns the sources of an Application, one or several. */
export function sourcesOf({ spec }: Pick<Application, 'spec'>): ArgoSource[] {
  return spec.sources ?? (spec.source === undefined ? [] : [spec.source]);
}

/** Returns which source an Application synced, or compares with, at which revision. */
export function revisionsOf(
  application: Application,
  at: { revision?: string; revisions?: string[] } | undefined,
): { source: ArgoSource; revision: string }[] {
  const sources = sourcesOf(application);
  const revisions = application.spec.sources === undefined ? [at?.revision ?? ''] : (at?.revisions ?? []);
  return sources.map((source, index) => ({ source, revision: revisions[index] ?? '' }));
}
