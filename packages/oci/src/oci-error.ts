import { CodedError } from '@edp/kit';

export type OciErrorCode =
  | 'OCI_AUTH'
  | 'OCI_FORBIDDEN'
  | 'OCI_NOT_FOUND'
  | 'OCI_UNREACHABLE'
  | 'OCI_PROTOCOL'
  | 'OCI_DIGEST'
  | 'OCI_REJECTED'
  | 'OCI_UNSUPPORTED';

/** Why talking to a container registry failed. */
export class OciError extends CodedError<OciErrorCode> {
  override readonly name = 'OciError';
}
