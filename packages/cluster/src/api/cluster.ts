import { createHttp, HttpError, type HttpRequest, saidBy } from '@edp/http';
import { ClusterError } from '../cluster-error.ts';
import type { Kubeconfig } from './kubeconfig.ts';
import type { KubernetesObject } from './kubernetes-object.ts';

/** One Kubernetes API. Paths are those of its REST API, such as `/api/v1/namespaces`. */
export interface Cluster {
  /** Undefined where there is no such object (or kind). */
  get<T = KubernetesObject>(path: string): Promise<T | undefined>;
  /** Every object of a kind, below `path`; undefined where there is no such kind. */
  list<T = KubernetesObject>(path: string, options?: { metadataOnly?: boolean }): Promise<T[] | undefined>;
  /** Undefined where it is there already. */
  create<T = KubernetesObject>(path: string, object: object): Promise<T | undefined>;
  /**
   * Server-side apply (https://kubernetes.io/docs/reference/using-api/server-side-apply/) in our name, or that of another manager: fields that a
   * manager applied once and leaves out the next time are removed.
   */
  apply<T = KubernetesObject>(path: string, object: object, options?: { manager?: string }): Promise<T>;
  /** Merges into an object (RFC 7386), or into its `status`; undefined where there is none. */
  merge<T = KubernetesObject>(path: string, patch: object): Promise<T | undefined>;
  /** False where it was gone already. */
  remove(path: string, options?: { propagation?: 'Background' | 'Foreground' | 'Orphan' }): Promise<boolean>;
  /** Requests so far. */
  count(): number;
  close(): Promise<void>;
}

/** Owner of every field that we apply. */
export const FIELD_MANAGER = 'edp-actions';
const METADATA = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
const PAGE = 500;

/** Returns a client of the cluster that a kubeconfig names. Every method throws ClusterError `CLUSTER_UNREACHABLE`, `CLUSTER_UNTRUSTED`, `CLUSTER_DENIED`, `CLUSTER_REFUSED`. */
export function openCluster(
  { server, ca, certificate, key, token }: Kubeconfig,
  { userAgent, onRetry }: { userAgent: string; onRetry?: (line: string) => void },
): Cluster {
  const tls = {
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined || key === undefined ? {} : { certificate, key }),
  };
  const http = createHttp({ userAgent, tls, ...(onRetry === undefined ? {} : { onRetry }) });
  const auth = token === undefined ? undefined : ({ kind: 'bearer', token } as const);

  async function call<T>(
    request: Omit<HttpRequest, 'url'> & { path: string; absentOn?: number[] },
  ): Promise<T | undefined> {
    const { path, absentOn = [404], headers, ...rest } = request;
    try {
      const response = await http.request({
        ...rest,
        url: `${server}${path}`,
        headers: { accept: 'application/json', ...headers },
        auth,
        redirect: 'refuse',
      });
      return await response.json<T>();
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      if (error.code === 'HTTP_STATUS' && absentOn.includes(error.status ?? 0)) return undefined;
      throw toClusterError(error, { server, path, method: rest.method ?? 'GET' });
    }
  }
  const json = { 'content-type': 'application/json' };

  return {
    get: async (path) => call({ path }),
    list: async <T>(path: string, { metadataOnly = false } = {}) => {
      const found: T[] = [];
      for (let next = ''; ;) {
        const query = `?limit=${PAGE}${next === '' ? '' : `&continue=${encodeURIComponent(next)}`}`;
        const page = await call<{ items: T[] | null; metadata?: { continue?: string } }>({
          path: `${path}${query}`,
          headers: metadataOnly ? { accept: METADATA } : {},
        });
        if (page === undefined) return undefined;
        // The API writes null for an empty list of metadata.
        found.push(...(page.items ?? []));
        next = page.metadata?.continue ?? '';
        if (next === '') return found;
      }
    },
    create: async (path, object) =>
      call({ path, method: 'POST', headers: json, body: JSON.stringify(object), absentOn: [409] }),
    apply: async <T>(path: string, object: object, { manager = FIELD_MANAGER } = {}) =>
      (await call<T>({
        path: `${path}?fieldManager=${manager}&force=true`,
        method: 'PATCH',
        headers: { 'content-type': 'application/apply-patch+yaml' },
        body: JSON.stringify(object),
        absentOn: [],
      })) as T,
    merge: async (path, patch) =>
      call({
        path,
        method: 'PATCH',
        headers: { 'content-type': 'application/merge-patch+json' },
        body: JSON.stringify(patch),
      }),
    remove: async (path, { propagation = 'Background' } = {}) => {
      const body = JSON.stringify({ kind: 'DeleteOptions', apiVersion: 'v1', propagationPolicy: propagation });
      // Node announces no length for the body of a DELETE: the next request of the connection would be read as a part of it.
      const headers = { ...json, 'content-length': String(Buffer.byteLength(body)) };
      return (await call({ path, method: 'DELETE', headers, body })) !== undefined;
    },
    count: () => http.count(),
    close: async () => http.close(),
  };
}

/** Somebody answers, and cannot show to be who is meant. */
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/;

function toClusterError(
  error: HttpError,
  { server, path, method }: { server: string; path: string; method: string },
): ClusterError {
  const { status } = error;
  const what = `${method} ${path.replace(/\?.*/, '')}`;
  const reason = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (TLS.test(reason)) {
    return new ClusterError({
      code: 'CLUSTER_UNTRUSTED',
      message: `what answers at ${server} is not the cluster of output kubeconfig: its certificate is not of the authority there (${reason})`,
      fix: 'Apply again, so that Terraform reads a new kubeconfig. Where the address belongs to another server by now, the cluster is gone.',
      cause: error,
    });
  }
  if (error.code !== 'HTTP_STATUS' || status === undefined) {
    return new ClusterError({
      code: 'CLUSTER_UNREACHABLE',
      message: `the API of the cluster (${server}) cannot be used: ${error.message}`,
      fix: 'Check that the cluster runs, and that its API has an address that the runner reaches.',
      cause: error,
    });
  }
  if (status === 401 || status === 403) {
    const why =
      status === 401
        ? 'Its certificate or token has expired or was revoked: apply again, so that Terraform reads a new one, or renew it in the root module.'
        : 'Give the user of output kubeconfig the right to do this (the workflows need cluster-admin).';
    return new ClusterError({
      code: 'CLUSTER_DENIED',
      message: `the cluster does not let the user of output kubeconfig do ${what} (${status})`,
      fix: why,
      cause: error,
    });
  }
  return new ClusterError({
    code: 'CLUSTER_REFUSED',
    message: `the cluster refused ${what} (${status}): ${saidBy(error)}`,
    fix: 'Correct the object in the stacks templates, or what in the cluster stands against it.',
    cause: error,
  });
}
