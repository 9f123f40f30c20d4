import { CodedError } from '@edp/kit';

/** Everything that can go wrong with the API of a forge, as one closed list. */
export type ForgeErrorCode =
  'FORGE_AUTH' | 'FORGE_FORBIDDEN' | 'FORGE_NOT_FOUND' | 'FORGE_REJECTED' | 'FORGE_PROTOCOL' | 'FORGE_UNREACHABLE';

/** An error of this package; `code` says what happened, `fix` what to do. */
export class ForgeError extends CodedError<ForgeErrorCode> {
  override readonly name = 'ForgeError';
}
