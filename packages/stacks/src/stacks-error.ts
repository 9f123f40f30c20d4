import { CodedError } from '@edp/kit';

export type StacksErrorCode = 'TREE_EMPTY' | 'INDEX_INVALID';

/** Why the templates or the rendered directory as a whole cannot be used; single mistakes are violations. */
export class StacksError extends CodedError<StacksErrorCode> {
  override readonly name = 'StacksError';
}
