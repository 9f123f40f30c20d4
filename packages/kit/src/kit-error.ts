import { CodedError } from './coded-error.ts';

export type KitErrorCode = 'INPUT_INVALID' | 'ENVIRONMENT_MISSING' | 'OUTPUT_TOO_LONG' | 'COMMAND_FILE_UNWRITABLE';

/** Why something between action and runner failed. */
export class KitError extends CodedError<KitErrorCode> {
  override readonly name = 'KitError';
}
