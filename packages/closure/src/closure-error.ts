import { CodedError } from '@edp/kit';

export type ClosureErrorCode = 'CLOSURE_OPEN' | 'MIRROR_INCOMPLETE';

/** Why a deployment cannot be trusted to find what it needs. */
export class ClosureError extends CodedError<ClosureErrorCode> {
  override readonly name = 'ClosureError';
}
