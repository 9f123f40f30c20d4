/** An object of the Kubernetes API, as far as every kind has it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    resourceVersion?: string;
    /** Counts changes of what is wanted, where the kind has a status. */
    generation?: number;
    finalizers?: string[];
    deletionTimestamp?: string;
    managedFields?: { manager?: string; operation?: string; subresource?: string }[];
    ownerReferences?: { kind: string; name: string; uid: string }[];
  };
  [key: string]: unknown;
}

/** Returns how messages call an object: `Service ingress/nginx`. */
export function titleOf({ kind, metadata: { name, namespace } }: KubernetesObject): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
