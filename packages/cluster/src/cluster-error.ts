import { CodedError } from '@edp/kit';

export type ClusterErrorCode =
  | 'KUBECONFIG_INVALID'
  | 'SECRETS_INVALID'
  | 'CLUSTER_UNREACHABLE'
  | 'CLUSTER_UNTRUSTED'
  | 'CLUSTER_DENIED'
  | 'CLUSTER_REFUSED'
  | 'OBJECT_TWICE'
  | 'KIND_UNKNOWN'
  | 'CRD_NOT_READY'
  | 'HOOK_STUCK'
  | 'APPLICATION_FAILED'
  | 'APPLICATION_MISSING'
  | 'ARGOCD_MISSING'
  | 'ARGOCD_SILENT'
  | 'WAIT_TIMEOUT'
  | 'LEFTOVERS';

/** Why something in or with a Kubernetes cluster failed. */
export class ClusterError extends CodedError<ClusterErrorCode> {
  override readonly name = 'ClusterError';
}
