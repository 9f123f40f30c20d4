import { CodedError } from '@edp/kit';

export type InstanceErrorCode =
  | 'TENANT_UNKNOWN'
  | 'ENVIRONMENT_INVALID'
  | 'ENTRY_MISSING'
  | 'ENTRY_INVALID'
  | 'FORM_INVALID'
  | 'SCHEMA_SLOW'
  | 'NOT_MANAGER'
  | 'SELF_DEPLOY'
  | 'IDENTITY_UNKNOWN'
  | 'RUN_FILE_INVALID'
  | 'DIRECTORY_INVALID';

/** Why an instance cannot be worked on. */
export class InstanceError extends CodedError<InstanceErrorCode> {
  override readonly name = 'InstanceError';
}
